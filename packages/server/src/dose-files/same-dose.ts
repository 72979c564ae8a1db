import type { DoseFacts } from '@binhan/domain/vaccination';

/** What says that two rows are of one dose, beside whose they are. */
type Compared = Pick<DoseFacts, 'program' | 'vaccine' | 'type' | 'ordinal' | 'givenOn'> & {
  lot?: string | null | undefined;
};

/** Whether two descriptions are of one dose. Where only one names a lot the other is less complete, not another dose. */
export function isSameDose(a: Compared, b: Compared): boolean {
  const known = (lot: Compared['lot']) => lot !== undefined && lot !== null;
  return (
    a.program === b.program &&
    a.vaccine === b.vaccine &&
    a.type === b.type &&
    a.ordinal === b.ordinal &&
    a.givenOn === b.givenOn &&
    (!known(a.lot) || !known(b.lot) || a.lot === b.lot)
  );
}
