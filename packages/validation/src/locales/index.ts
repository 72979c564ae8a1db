/**
 * The sentences behind every code, in Vietnamese and English, for pages, notices and documents. Plain words that say what
 * to do. No schema library is needed for these.
 */
export {
  areaName,
  fieldLabel,
  gateReasonMessage,
  matchReasonMessage,
  message,
  qrKindName,
  qrWarningMessage,
  refusalMessage,
  unknownQrMessage,
} from './message';
export type { GateReason, Sentences } from './sentences';
export { en } from './en';
export { vi } from './vi';
