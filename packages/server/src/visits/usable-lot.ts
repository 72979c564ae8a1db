import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { DateOnly, Instant } from '@binhan/domain/time';
import { type LotState } from '@binhan/domain/vaccination';
import type { Selectable } from 'kysely';
import type { LotTable } from '../database/vaccination-tables';
import type { Call } from '../http/call';
import { pausedAt } from '../lots/pause';
import { wrong } from './visit';

const after = { hold: 'held', free: 'usable', recall: 'recalled' } as const;

/** From which lot a dose of which product was taken, where and when. */
interface Taken {
  lot: string;
  vaccine: string;
  site: { id: string; area: string };
  at: Instant;
  on: DateOnly;
}

/** The lot a dose was taken from, if it could be used for the product at the site when it was given. */
export async function usableLot(
  call: Pick<Call, 'db'>,
  { lot, vaccine, site, at, on }: Taken,
): Promise<Selectable<LotTable> | Refusal> {
  const row = await call.db.selectFrom('lot').selectAll().where('id', '=', lot).executeTakeFirst();
  if (row === undefined || row.vaccine !== vaccine) return wrong({ code: 'not_an_option', path: ['lot'] });
  const state = await stateAt(call, row, at);
  const paused = await pausedAt(call.db, site, [lot], at);
  return state === 'usable' && !paused.has(lot) && row.expiresOn >= on ? row : refuse('lot_not_usable');
}

/**
 * In which state a lot was at a moment. A dose that a device without a network sends later was given before anybody there
 * could know of a decision: it is recorded, and its person is called like the others.
 */
async function stateAt(
  { db }: Pick<Call, 'db'>,
  { id, state }: Selectable<LotTable>,
  at: Instant,
): Promise<LotState> {
  const steps = await db
    .selectFrom('lotStep')
    .select(['event', 'at'])
    .where('lot', '=', id)
    .orderBy('number')
    .execute();
  if (steps.length === 0) return state;
  const last = steps.findLast((step) => step.at.toISOString() <= at);
  return last === undefined ? 'usable' : after[last.event];
}
