import type { ContactRow } from '@binhan/contract';
import { type FollowedContact, tasksOf } from '@binhan/domain/tracing';
import { type Selectable, sql } from 'kysely';
import { actorId } from '../access/actor';
import { withinArea } from '../access/scope';
import { everHeld } from '../catalog/by-kind';
import { diseaseNames } from '../catalog/disease-names';
import { bornOn } from '../cases/case-rows';
import type { ContactTable } from '../database/tracing-tables';
import type { Call } from '../http/call';
import { nameOf } from '../people/shown-name';
import { areaNames } from '../reports/area-figures';
import type { Services } from '../services';

/** A contact with whose it is, its case, its tests and its last diary entry. */
export type Row = Selectable<ContactTable> & {
  details: unknown;
  scanned: unknown;
  disease: string;
  caseNumber: number;
  tests: { on: string; test: string; taken: boolean }[];
  diaryOn: string | null;
  flagged: boolean | null;
};

/** Contacts of the areas of the caller. */
export function contactRows(call: Pick<Call, 'db' | 'scope'>) {
  return call.db
    .selectFrom('contact')
    .innerJoin('tracedCase', 'tracedCase.id', 'contact.tracedCase')
    .innerJoin('person', 'person.id', 'contact.toPerson')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('diaryEntry')
          .select(['saidOn', 'flagged'])
          .whereRef('diaryEntry.person', '=', 'contact.toPerson')
          .orderBy('saidOn', 'desc')
          .limit(1)
          .as('said'),
      (join) => join.onTrue(),
    )
    .selectAll('contact')
    .select(['person.details', 'person.scanned', 'tracedCase.disease', 'tracedCase.number as caseNumber'])
    .select(['said.saidOn as diaryOn', 'said.flagged'])
    .select(
      sql<Row['tests']>`(
        select coalesce(json_agg(json_build_object('on', t.due_on::text, 'test', t.test, 'taken', exists (
          select from specimen s join tube on tube.id = s.tube
          where s.person = contact.to_person and tube.kind = t.test and tube.state <> 'discarded'
            and s.taken_at >= t.due_on::timestamp - interval '1 day'
        )) order by t.due_on), '[]'::json)
        from contact_test t where t.contact = contact.id)`.as('tests'),
    )
    .where(withinArea(call.scope, 'contact'));
}

/** What of a stored contact its tasks follow from. */
export function followedOf(row: Row): FollowedContact {
  return {
    state: row.state,
    ...(row.diaryUntil === null ? {} : { diaryUntil: row.diaryUntil }),
    ...(row.followUntil === null ? {} : { followUntil: row.followUntil }),
    tests: row.tests,
    ...(row.diaryOn === null ? {} : { diaryOn: row.diaryOn }),
  };
}

/** Stored contacts as they are shown. */
export async function shownContacts(
  { areas }: Pick<Services, 'areas'>,
  call: Call,
  rows: readonly Row[],
): Promise<ContactRow[]> {
  const names = await diseaseNames(
    call,
    rows.map(({ disease }) => disease),
  );
  const units = await areaNames(
    areas,
    call,
    rows.flatMap(({ area }) => area ?? []),
  );
  const kinds = await everHeld(
    call.db,
    'test',
    rows.flatMap(({ tests }) => tests.map(({ test }) => test)),
  );
  const me = actorId(call.actor);
  return rows.map((row) => {
    const [name, born] = [nameOf(row), bornOn(row.details)];
    return {
      id: row.id,
      case: row.tracedCase,
      caseNumber: row.caseNumber,
      diseaseName: names(row.disease),
      person: row.toPerson,
      ...(name === undefined ? {} : { name }),
      ...(born === undefined ? {} : { bornOn: born }),
      degree: row.degree,
      state: row.state,
      lastOn: row.lastOn,
      ...(row.followUntil === null ? {} : { followUntil: row.followUntil }),
      ...(row.assignee === null ? {} : { assignee: row.assignee }),
      mine: row.assignee !== null && row.assignee === me,
      area: row.area === null ? '' : (units.get(row.area) ?? row.area),
      flagged: row.flagged === true,
      tasks: tasksOf(followedOf(row), call.today, row.reachBy.toISOString()).map((task) => ({
        kind: task.kind,
        by: task.kind === 'speak' ? task.by : task.on,
        ...(task.kind === 'test'
          ? { test: kinds.get(task.test)?.name ?? { vi: task.test, en: task.test } }
          : {}),
        late: task.kind === 'speak' ? task.by < call.now : task.on < call.today,
      })),
    };
  });
}
