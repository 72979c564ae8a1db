import { z } from 'zod';
import { Id } from '../person/shapes';
import { Instant, instantPlus } from '../time/instant';

/** What a person may ask about their data (Law 91/2025/QH15, Article 4). */
export const DataRequestKind = z.enum(['see', 'correct', 'erase']).meta({ id: 'DataRequestKind' });
export type DataRequestKind = z.infer<typeof DataRequestKind>;

/** A request is received, acknowledged, then done or declined with a reason. */
export const DataRequestState = z
  .enum(['received', 'acknowledged', 'done', 'declined'])
  .meta({ id: 'DataRequestState' });
export type DataRequestState = z.infer<typeof DataRequestState>;

/** Which state of a request may follow which. */
export const dataRequestTransitions: Record<
  DataRequestState,
  Partial<Record<'acknowledge' | 'complete' | 'decline', DataRequestState>>
> = {
  received: { acknowledge: 'acknowledged', complete: 'done', decline: 'declined' },
  acknowledged: { complete: 'done', decline: 'declined' },
  done: {},
  declined: {},
};

/**
 * The days a request may take (Decree 356/2025/NĐ-CP): an answer within 2 working days, taken here as 2 days because
 * the earlier moment is always lawful; carried out within 10 (see, correct) or 15 (erase).
 */
export function requestClock(
  kind: DataRequestKind,
  receivedAt: Instant,
): { answerBy: Instant; doneBy: Instant } {
  const days = kind === 'erase' ? 15 : 10;
  return { answerBy: instantPlus(receivedAt, 48), doneBy: instantPlus(receivedAt, days * 24) };
}

/** A request of a data subject with its clocks. */
export const DataRequest = z
  .strictObject({
    id: Id,
    kind: DataRequestKind,
    state: DataRequestState,
    note: z.exactOptional(z.string().max(2000)),
    reply: z.exactOptional(z.string().max(2000)),
    receivedAt: Instant,
    answerBy: Instant,
    doneBy: Instant,
    doneAt: z.exactOptional(Instant),
    /** Whether a photo or document is attached; it is kept only until the request is closed. */
    hasEvidence: z.boolean(),
  })
  .meta({ id: 'DataRequest' });
export type DataRequest = z.infer<typeof DataRequest>;
