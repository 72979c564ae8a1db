import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type MatchEvent, matchTransitions } from '@binhan/domain/record';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { mergePeople } from './merge-people';
import { type PairRow, holdsBoth, pairsWithin } from './pairs';
import { liveMerge, mergeOf, rowOf, showMatch } from './show-match';
import { tellPeople } from './tell';
import { undoMerge } from './undo-merge';

type Matches = (typeof contract)['matches'];

/** Records that may be one person's, and who decides. */
export function implementMatches(services: Services): Implementations['matches'] {
  return {
    search: (input, call) => searchMatches(call, input),
    show: (input, call) => showMatch(services, call, input),
    decide: (input, call) => decideMatch(services, call, input),
    undo: (input, call) => undoMatch(services, call, input),
  };
}

async function searchMatches(
  call: Call,
  { cursor, limit = PAGE_SIZE, state = 'open' }: ReceivedOf<Matches['search']>,
): Promise<OutputOf<Matches['search']> | Refusal> {
  const from = readCursor(cursor, ['number', 'string']);
  if (isRefusal(from)) return from;
  let query = pairsWithin(call)
    .where('personMatch.state', '=', state)
    .orderBy('personMatch.score', 'desc')
    .orderBy('personMatch.id', 'desc')
    .limit(limit + 1);
  // Whoever was joined with somebody is looked at under that name.
  if (state === 'open') query = query.where('pa.mergedInto', 'is', null).where('pb.mergedInto', 'is', null);
  if (from.values !== undefined) {
    const [score, id] = from.values;
    query = query.where(
      sql<boolean>`(person_match.score, person_match.id) < (${score}::integer, ${id}::uuid)`,
    );
  }
  const rows = await query.execute();
  await call.audit({
    subjects: [...new Set(rows.slice(0, limit).flatMap(({ a, b }) => [a, b]))],
    ofOwnWork: true,
  });
  return pageOf(
    rows,
    limit,
    (row) => rowOf(call, row),
    (row) => [row.score, row.id],
  );
}

/** The pair as it is once nobody else decides about it any more. */
async function lockedPair(call: Call, match: string): Promise<PairRow | undefined> {
  await call.db.selectFrom('personMatch').select('id').where('id', '=', match).forUpdate().execute();
  return pairsWithin(call).where('personMatch.id', '=', match).executeTakeFirst();
}

async function decideMatch(
  services: Services,
  call: Call,
  { match, decision, note }: ReceivedOf<Matches['decide']>,
): Promise<OutputOf<Matches['decide']> | Refusal> {
  const row = await lockedPair(call, match);
  if (row === undefined || (decision.event === 'merge' && !holdsBoth(call.scope, row)))
    return refuse('not_found');
  const state = matchTransitions[row.state][decision.event];
  if (state === undefined) return refuse('wrong_state', { state: row.state });
  if (decision.event === 'merge') {
    const [kept, merged] = decision.keep === 'a' ? [row.a, row.b] : [row.b, row.a];
    await tellPeople(services, call, [kept, merged], 'joined');
    const moves = await mergePeople(
      services,
      call.db,
      { match, kept, merged, by: actorId(call.actor) ?? '' },
      call.now,
    );
    if (isRefusal(moves)) return moves;
  }
  await settle(call, row, decision.event, note);
  const merge = await liveMerge(call.db, match);
  return { state, ...(merge === undefined ? {} : { merge: mergeOf(row, merge) }) };
}

async function undoMatch(
  services: Services,
  call: Call,
  { match, note }: ReceivedOf<Matches['undo']>,
): Promise<OutputOf<Matches['undo']> | Refusal> {
  const row = await lockedPair(call, match);
  if (row === undefined || !holdsBoth(call.scope, row)) return refuse('not_found');
  const state = matchTransitions[row.state].undo;
  const merge = await liveMerge(call.db, match);
  if (state === undefined || merge === undefined) return refuse('wrong_state', { state: row.state });
  const stayed = await undoMerge(services, call.db, merge, { by: actorId(call.actor) ?? '', note }, call.now);
  if (isRefusal(stayed)) return stayed;
  await settle(call, row, 'undo', note);
  await tellPeople(services, call, [row.a, row.b], 'parted');
  return { state, stayed };
}

/** Writes down what was decided, and shows it to both. */
async function settle(call: Call, row: PairRow, event: MatchEvent, note: string): Promise<void> {
  const state = matchTransitions[row.state][event] ?? row.state;
  await call.db
    .updateTable('personMatch')
    .set({ state, decidedAt: call.now, decidedBy: actorId(call.actor) ?? null, note })
    .where('id', '=', row.id)
    .execute();
  await call.audit({
    subjects: [row.a, row.b],
    area: row.aArea,
    province: row.aProvince,
    note,
  });
}
