import type { OwnResult } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import {
  type OutcomeMeaning,
  type Standing,
  type TestKind,
  type TestKit,
  standingOf,
} from '@binhan/domain/testing';
import type { Kysely, Transaction } from 'kysely';
import { certifiable } from '../certificates/certifiable';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';
import { nameOf } from '../people/shown-name';
import type { SpecimenRow } from './rows';

type Db = Kysely<Database> | Transaction<Database>;
type Event = OwnResult['timeline'][number];

/** What happened to tubes that people are told of. */
interface History {
  steps: { tube: string; event: string; at: Date }[];
  results: {
    tube: string;
    state: string;
    means: OutcomeMeaning;
    replaces: string | null;
    releasedAt: Date | null;
    endedAt: Date | null;
  }[];
}

/** Tests as the people see whose they are. */
export async function ownResults(db: Db, rows: readonly SpecimenRow[]): Promise<OwnResult[]> {
  const tubes = [...new Set(rows.map(({ tube }) => tube))];
  const [kinds, kits, history] = [
    await everHeld(
      db,
      'test',
      rows.map(({ kind }) => kind),
    ),
    await everHeld(
      db,
      'test-kit',
      rows.flatMap(({ kit }) => kit ?? []),
    ),
    await historyOf(db, tubes),
  ];
  return rows.map((row) => ownResult(row, { kinds, kits, history }));
}

/** Where a specimen stands for its person. */
export function standingOfRow(row: SpecimenRow): Standing {
  return standingOf({
    tube: row.state,
    people: row.people,
    ...(row.means === null ? {} : { released: { state: 'released', means: row.means } }),
  });
}

function ownResult(
  row: SpecimenRow,
  {
    kinds,
    kits,
    history,
  }: { kinds: ReadonlyMap<string, TestKind>; kits: ReadonlyMap<string, TestKit>; history: History },
): OwnResult {
  const kind = kinds.get(row.kind);
  const standing = standingOfRow(row);
  const name = nameOf(row);
  const details = PersonDetails.safeParse(row.details);
  return {
    id: row.id,
    ...(name === undefined ? {} : { name }),
    ...(details.success ? { bornOn: details.data.bornOn } : {}),
    test: { id: row.kind, name: kind?.name ?? named(row.kind) },
    site: row.site,
    collectedAt: row.takenAt.toISOString(),
    people: row.people,
    ...standing,
    expectedBy: row.dueAt.toISOString(),
    timeline: timelineOf(row, history),
    ...(standing.stage === 'ready' ? shownResult(row, kind, kits, history) : {}),
    ...certificateUntil(standing, row, kind),
    ...(row.laboratory === null ? {} : { laboratory: row.laboratory }),
  };
}

function certificateUntil(
  { stage }: Standing,
  row: SpecimenRow,
  kind: TestKind | undefined,
): Pick<OwnResult, 'certificateUntil'> {
  const certificate = stage === 'ready' ? certifiable(row, kind) : undefined;
  return certificate === undefined ? {} : { certificateUntil: certificate.expiresAt };
}

function shownResult(
  row: SpecimenRow,
  kind: TestKind | undefined,
  kits: ReadonlyMap<string, TestKit>,
  { results }: History,
): Pick<OwnResult, 'result'> {
  const outcome = kind?.outcomes.find(({ id }) => id === row.outcome);
  if (row.result === null || row.kit === null || outcome === undefined) return {};
  const former = results
    .filter(({ tube, state }) => tube === row.tube && state === 'replaced')
    .flatMap(({ releasedAt }) => releasedAt?.toISOString() ?? [])
    .toSorted()
    .at(-1);
  return {
    result: {
      id: row.result,
      outcome: { id: outcome.id, name: outcome.name, means: outcome.means, advice: outcome.advice },
      ...(row.cycleThresholds === null ? {} : { cycleThresholds: row.cycleThresholds }),
      kit: { id: row.kit, name: kits.get(row.kit)?.name ?? named(row.kit) },
      testedAt: (row.testedAt ?? row.takenAt).toISOString(),
      releasedAt: (row.releasedAt ?? row.takenAt).toISOString(),
      ...(former === undefined ? {} : { replacesOneOf: former }),
    },
  };
}

function timelineOf(row: SpecimenRow, { steps, results }: History): Event[] {
  const stageOf: Record<string, Event['stage']> = {
    send: 'on-the-way',
    receive: 'at-laboratory',
    reject: 'take-again',
  };
  const events: { stage: Event['stage']; at: Date | null }[] = [
    { stage: 'booked', at: row.bookedAt },
    { stage: 'collected', at: row.takenAt },
  ];
  for (const { tube, event, at } of steps) {
    const shown = stageOf[event];
    if (tube === row.tube && shown !== undefined) events.push({ stage: shown, at });
  }
  for (const result of results) {
    if (result.tube !== row.tube) continue;
    const told = result.replaces !== null ? 'corrected' : stageAfter(row, result.means);
    events.push({ stage: told, at: result.releasedAt });
    if (result.state === 'withdrawn') events.push({ stage: 'withdrawn', at: result.endedAt });
  }
  return events
    .flatMap(({ stage: shown, at }) => (at === null ? [] : [{ stage: shown, at: at.toISOString() }]))
    .toSorted((a, b) => a.at.localeCompare(b.at));
}

/** What a result meant to a person of the tube when it was released, whatever became of it. */
function stageAfter({ state: tube, people }: SpecimenRow, means: OutcomeMeaning): Standing['stage'] {
  return standingOf({ tube, people, released: { state: 'released', means } }).stage;
}

/** Steps of the way, and every result that was ever released. */
async function historyOf(db: Db, tubes: readonly string[]): Promise<History> {
  if (tubes.length === 0) return { steps: [], results: [] };
  const [steps, results] = [
    await db
      .selectFrom('tubeStep')
      .select(['tube', 'event', 'at'])
      .where('tube', 'in', tubes)
      .orderBy('number')
      .execute(),
    await db
      .selectFrom('result')
      .select(['tube', 'state', 'means', 'replaces', 'releasedAt', 'endedAt'])
      .where('tube', 'in', tubes)
      .where('releasedAt', 'is not', null)
      .execute(),
  ];
  return { steps, results };
}

/** What the catalogue never held shows its id. */
const named = (id: string) => ({ vi: id, en: id });
