import { z } from 'zod';
import { AreaCode } from '../area/shapes';
import { Id } from '../person/shapes';
import { DateOnly } from '../time/date';
import { Instant } from '../time/instant';
import { LotNumber } from './dose';
import { Key } from './key';

/** A lot is used until it is held back for a question or recalled for good. */
export const LotState = z.enum(['usable', 'held', 'recalled']).meta({ id: 'LotState' });
export type LotState = z.infer<typeof LotState>;

/** What can happen to a lot. */
export const LotEvent = z.enum(['hold', 'free', 'recall']).meta({ id: 'LotEvent' });
export type LotEvent = z.infer<typeof LotEvent>;

/** Which state of a lot may follow which. */
export const lotTransitions: Record<LotState, Partial<Record<LotEvent, LotState>>> = {
  usable: { hold: 'held', recall: 'recalled' },
  held: { free: 'usable', recall: 'recalled' },
  recalled: {},
};

/**
 * The state a lot is in after an event, if it allows it. A lot that is paused somewhere may be freed though it is usable:
 * that ends the pauses.
 */
export function lotAfter(
  { state, isPaused }: { state: LotState; isPaused: boolean },
  event: LotEvent,
): LotState | undefined {
  return (
    lotTransitions[state][event] ?? (event === 'free' && isPaused && state === 'usable' ? state : undefined)
  );
}

/**
 * That a lot is not used at one site, or at the sites of one area, until those who decide for the province said what
 * becomes of it.
 */
export const LotPause = z
  .strictObject({
    id: Id,
    lot: Id,
    /** The site; absent where it holds at every site of an area. */
    place: z.exactOptional(Id),
    area: AreaCode,
    at: Instant,
    endedAt: z.exactOptional(Instant),
    note: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'LotPause' });
export type LotPause = z.infer<typeof LotPause>;

/** A lot of a product. */
export const Lot = z
  .strictObject({ id: Id, vaccine: Key, number: LotNumber, expiresOn: DateOnly, state: LotState })
  .meta({ id: 'Lot' });
export type Lot = z.infer<typeof Lot>;

/**
 * Why a site's stock of a lot changes. A vial is opened, and its doses are given or wasted; what is sent to another site
 * is on its way until that site receives it.
 */
export const StockMoveKind = z
  .enum(['receipt', 'send', 'arrive', 'open-vial', 'give', 'waste-open', 'waste-closed', 'count'])
  .meta({ id: 'StockMoveKind' });
export type StockMoveKind = z.infer<typeof StockMoveKind>;

/** One change of a site's stock of a lot, in doses; a count sets right what the books said wrong. */
export const StockMove = z
  .strictObject({
    id: Id,
    kind: StockMoveKind,
    lot: Id,
    /** Doses, signed: what comes in is positive. */
    doses: z.int().min(-1_000_000).max(1_000_000),
    at: Instant,
    session: z.exactOptional(Id),
    note: z.exactOptional(z.string().max(500)),
  })
  .meta({ id: 'StockMove' });
export type StockMove = z.infer<typeof StockMove>;

/** How much of a lot a site has. */
export interface StockBalance {
  /** Doses in closed vials. */
  closed: number;
  /** Doses in vials that were opened and are not empty. */
  open: number;
  given: number;
  wasted: number;
}

/** The balance that moves of one lot at one site leave, in whatever order they come. */
export function balanceOf(moves: readonly Pick<StockMove, 'kind' | 'doses'>[]): StockBalance {
  const balance = { closed: 0, open: 0, given: 0, wasted: 0 };
  for (const { kind, doses } of moves) {
    if (kind === 'open-vial') {
      balance.closed += doses;
      balance.open -= doses;
    } else if (kind === 'give') {
      balance.open += doses;
      balance.given -= doses;
    } else if (kind === 'waste-open') {
      balance.open += doses;
      balance.wasted -= doses;
    } else {
      balance.closed += doses;
      if (kind === 'waste-closed') balance.wasted -= doses;
    }
  }
  return balance;
}
