import type { Visitor } from '@binhan/contract';
import { readQr } from '@binhan/qr';
import { expectedFor, readScan } from '../../../sampling/[place]/read-scan.ts';
import type { Choices } from './shown.ts';

/** What a scan or typed line at a vaccination table is. */
export type TableScan =
  | { is: 'lot'; vaccine: string; lot: string }
  /** A box whose product or lot is not in the stock here. */
  | { is: 'unknown-lot' }
  | { is: 'visit'; booking: string }
  | { is: 'several'; words: string }
  | { is: 'nobody' };

/** Reads a scan: the code on a box gives a lot of the stock, everything else somebody who came. */
export function readTable(
  text: string,
  { choices, people, at }: { choices: Choices; people: readonly Visitor[]; at: string },
): TableScan {
  const reading = readQr(text.trim());
  if (reading.kind === 'gs1') {
    const { gtin, lot = '' } = reading.fields;
    for (const vaccine of choices.vaccines.filter(({ gtins }) => gtins.includes(gtin))) {
      // A keyboard scanner may lose the separator behind the lot: the longest number that begins so is meant.
      const found = vaccine.lots
        .filter(({ number }) => lot.toUpperCase().startsWith(number))
        .toSorted((a, b) => b.number.length - a.number.length)[0];
      if (found !== undefined) return { is: 'lot', vaccine: vaccine.id, lot: found.id };
    }
    // Many products have no number in the catalogue: a lot number that one product alone has here will do.
    const named = choices.vaccines.flatMap(({ id, lots }) =>
      lots.filter(({ number }) => number === lot.toUpperCase()).map((found) => ({ id, lot: found.id })),
    );
    const [only, another] = named;
    return only === undefined || another !== undefined
      ? { is: 'unknown-lot' }
      : { is: 'lot', vaccine: only.id, lot: only.lot };
  }
  const scan = readScan(text, { open: undefined, at });
  const [only, another] = expectedFor(scan, people);
  if (only?.booking !== undefined && another === undefined) return { is: 'visit', booking: only.booking };
  return only === undefined ? { is: 'nobody' } : { is: 'several', words: text.trim() };
}
