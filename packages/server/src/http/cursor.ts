import { type Refusal, refuse } from '@binhan/domain/refusals';

/** Rows of a page where nothing is asked. */
export const PAGE_SIZE = 25;

/** Where a list goes on: the sort values of the last row, as text nobody needs to read. */
export function writeCursor(values: readonly (string | number | boolean)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** The sort values in a cursor, each of the asked type; a cursor that is none is refused. */
export function readCursor<const Types extends readonly ('string' | 'number' | 'boolean')[]>(
  cursor: string | undefined,
  types: Types,
):
  | {
      values?: { [Place in keyof Types]: { string: string; number: number; boolean: boolean }[Types[Place]] };
    }
  | Refusal {
  if (cursor === undefined) return {};
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(parsed) &&
      parsed.length === types.length &&
      parsed.every((value, place) => typeof value === types[place])
    ) {
      // The types were just compared one by one.
      return { values: parsed as never };
    }
  } catch {
    // Not JSON: refused below.
  }
  return refuse('invalid_input', { issues: [{ code: 'wrong_format', path: ['cursor'] }] });
}

/** One page out of one row more than fits. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  cursor: (row: Row) => readonly (string | number | boolean)[],
): { items: Item[]; next?: string } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(item);
  return rows.length > limit && last !== undefined ? { items, next: writeCursor(cursor(last)) } : { items };
}
