import type { QrWarning } from './warnings';

/** A value with stars in it. It is for showing only: it never identifies a person and is never matched or stored as one. */
export interface Masked {
  masked: true;
  /** The text with its stars, as scanned. */
  text: string;
}

interface Reading<Kind extends string, Signature extends 'none' | 'unchecked', Fields> {
  kind: Kind;
  /** `none`: the code identifies and does not authenticate. `unchecked`: there is a signature nobody has verified yet. */
  signature: Signature;
  fields: Fields;
  warnings: QrWarning[];
  /** Exactly what came in, untouched. */
  raw: string;
}

/** Fields of a chip identity card (2021) or identity card (2024), in the card's own spelling. */
export interface VnCccdFields {
  /** 12 digits. */
  documentNumber: string;
  /** The former 9-digit number; absent when the card has none. */
  oldNumber?: string;
  name: string;
  /** `ddMMyyyy` or `dd/MM/yyyy`, as scanned. */
  birthDate: string;
  /** `Nam` or `Nữ`, as scanned. */
  sex: string;
  /** Permanent address (2021) or residence (2024); areas of the day of issue. */
  address: string;
  issueDate: string;
  /** Fields after the seventh, verbatim: cancelled number, parents and whatever comes next. */
  tail: string[];
}

/** QR of a chip identity card: `number|old number|name|birth|sex|address|issued`, and any further fields. */
export type VnCccdReading = Reading<'vn-cccd', 'none', VnCccdFields>;

/** The extension of a national personal QR, sorted by what each part looks like since its order is unresolved. */
export interface VnPersonalExtension {
  /** Personal code of who declared, when declared for another person. */
  proxyQid?: string;
  /** `0` not said, `1` male, `2` female. */
  sex?: string;
  insuranceNumber?: string;
  phone?: string;
  signature?: string;
  /** Parts that could not be told, in their order. */
  rest: string[];
}

/** Fields of the national personal QR. */
export interface VnPersonalFields {
  documentNumber: string | Masked;
  /** Upper case without diacritics, as scanned. */
  name: string;
  /** `YYYY-MM-DD`, or a year. */
  birthDate: string | Masked;
  /** `0` declared by the person, `1` by another person. */
  declaredBy: '0' | '1';
  /** Opaque code issued on registration; empty when there is none. */
  qid: string;
  extension: VnPersonalExtension;
  /** The extension as scanned. */
  extensionText: string;
  /** Fields after the sixth, verbatim. */
  tail: string[];
}

/** National personal QR of Decision 1405/QĐ-BTTTT (2021, version 1.1). */
export type VnPersonalReading = Reading<'vn-personal', 'none', VnPersonalFields>;

/** Fields of a health insurance card; what the card marks `-` is absent. */
export interface VnBhytFields {
  /** 15 characters (before April 2021), 10 digits, or 12 digits (from August 2025). */
  cardNumber: string;
  name?: string;
  /** `dd/MM/yyyy`, or a year on old cards. */
  birthDate?: string;
  /** `1` male, `2` female. */
  sex?: string;
  address?: string;
  /** Facility of first registration: 5 digits when it was written `PP - FFF`, else as scanned. */
  facilityCode?: string;
  validFrom?: string;
  validTo?: string;
  issueDate?: string;
  managementCode?: string;
  guardianName?: string;
  livingArea?: string;
  fiveYearsDate?: string;
  /** Verbatim; how it is made is not published. */
  checkString?: string;
  /** Fields after the fifteenth, verbatim. */
  tail: string[];
}

/** QR of a paper health insurance card. */
export type VnBhytReading = Reading<'vn-bhyt', 'none', VnBhytFields>;

/** An EU DCC or WHO certificate; verify it with `@binhan/certificates`. */
export type HcertReading = Reading<'hcert', 'unchecked', { version: string; body: string }>;

/** A SMART Health Card; `part` and `parts` when it was split over several codes. */
export type ShcReading = Reading<'shc', 'unchecked', { digits: string; part?: number; parts?: number }>;

/** A place poster of ours. Nothing about the place is here: verify the text with `@binhan/qr/signed`. */
export type OwnPlaceReading = Reading<
  'own-place',
  'unchecked',
  { origin: string; token: string; keyId?: string }
>;

/** A personal code of ours, or the unsigned paper card, which has a `cardId` in place of a token. */
export type OwnPersonReading =
  | Reading<'own-person', 'unchecked', { token: string; keyId?: string }>
  | Reading<'own-person', 'none', { cardId: string }>;

/** The label of a sample tube. */
export type TubeReading = Reading<'tube', 'unchecked', { token: string; keyId?: string }>;

/** A booking. */
export type AppointmentReading = Reading<'appointment', 'unchecked', { token: string; keyId?: string }>;

/** A printed result slip. */
export type SlipReading = Reading<'slip', 'unchecked', { token: string; keyId?: string }>;

/** Fields of the code on a box of medicine, as printed. */
export interface Gs1Fields {
  /** The product's number: 14 digits whose check digit holds. */
  gtin: string;
  lot?: string;
  /** `YYMMDD`; `00` for the day means the last of the month. */
  expiry?: string;
  serial?: string;
  /** Other elements by their application identifier; an empty one is what could not be told apart. */
  rest: { id: string; value: string }[];
}

/** The code on a box of medicine: a GS1 element string that begins with a product number. */
export type Gs1Reading = Reading<'gs1', 'none', Gs1Fields>;

/** Systems whose place codes we recognise and cannot use. */
export type ForeignPlaceSystem =
  'vn-pc-covid' | 'eu-corona-warn' | 'ch-notify-me' | 'de-luca' | 'sg-safe-entry' | 'uk-nhs' | 'nz-tracer';

/** A place code of another system. */
export type ForeignPlaceReading = Reading<
  'foreign-place',
  'none',
  { system: ForeignPlaceSystem; host?: string }
>;

/** A web address. `link` is there only when nothing about the address is suspicious; never open anything else. */
export type UrlReading = Reading<'url', 'none', { host: string; link?: string }>;

/** A plain number, as typed or printed as a barcode: document, insurance, phone or anything else. */
export type NumberReading = Reading<'number', 'none', { number: string }>;

/** What an unknown text seems to be, for a sentence that helps. */
export type UnknownShape =
  | 'empty'
  | 'identity'
  | 'payment'
  | 'wifi'
  | 'contact'
  | 'message'
  | 'address'
  | 'link'
  | 'unsafe'
  | 'too_long'
  | 'text';

/** A text of no known kind. */
export type UnknownReading = Reading<'unknown', 'none', { seems: UnknownShape }>;

/** What a scanned text is, by its structure. */
export type QrReading =
  | VnCccdReading
  | VnPersonalReading
  | VnBhytReading
  | HcertReading
  | ShcReading
  | OwnPlaceReading
  | OwnPersonReading
  | TubeReading
  | AppointmentReading
  | SlipReading
  | Gs1Reading
  | ForeignPlaceReading
  | UrlReading
  | NumberReading
  | UnknownReading;

/** All kinds of reading. */
export type QrKind = QrReading['kind'];
