import type { VnCccdReading } from '../reading';
import { warn, type Scanned } from '../scanned';

const number = /^\d{12}$/;
const cardDate = /^\d{8}$/;
const otherDate = /^(\d{2}\/\d{2}\/)?\d{4}$/;

/** Splits the seven fields of a chip identity card, and keeps what follows. The six-field order seen in some readers exists on no card. */
export function readVnCccd({ raw, line, clean, warnings }: Scanned): VnCccdReading | undefined {
  const parts = clean.split('|').map((part) => part.trim());
  const [
    documentNumber = '',
    oldNumber = '',
    name = '',
    birthDate = '',
    sex = '',
    address = '',
    issueDate = '',
  ] = parts;
  const isDate = (text: string) => cardDate.test(text) || otherDate.test(text);
  if (parts.length < 7 || !number.test(documentNumber) || !isDate(birthDate)) return undefined;
  if (!/^(\d{9}|\d{12})?$/.test(oldNumber) || name === '' || !isDate(issueDate))
    warn(warnings, 'unexpected_field');
  if (otherDate.test(birthDate) || otherDate.test(issueDate)) warn(warnings, 'unexpected_date_layout');
  return {
    kind: 'vn-cccd',
    signature: 'none',
    fields: {
      documentNumber,
      ...(oldNumber === '' ? {} : { oldNumber }),
      name,
      birthDate,
      sex,
      address,
      issueDate,
      tail: line.split('|').slice(7),
    },
    warnings,
    raw,
  };
}
