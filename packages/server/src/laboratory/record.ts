import { type Refusal, refuse } from '@binhan/domain/refusals';
import { enteredState, personsNeeded, tubeTransitions } from '@binhan/domain/testing';
import type { Selectable, Transaction } from 'kysely';
import type { Database, TubeTable } from '../database/schema';
import type { Services } from '../services';
import { type Doer, addSteps } from '../tubes/steps';
import { type Finding, type Judge, judgeOf } from './judge';

/** The tube of a finding that was recorded. */
export interface Recorded {
  tube: string;
}

/**
 * Records findings in a few statements, however many they are: each is recorded or refused by itself, in the order they
 * came. Two of one tube make one result.
 */
export async function recordFindings(
  services: Pick<Services, 'newId' | 'settings'>,
  doer: Doer,
  laboratory: string,
  findings: readonly Finding[],
): Promise<(Recorded | Refusal)[]> {
  const tubes = await tubesOf(doer.db, laboratory, findings, true);
  const judge = await judgeOf(services.settings, doer.db, [...tubes.values()], findings);
  const outcomes = await Promise.all(findings.map((finding) => judged(doer, judge, tubes, finding)));
  const good = outcomes.flatMap((one) => ('refused' in one ? [] : [one]));
  const made = new Set(good.length === 0 ? [] : await insertResults(services, doer, good));
  for (const waits of ['verification', 'release'] as const) {
    const ids = good
      .filter(({ tube, state }) => made.has(tube.id) && (state === 'entered') === (waits === 'verification'))
      .map(({ tube }) => tube.id);
    if (ids.length > 0)
      await doer.db.updateTable('tube').set({ state: 'tested', waits }).where('id', 'in', ids).execute();
  }
  const recorded = good.filter(({ tube }) => made.delete(tube.id));
  await addSteps(
    doer,
    recorded.map(({ tube, finding }) => ({
      tube: tube.id,
      event: 'test',
      place: laboratory,
      at: finding.testedAt,
    })),
  );
  const done = new Set(recorded);
  return outcomes.map((one) => {
    if ('refused' in one) return one;
    return done.has(one) ? { tube: one.tube.id } : refuse('wrong_state', { state: 'result-waits' });
  });
}

/** Tubes of a laboratory by their codes, held for a change where one follows. */
export async function tubesOf(
  db: Transaction<Database>,
  laboratory: string,
  findings: readonly Pick<Finding, 'code'>[],
  held: boolean,
): Promise<Map<string, Selectable<TubeTable>>> {
  const codes = [...new Set(findings.map(({ code }) => code))];
  if (codes.length === 0) return new Map();
  const query = db
    .selectFrom('tube')
    .selectAll()
    .where('laboratory', '=', laboratory)
    .where('state', '<>', 'discarded')
    .where('code', 'in', codes)
    .orderBy('id');
  const rows = await (held ? query.forUpdate() : query).execute();
  return new Map(rows.map((row) => [row.code, row]));
}

interface Good {
  finding: Finding;
  tube: Selectable<TubeTable>;
  means: Selectable<Database['result']>['means'];
  needed: number;
  state: ReturnType<typeof enteredState>;
}

async function judged(
  { db }: Doer,
  judge: Judge,
  tubes: ReadonlyMap<string, Selectable<TubeTable>>,
  finding: Finding,
): Promise<Good | Refusal> {
  const tube = tubes.get(finding.code);
  if (tube === undefined) return refuse('not_found');
  const { kind, outcome, refusal } = judge(tube, finding);
  if (refusal !== undefined || kind === undefined || outcome === undefined)
    return refusal ?? refuse('not_found');
  const corrects = finding.replaces !== undefined;
  if (corrects && !(await stands(db, tube.id, finding.replaces)))
    return refuse('wrong_state', { state: 'no-result' });
  if (!corrects && tubeTransitions[tube.state].test === undefined)
    return refuse('wrong_state', { state: tube.state });
  const needed = personsNeeded(kind, { means: outcome.means, corrects });
  return { finding, tube, means: outcome.means, needed, state: enteredState(needed) };
}

/** Whether a result is the one that stands for a tube. */
async function stands(db: Transaction<Database>, tube: string, result: string | undefined): Promise<boolean> {
  const row = await db
    .selectFrom('result')
    .select('id')
    .where('id', '=', result ?? null)
    .where('tube', '=', tube)
    .where('state', '=', 'released')
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts results down and gives the tubes that have one now; a tube with a result that waits keeps that one. */
async function insertResults(
  { newId }: Pick<Services, 'newId'>,
  { db, now, by }: Doer,
  good: readonly Good[],
): Promise<string[]> {
  const rows = await db
    .insertInto('result')
    .values(
      good.map(({ finding, tube, means, needed, state }) => ({
        id: newId(),
        tube: tube.id,
        outcome: finding.outcome,
        means,
        cycleThresholds:
          finding.cycleThresholds === undefined ? null : JSON.stringify(finding.cycleThresholds),
        kit: finding.kit,
        lot: finding.lot ?? null,
        state,
        personsNeeded: needed,
        testedAt: finding.testedAt,
        enteredBy: by,
        enteredAt: now,
        verifiedBy: null,
        verifiedAt: null,
        releasedBy: null,
        releasedAt: null,
        replaces: finding.replaces ?? null,
        note: finding.note ?? null,
        endedAt: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('tube').where('state', 'in', ['entered', 'verified']).doNothing(),
    )
    .returning('tube')
    .execute();
  return rows.map(({ tube }) => tube);
}
