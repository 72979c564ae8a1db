import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { Instant } from '@binhan/domain/time';
import type { Vaccine } from '@binhan/domain/vaccination';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { Services } from '../services';
import { type NewMove, type StockSite, addMoves, bookOf, lockStock, openUntil } from './books';

/** What is written beside doses that stayed in a vial for too long. */
const TOO_LONG_OPEN = 'Lọ mở quá giờ / Vial open for too long';

/**
 * Takes a dose of a lot out of a site's open vial; where none is open, or it was open for too long, a vial is opened and
 * what was left of the old one is wasted, each as a move of its own.
 */
export async function takeDose(
  services: Pick<Services, 'newId'>,
  doer: { db: Transaction<Database>; now: Instant; by: string },
  site: StockSite,
  { lot, vaccine, at, session }: { lot: string; vaccine: Vaccine; at: Instant; session: string },
): Promise<Refusal | undefined> {
  await lockStock(doer.db, site.id, lot);
  const book = await bookOf(doer.db, site.id, lot);
  const until = openUntil(book, vaccine.openVialHours).openUntil;
  const stale = until !== undefined && until < at ? book.open : 0;
  const give: NewMove = { lot, kind: 'give', doses: -1, at, session };
  const opening: NewMove[] = [];
  if (stale > 0) opening.push({ lot, kind: 'waste-open', doses: -stale, at, session, note: TOO_LONG_OPEN });
  if (book.open - stale < 1) {
    const inVial = Math.min(vaccine.dosesPerVial, book.closed);
    if (inVial < 1) return refuse('not_in_stock');
    opening.push({ lot, kind: 'open-vial', doses: -inVial, at, session });
  }
  const [first, ...others] = [...opening, give];
  const done = await addMoves(services, doer, site, [first ?? give, ...others]);
  return 'refused' in done ? done : undefined;
}
