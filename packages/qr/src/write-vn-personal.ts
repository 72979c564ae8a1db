/** Who a national personal QR is about. */
export interface VnPersonalPerson {
  /** CCCD, CMND or passport number: digits and letters. */
  documentNumber: string;
  /** As written, with diacritics. */
  name: string;
  /** `YYYY-MM-DD`, or `YYYY` when only the year is known. */
  birthDate: string;
  /** `0` declared by the person (default), `1` by another person. */
  declaredBy?: '0' | '1';
  /** Opaque code of the person; ours is the card id. */
  qid?: string;
  /** Code of who declared; written only with `declaredBy: '1'`. */
  proxyQid?: string;
  /** `0` not said, `1` male, `2` female. */
  sex?: '0' | '1' | '2';
  /** Left out of a masked code. */
  insuranceNumber?: string;
  /** Left out of a masked code. */
  phone?: string;
}

/** How to write a national personal QR. */
export interface WriteVnPersonalQrOptions {
  /** Stars in place of the first six characters of the number and of day and month; default true. */
  masked?: boolean;
}

/**
 * The text of a national personal QR of 2021 (Decision 1405/QĐ-BTTTT, version 1.1): capitals without diacritics, single
 * blanks, masked unless told otherwise. It carries no signature.
 *
 * Holds personal data: never put the text into an address or a log.
 */
export function writeVnPersonalQr(person: VnPersonalPerson, options: WriteVnPersonalQrOptions = {}): string {
  const { masked = true } = options;
  const { declaredBy = '0', qid = '', proxyQid = '', sex = '', insuranceNumber = '', phone = '' } = person;
  if (!/^[\dA-Za-z]{4,20}$/.test(person.documentNumber)) refuse('documentNumber');
  if (!/^\d{4}(-\d{2}-\d{2})?$/.test(person.birthDate)) refuse('birthDate');
  const name = latinCapitals(person.name);
  if (name === '') refuse('name');
  for (const [field, value] of Object.entries({ qid, proxyQid, sex, insuranceNumber, phone })) {
    if (!/^[\w.:+-]*$/.test(value)) refuse(field);
  }
  const number = person.documentNumber.toUpperCase();
  const parts = declaredBy === '1' ? [proxyQid, sex] : [sex];
  if (!masked) parts.push(insuranceNumber, phone);
  return [
    masked ? '*'.repeat(Math.min(6, number.length)) + number.slice(6) : number,
    name,
    masked ? `${person.birthDate.slice(0, 4)}-**-**` : person.birthDate,
    declaredBy,
    qid,
    parts.join('<').replace(/<+$/, ''),
  ].join('|');
}

function refuse(field: string): never {
  throw new RangeError(`writeVnPersonalQr: person.${field} cannot be written`);
}

/** What has no plain letter after its marks are taken away. */
const folded: Record<string, string> = { Đ: 'D', Ð: 'D', Ł: 'L', Ø: 'O', Æ: 'AE', Œ: 'OE', Þ: 'TH', ẞ: 'SS' };

function latinCapitals(name: string): string {
  return name
    .toUpperCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[ĐÐŁØÆŒÞẞ]/g, (letter) => folded[letter] ?? letter)
    .replace(/[|<\p{Control}\p{Format}\p{Surrogate}\s]+/gu, ' ')
    .trim();
}
