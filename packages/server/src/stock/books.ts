import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type Instant, instantPlus } from '@binhan/domain/time';
import { type StockBalance, type StockMoveKind, balanceOf } from '@binhan/domain/vaccination';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Services } from '../services';

type Db = Kysely<Database> | Transaction<Database>;

/** A site whose books are kept. */
export interface StockSite {
  id: string;
  area: string;
  province: string;
}

/** A change of a site's stock of a lot; what comes in is positive. */
export interface NewMove {
  lot: string;
  kind: StockMoveKind;
  doses: number;
  at: Instant;
  session?: string | undefined;
  otherPlace?: string;
  answers?: string;
  note?: string | undefined;
}

/** What the books of a site say of a lot, and when its last vial was opened. */
export interface Book extends StockBalance {
  openedAt?: Instant;
}

/** Lets one transaction at a time change what a site has of a lot. */
export async function lockStock(trx: Transaction<Database>, place: string, lot: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`stock:${place}:${lot}`}, 0))`.execute(trx);
}

/** The books of a site by lot: of some lots, or of all it ever had. */
export async function booksOf(db: Db, place: string, lots?: readonly string[]): Promise<Map<string, Book>> {
  if (lots?.length === 0) return new Map();
  let query = db
    .selectFrom('stockMove')
    .select(['lot', 'kind'])
    .select((eb) => [eb.fn.sum<string>('doses').as('doses'), eb.fn.max('at').as('last')])
    .where('place', '=', place)
    .groupBy(['lot', 'kind']);
  if (lots !== undefined) query = query.where('lot', 'in', [...lots]);
  const rows = (await query.execute()).map((row) => ({ ...row, doses: Number(row.doses) }));
  return new Map(
    [...new Set(rows.map(({ lot }) => lot))].map((lot) => {
      const own = rows.filter((row) => row.lot === lot);
      const opened = own.find(({ kind }) => kind === 'open-vial')?.last;
      return [lot, { ...balanceOf(own), ...(opened === undefined ? {} : { openedAt: instantOf(opened) }) }];
    }),
  );
}

/** What the books of a site say of one lot. */
export async function bookOf(db: Db, place: string, lot: string): Promise<Book> {
  return (await booksOf(db, place, [lot])).get(lot) ?? balanceOf([]);
}

/**
 * Writes moves of one lot into a site's books, all or none: no balance ever becomes negative. Two who take the last dose
 * wait for one another.
 */
export async function addMoves(
  { newId }: Pick<Services, 'newId'>,
  doer: { db: Transaction<Database>; now: Instant; by: string },
  site: StockSite,
  moves: readonly [NewMove, ...NewMove[]],
): Promise<Book | Refusal> {
  const { db, now, by } = doer;
  const [{ lot }] = moves;
  await lockStock(db, site.id, lot);
  const before = await bookOf(db, site.id, lot);
  const change = balanceOf(moves);
  const after = {
    closed: before.closed + change.closed,
    open: before.open + change.open,
    given: before.given + change.given,
    wasted: before.wasted + change.wasted,
  };
  if (after.closed < 0 || after.open < 0) return refuse('not_in_stock');
  await db
    .insertInto('stockMove')
    .values(
      moves.map((move) => ({
        id: newId(),
        place: site.id,
        lot: move.lot,
        kind: move.kind,
        doses: move.doses,
        at: move.at,
        recordedAt: now,
        by,
        session: move.session ?? null,
        otherPlace: move.otherPlace ?? null,
        answers: move.answers ?? null,
        note: move.note ?? null,
        area: site.area,
        province: site.province,
      })),
    )
    .execute();
  const opened = moves.find(({ kind }) => kind === 'open-vial')?.at ?? before.openedAt;
  return { ...after, ...(opened === undefined ? {} : { openedAt: opened }) };
}

/** Until when what is open of a lot may be used; nothing where nothing is open. */
export function openUntil(
  { open, openedAt }: Pick<Book, 'open' | 'openedAt'>,
  openVialHours: number,
): { openUntil?: Instant } {
  return open > 0 && openedAt !== undefined ? { openUntil: instantPlus(openedAt, openVialHours) } : {};
}

/** PGlite gives the newest of some moments as a moment; its type says that it may be a text. */
function instantOf(at: Date | string): Instant {
  return new Date(at).toISOString();
}
