import { MatchReason } from '@binhan/domain/matching';
import { Id, IdentifierKind, Sex } from '@binhan/domain/person';
import { MatchState } from '@binhan/domain/record';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { endpoint, exampleId, json, page, paging } from './endpoint';

/** What a person's record is made of, as far as rows move when two are joined. */
export const HeldKind = z
  .enum([
    'identifier',
    'proxy',
    'adoption',
    'declaration',
    'consent',
    'request',
    'booking',
    'stand-by',
    'specimen',
    'notification',
    'registration',
    'recall',
    'dose',
    'conflict',
    'screening',
    'visit',
    'reaction',
    'claim',
    'stay',
    'traced-case',
    'contact',
    'quarantine',
    'diary',
    'journey',
    'warning',
    'joined-record',
  ])
  .meta({ id: 'HeldKind' });
export type HeldKind = z.infer<typeof HeldKind>;

/** How many rows of a kind, and the day of the newest where its rows are dated. */
export const HeldCount = z
  .object({ kind: HeldKind, count: z.int().min(1), newest: z.exactOptional(z.string()) })
  .meta({ id: 'HeldCount' });
export type HeldCount = z.infer<typeof HeldCount>;

/** One of two people as a list shows them; of whoever lies outside the caller's areas initials and the year of birth. */
export const MatchParty = z
  .object({
    within: z.boolean(),
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
  })
  .meta({ id: 'MatchParty' });
export type MatchParty = z.infer<typeof MatchParty>;

/** One of two people side by side: numbers and phone by their last digits, and what their record holds. */
export const MatchedPerson = MatchParty.extend({
  sex: z.exactOptional(Sex),
  identifiers: z.array(z.object({ kind: IdentifierKind, ends: z.string() })),
  phoneEnds: z.exactOptional(z.string()),
  /** The commune as entered. */
  area: z.exactOptional(z.string()),
  hasAccount: z.boolean(),
  since: z.exactOptional(Instant),
  holds: z.array(HeldCount),
}).meta({ id: 'MatchedPerson' });
export type MatchedPerson = z.infer<typeof MatchedPerson>;

/** Two records that may be one person's. */
export const MatchRow = z
  .object({
    id: Id,
    state: MatchState,
    score: z.int(),
    foundAt: Instant,
    decidedAt: z.exactOptional(Instant),
    a: MatchParty,
    b: MatchParty,
  })
  .meta({ id: 'MatchRow' });
export type MatchRow = z.infer<typeof MatchRow>;

/** What became of two records that were joined. */
export const Merge = z
  .object({
    kept: z.enum(['a', 'b']),
    mergedAt: Instant,
    moved: z.array(HeldCount),
    /** Rows that stayed with the former record, because the kept one has their like. */
    remained: z.array(HeldCount),
  })
  .meta({ id: 'Merge' });
export type Merge = z.infer<typeof Merge>;

/** A row that did not go back when a merge was undone: changed since, or made since. */
export const StayedRow = z
  .object({ kind: HeldKind, because: z.enum(['changed', 'made']), id: z.exactOptional(Id) })
  .meta({ id: 'StayedRow' });
export type StayedRow = z.infer<typeof StayedRow>;

/** Two records side by side, with everything that speaks for and against one person. */
export const MatchDetail = MatchRow.extend({
  reasons: z.array(MatchReason),
  note: z.exactOptional(z.string()),
  a: MatchedPerson,
  b: MatchedPerson,
  /** While they are joined. */
  merge: z.exactOptional(Merge),
}).meta({ id: 'MatchDetail' });
export type MatchDetail = z.infer<typeof MatchDetail>;

const note = z.string().trim().min(5).max(500);

/** Records that may be one person's: found in the background, decided by a person, and taken apart again. */
export const matches = {
  search: endpoint({
    method: 'POST',
    path: '/matches/search',
    effect: 'read',
    summary:
      'Pairs of records that may be one person’s, the likeliest first: those of which at least one lies in the areas granted; the open ones where no state is asked',
    access: { may: 'match.decide' },
    input: z.strictObject({ ...paging, state: z.exactOptional(MatchState) }),
    output: page(MatchRow),
    refusals: [],
    examples: [{ input: { state: 'open' }, output: { items: [] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/matches/{match}',
    effect: 'read',
    summary:
      'Two records side by side with the reasons; of a person outside the areas granted only initials and the year of birth. The look is shown to both',
    access: { may: 'match.decide' },
    input: z.strictObject({ match: Id }),
    output: json(MatchDetail),
    refusals: ['not_found'],
    examples: [{ input: { match: exampleId } }],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/matches/{match}/decision',
    effect: 'write',
    summary:
      'Tell two records apart for good, or join them, which needs both in the areas granted: every row goes to the kept person and is noted, so that it can go back; people with an account are told',
    access: { may: 'match.decide' },
    input: z.strictObject({
      match: Id,
      decision: z.discriminatedUnion('event', [
        z.strictObject({ event: z.literal('merge'), keep: z.enum(['a', 'b']) }),
        z.strictObject({ event: z.literal('part') }),
      ]),
      note,
    }),
    output: json(z.object({ state: MatchState, merge: z.exactOptional(Merge) })),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      {
        input: { match: exampleId, decision: { event: 'part' }, note: 'Hai chị em sinh đôi' },
        output: { state: 'different' },
      },
    ],
  }),
  undo: endpoint({
    method: 'POST',
    path: '/matches/{match}/undo',
    effect: 'write',
    summary:
      'Take two joined records apart: every row goes back as it was; what was changed or made since stays with the kept person and is listed',
    access: { may: 'match.decide' },
    input: z.strictObject({ match: Id, note }),
    output: json(z.object({ state: MatchState, stayed: z.array(StayedRow) })),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      {
        input: { match: exampleId, note: 'Gộp nhầm hai anh em' },
        output: { state: 'undone', stayed: [] },
      },
    ],
  }),
};
