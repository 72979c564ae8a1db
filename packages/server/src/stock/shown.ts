import type { LotStock } from '@binhan/contract';
import type { Vaccine } from '@binhan/domain/vaccination';
import type { Selectable } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { LotTable } from '../database/vaccination-tables';
import type { Call } from '../http/call';
import { type Book, openUntil } from './books';

/** A lot as the contract has it. */
export function lotOf({ id, vaccine, number, expiresOn, state }: Selectable<LotTable>) {
  return { id, vaccine, number, expiresOn, state };
}

/** Lots by their ids. */
export async function lotsById(
  { db }: Pick<Call, 'db'>,
  ids: readonly string[],
): Promise<Map<string, Selectable<LotTable>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('lot')
    .selectAll()
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Names of the products of lots; one that the catalogue never held shows its id. */
export async function productsOf(
  { db }: Pick<Call, 'db'>,
  lots: readonly Pick<LotTable, 'vaccine'>[],
): Promise<{ name: (vaccine: string) => string; body: (vaccine: string) => Vaccine | undefined }> {
  const bodies = await everHeld(
    db,
    'vaccine',
    lots.map(({ vaccine }) => vaccine),
  );
  return { name: (vaccine) => bodies.get(vaccine)?.name ?? vaccine, body: (vaccine) => bodies.get(vaccine) };
}

/** What a site has of a lot, as the contract has it. */
export async function lotStock(
  call: Pick<Call, 'db'>,
  lot: Selectable<LotTable>,
  book: Book,
): Promise<LotStock> {
  const products = await productsOf(call, [lot]);
  return shownStock(lot, book, products);
}

/** The same where the products are at hand. */
export function shownStock(
  lot: Selectable<LotTable>,
  book: Book,
  products: Awaited<ReturnType<typeof productsOf>>,
): LotStock {
  const { closed, open, given, wasted } = book;
  return {
    lot: lotOf(lot),
    name: products.name(lot.vaccine),
    closed,
    open,
    ...openUntil(book, products.body(lot.vaccine)?.openVialHours ?? 0),
    given,
    wasted,
  };
}
