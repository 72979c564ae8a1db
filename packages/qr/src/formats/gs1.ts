import type { Gs1Fields, Gs1Reading } from '../reading';
import type { Scanned } from '../scanned';
import type { QrWarning } from '../warnings';

/** What a scanner may put before the text to name the symbol (ISO/IEC 15424): DataMatrix, QR, Code 128, DataBar. */
const symbology = /^\](?:d2|Q3|C1|e0)/;
/** FNC1 as it arrives: the separator itself, its picture, or what scanners are set to write in its place. */
const separators = /\u241D|\{GS\}|<GS>|<FNC1>/gi;
const GS = '\u001D';

/** Lengths of the values that need no separator (GS1 General Specifications, table 7.8.5-2), by identifier. */
const fixed: Record<string, number> = {
  '00': 18,
  '01': 14,
  '02': 14,
  '11': 6,
  '12': 6,
  '13': 6,
  '15': 6,
  '16': 6,
  '17': 6,
  '20': 2,
};
/** Values that end at a separator, by identifier. */
const free = ['10', '21', '22', '37', '30', '240', '241', '250', '251', '91', '92', '93', '94', '95'];
const names: Record<string, 'gtin' | 'expiry' | 'lot' | 'serial'> = {
  '01': 'gtin',
  '17': 'expiry',
  '10': 'lot',
  '21': 'serial',
};

/**
 * Recognises the code on a box of medicine: a GS1 element string that begins with a product number, with separators, in
 * brackets as it is printed, or plain.
 */
export function readGs1({ raw, line }: Scanned): Gs1Reading | undefined {
  const text = line
    .replace(symbology, '')
    .replace(separators, GS)
    .replace(/^\u001D+/, '');
  if (!/^(?:01|\(01\))\d{14}/.test(text)) return undefined;
  const warnings: QrWarning[] = [];
  const elements = text.startsWith('(') ? bracketed(text) : plain(text);
  if (elements === undefined) return undefined;
  const fields: Gs1Fields = { gtin: '', rest: [] };
  for (const { id, value } of elements) {
    const name = names[id];
    if (name === undefined) fields.rest.push({ id, value });
    else if (name === 'gtin' || fields[name] === undefined) fields[name] = value;
    else warnings.push('unexpected_field');
  }
  if (!hasCheckDigit(fields.gtin)) return undefined;
  if (elements.some(({ id }) => id === '')) warnings.push('unexpected_field');
  return { kind: 'gs1', signature: 'none', fields, warnings: [...new Set(warnings)], raw };
}

interface Element {
  /** The application identifier; empty for what follows one that is not known. */
  id: string;
  value: string;
}

function bracketed(text: string): Element[] | undefined {
  const elements = [...text.matchAll(/\((\d{2,4})\)([^()\u001D]{1,90})/g)].map(([, id = '', value = '']) => ({
    id,
    value: value.trim(),
  }));
  return elements.every(({ id, value }) => fixed[id] === undefined || fixed[id] === value.length)
    ? elements
    : undefined;
}

function plain(text: string): Element[] | undefined {
  const elements: Element[] = [];
  let rest = text;
  while (rest !== '') {
    const length = fixed[rest.slice(0, 2)];
    const variable = free.find((id) => rest.startsWith(id));
    if (length !== undefined) {
      const value = rest.slice(2, 2 + length);
      if (value.length < length || !/^\d+$/.test(value)) return undefined;
      elements.push({ id: rest.slice(0, 2), value });
      rest = rest.slice(2 + length);
    } else if (variable !== undefined) {
      const end = rest.indexOf(GS);
      const value = rest.slice(variable.length, end === -1 ? undefined : end);
      if (value === '' || value.length > 90) return undefined;
      elements.push({ id: variable, value });
      rest = end === -1 ? '' : rest.slice(end);
    } else {
      elements.push({ id: '', value: rest.replaceAll(GS, ' ') });
      rest = '';
    }
    rest = rest.replace(/^\u001D+/, '');
  }
  return elements;
}

/** The check digit of a number of GS1: digits weighed 3 and 1 in turn from the right. */
function hasCheckDigit(number: string): boolean {
  const digits = [...number].map(Number);
  const sum = digits.reduce((all, digit, place) => all + digit * (place % 2 === 0 ? 3 : 1), 0);
  return sum % 10 === 0;
}
