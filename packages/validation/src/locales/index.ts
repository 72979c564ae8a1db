/**
 * The sentences behind every code, in Vietnamese and English, for pages, notices and documents. Plain words that say what
 * to do. No schema library is needed for these.
 */
export {
  areaName,
  fieldLabel,
  gateReasonMessage,
  matchReasonMessage,
  qrKindName,
  qrWarningMessage,
  unknownQrMessage,
} from './labels';
export { message } from './message';
export { refusalMessage } from './refusal-message';
export type { GateReason, Sentences } from './sentences';
export { en } from './en';
export { vi } from './vi';
