import { Id } from '@binhan/domain/person';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { endpoint, exampleId, json, page, paging } from './endpoint';

/** An account that was stopped from looking people up. */
export const LookStop = z
  .object({
    id: Id,
    member: z.object({ id: Id, name: z.string() }),
    /** How many looks beside its own work it had within the hour. */
    looks: z.int(),
    stoppedAt: Instant,
    liftedAt: z.exactOptional(Instant),
    /** Why somebody let it go on. */
    note: z.exactOptional(z.string()),
  })
  .meta({ id: 'LookStop' });

/** Accounts that looked at more people than their work asks for: a part of the resource `staff`. */
export const lookStops = {
  stops: endpoint({
    method: 'POST',
    path: '/staff/stops/search',
    effect: 'read',
    summary:
      'Accounts within the areas of the caller that looked at more people than their work asks for, those stopped now first',
    access: { may: 'grant.read' },
    input: z.strictObject({ ...paging }),
    output: page(LookStop),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  liftStop: endpoint({
    method: 'POST',
    path: '/staff/stops/{stop}/lift',
    effect: 'write',
    summary: 'Let an account look people up again, and why; never one’s own',
    access: { may: 'grant.decide' },
    input: z.strictObject({ stop: Id, note: z.string().trim().min(5).max(500) }),
    output: json(LookStop),
    refusals: ['not_found', 'wrong_state', 'second_person_needed'],
    examples: [{ input: { stop: exampleId, note: 'Đang rà soát danh sách F1 của xã' } }],
  }),
};
