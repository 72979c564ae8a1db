import { readQr } from '@binhan/qr';

/** What the code on a box says of its lot, as far as it does. */
export interface Box {
  /** Absent where the catalogue knows no product of that number. */
  vaccine?: string;
  number?: string;
  expiresOn?: string;
}

/** Reads the code on a box; nothing where it is none. */
export function boxOf(
  text: string,
  vaccines: readonly { id: string; gtins: readonly string[] }[],
): Box | undefined {
  const reading = readQr(text.trim());
  if (reading.kind !== 'gs1') return undefined;
  const { gtin, lot, expiry } = reading.fields;
  const vaccine = vaccines.find(({ gtins }) => gtins.includes(gtin));
  return {
    ...(vaccine === undefined ? {} : { vaccine: vaccine.id }),
    ...(lot === undefined ? {} : { number: lot.toUpperCase() }),
    ...(expiry === undefined ? {} : { expiresOn: dayOf(expiry) }),
  };
}

/** `YYMMDD` of this century; the day `00` is the last of its month. */
function dayOf(expiry: string): string {
  const [year, month, day] = [expiry.slice(0, 2), expiry.slice(2, 4), expiry.slice(4, 6)].map(Number);
  const last = new Date(Date.UTC(2000 + (year ?? 0), month ?? 1, 0)).getUTCDate();
  const shown = day === 0 ? last : (day ?? 1);
  return `20${expiry.slice(0, 2)}-${expiry.slice(2, 4)}-${String(shown).padStart(2, '0')}`;
}
