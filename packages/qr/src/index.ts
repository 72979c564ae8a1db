/**
 * Reading, writing and drawing the QR codes met at a Vietnamese gate, for apps, widgets and servers alike.
 *
 * Everything here works on text and needs neither a schema library nor cryptography. Pixels are decoded by
 * `@binhan/qr/decode`; own codes are signed and verified by `@binhan/qr/signed`; what a field means (a date, a name, a
 * number) is judged by `@binhan/validation`.
 */
export { readQr, type ReadQrOptions } from './read-qr';
export { MAX_QR_LENGTH } from './scanned';
export type {
  QrReading,
  QrKind,
  Masked,
  VnCccdReading,
  VnCccdFields,
  VnPersonalReading,
  VnPersonalFields,
  VnPersonalExtension,
  VnBhytReading,
  VnBhytFields,
  HcertReading,
  ShcReading,
  OwnPlaceReading,
  OwnPersonReading,
  TubeReading,
  AppointmentReading,
  SlipReading,
  Gs1Fields,
  Gs1Reading,
  ForeignPlaceReading,
  ForeignPlaceSystem,
  UrlReading,
  NumberReading,
  UnknownReading,
  UnknownShape,
} from './reading';
export { qrWarnings, type QrWarning } from './warnings';
export { QR_PREFIXES, type SignedQrKind } from './prefixes';
export { writeVnPersonalQr, type VnPersonalPerson, type WriteVnPersonalQrOptions } from './write-vn-personal';
export { writePersonCard } from './person-card';
export { drawQr, qrMatrix, type DrawQrOptions, type QrMatrixOptions, type QrErrorCorrection } from './draw';
