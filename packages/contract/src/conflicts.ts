import { Id } from '@binhan/domain/person';
import { Instant } from '@binhan/domain/time';
import { ConflictKind } from '@binhan/domain/vaccination';
import { z } from 'zod';
import { RecordLine } from './doses';
import { endpoint, exampleId, json, page, paging } from './endpoint';

/** Two lines of a record that contradict each other, side by side, for whoever decides. */
export const ConflictRow = z
  .object({
    id: Id,
    kind: ConflictKind,
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
    foundAt: Instant,
    first: RecordLine,
    second: RecordLine,
  })
  .meta({ id: 'ConflictRow' });
export type ConflictRow = z.infer<typeof ConflictRow>;

/** Contradictions in records: found when a line is written, decided by a person. */
export const conflicts = {
  search: endpoint({
    method: 'POST',
    path: '/conflicts/search',
    effect: 'read',
    summary:
      'Contradictions in records that wait for a decision: of lines of the caller’s site, and of people of the areas granted; the oldest first',
    access: { may: 'claim.decide' },
    input: z.strictObject({ ...paging }),
    output: page(ConflictRow),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/conflicts/{conflict}/decision',
    effect: 'write',
    summary:
      'Decide a contradiction: keep one of the lines, which withdraws the other and revokes its certificate, or both',
    access: { may: 'claim.decide' },
    input: z.strictObject({
      conflict: Id,
      keep: z.enum(['first', 'second', 'both']),
      note: z.string().trim().min(5).max(500),
    }),
    output: json(z.object({ decided: z.literal(true) })),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      {
        input: { conflict: exampleId, keep: 'first', note: 'Phiếu tiêm gốc của điểm tiêm' },
        output: { decided: true },
      },
    ],
  }),
};
