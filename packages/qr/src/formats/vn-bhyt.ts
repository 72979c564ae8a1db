import type { VnBhytFields, VnBhytReading } from '../reading';
import { cleanText, warn, type Scanned } from '../scanned';

const hexText = /^(0x)?([\da-f]{2})+$/i;
const cardDate = /^(-|(\d{2}\/\d{2}\/)?\d{4})$/;

/** Splits the fifteen parts of a health insurance card; name, address and guardian are UTF-8 written in hexadecimal. */
export function readVnBhyt({ raw, line, clean, warnings }: Scanned): VnBhytReading | undefined {
  const parts = clean.split('|').map((part) => part.trim());
  const [cardNumber = '', name = '', birthDate = ''] = parts;
  const terminated = parts.findLast((part) => part !== '') === '$';
  if (parts.length < 14 || !(hexText.test(name) || name === '-') || !cardDate.test(birthDate))
    return undefined;
  if (!terminated && !/^\d{2} ?- ?\d{3}$/.test(parts[5] ?? '')) return undefined;
  if (!terminated) warn(warnings, 'missing_terminator');
  if (!/^([A-Z]{2}\d{13}|\d{10}|\d{12})$/i.test(cardNumber)) warn(warnings, 'unexpected_field');
  const fields: VnBhytFields = { cardNumber, tail: line.split('|').slice(15) };
  for (const [index, key] of layout.entries()) {
    const part = parts[index + 1] ?? '';
    if (key === undefined || part === '' || part === '-' || part === '$') continue;
    if (key === 'name' || key === 'address' || key === 'guardianName') fields[key] = fromHex(part, warnings);
    else if (key === 'facilityCode') fields[key] = part.replace(/^(\d{2}) ?- ?(\d{3})$/, '$1$2');
    else fields[key] = part;
  }
  return { kind: 'vn-bhyt', signature: 'none', fields, warnings, raw };
}

const layout: (Exclude<keyof VnBhytFields, 'cardNumber' | 'tail'> | undefined)[] = [
  'name',
  'birthDate',
  'sex',
  'address',
  'facilityCode',
  'validFrom',
  'validTo',
  'issueDate',
  'managementCode',
  'guardianName',
  'livingArea',
  'fiveYearsDate',
  'checkString',
];

function fromHex(part: string, warnings: Scanned['warnings']): string {
  const pairs = hexText.test(part) ? part.replace(/^0x/i, '').match(/../g) : null;
  if (pairs === null) return part;
  try {
    const bytes = Uint8Array.from(pairs, (pair) => parseInt(pair, 16));
    return cleanText(new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings);
  } catch {
    warn(warnings, 'undecodable_text');
    return part;
  }
}
