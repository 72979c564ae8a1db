import type { Typed } from '@binhan/ui';
import { readQr } from '@binhan/qr';
import { readPersonFromQr } from '@binhan/validation';

/** Names that steer the page and are no part of a declaration. */
const steering = new Set(['key', 'areas', 'shown', '']);

/** What was typed, out of what the form sent. */
export function typedOf(data: FormData): Typed {
  const typed: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    if (steering.has(name)) continue;
    const values = data.getAll(name).filter((value) => typeof value === 'string');
    const [only] = values;
    if (values.length === 1 && only !== undefined) typed[name] = only;
    else if (values.length > 1) typed[name] = values;
  }
  return typed;
}

/** What the next person in the queue is likely to share: they stand at the same gate of the same commune. */
export function sharedWithNext(typed: Typed): Typed {
  const kept = ['address.province', 'address.commune'];
  return Object.fromEntries(Object.entries(typed).filter(([name]) => kept.includes(name)));
}

/** A scanned card as it would have been typed, with the address it prints; or nothing where it names nobody. */
export function typedFromCard(text: string, at: string): { typed: Typed; address: string } | undefined {
  const reading = readPersonFromQr(readQr(text), { at });
  if ('issues' in reading) return undefined;
  const { name, bornOn, sex, phone, identifiers, addressLine } = reading.value;
  const [year = '', month = '', day = ''] = bornOn?.split('-') ?? [];
  const [identifier] = identifiers;
  const filled = {
    name,
    'bornOn.year': year,
    'bornOn.month': month,
    'bornOn.day': day,
    sex,
    phone: phone?.replace(/^\+84/, '0'),
    identifier: identifier?.value,
    identifierKind: identifier?.kind,
    identifierAssurance: identifier?.assurance,
  };
  const typed = Object.entries(filled).filter((pair): pair is [string, string] => (pair[1] ?? '') !== '');
  return { typed: Object.fromEntries(typed), address: addressLine ?? '' };
}

/** The name of the box an issue belongs to. */
export function controlOf(path: readonly (string | number)[]): string {
  const [first, second] = path[0] === 'details' ? path.slice(1) : path;
  if (first === 'identifiers') return 'identifier';
  if (first === 'address')
    return second === 'line' || second === 'province' ? `address.${second}` : 'address.commune';
  if (first === 'answers' || first === 'consents') return `${first}.${String(second)}`;
  return String(first ?? '');
}
