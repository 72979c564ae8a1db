import type { CaseRow } from '@binhan/contract';
import type { CaseDates } from '@binhan/domain/tracing';
import { z } from 'zod';
import { type Selectable, sql } from 'kysely';
import { withinArea } from '../access/scope';
import type { TracedCaseTable } from '../database/tracing-tables';
import { diseaseNames } from '../catalog/disease-names';
import type { Call } from '../http/call';
import { nameOf } from '../people/shown-name';
import { areaNames } from '../reports/area-figures';
import type { Services } from '../services';

/** A case with whose it is. */
export type Row = Selectable<TracedCaseTable> & {
  details: unknown;
  scanned: unknown;
  contacts: number;
  waiting: number;
};

/** Cases of the areas of the caller. */
export function caseRows(call: Pick<Call, 'db' | 'scope'>) {
  return call.db
    .selectFrom('tracedCase')
    .innerJoin('person', 'person.id', 'tracedCase.person')
    .selectAll('tracedCase')
    .select(['person.details', 'person.scanned'])
    .select([
      sql<number>`(select count(*)::int from contact where contact.traced_case = traced_case.id
        and contact.state <> 'cancelled')`.as('contacts'),
      sql<number>`(select count(*)::int from contact where contact.traced_case = traced_case.id
        and contact.state in ('new', 'lost'))`.as('waiting'),
    ])
    .where(withinArea(call.scope, 'traced_case'));
}

/** The dates of a stored case. */
export function datesOf(row: Pick<Row, 'onsetOn' | 'sampledOn' | 'resultOn' | 'reportedOn'>): CaseDates {
  const { onsetOn, sampledOn, resultOn, reportedOn } = row;
  return {
    ...(onsetOn === null ? {} : { onsetOn }),
    ...(sampledOn === null ? {} : { sampledOn }),
    ...(resultOn === null ? {} : { resultOn }),
    reportedOn,
  };
}

/** Stored cases as they are shown. */
export async function shownCases(
  { areas }: Pick<Services, 'areas'>,
  call: Call,
  rows: readonly Row[],
): Promise<CaseRow[]> {
  const names = await diseaseNames(
    call,
    rows.map(({ disease }) => disease),
  );
  const units = await areaNames(
    areas,
    call,
    rows.map(({ area }) => area),
  );
  return rows.map((row) => {
    const name = nameOf(row);
    const born = bornOn(row.details);
    return {
      id: row.id,
      number: row.number,
      person: row.person,
      ...(name === undefined ? {} : { name }),
      ...(born === undefined ? {} : { bornOn: born }),
      disease: row.disease,
      diseaseName: names(row.disease),
      class: row.class,
      state: row.state,
      area: row.area,
      areaName: units.get(row.area) ?? row.area,
      dates: datesOf(row),
      ...(row.outcome === null ? {} : { outcome: row.outcome }),
      openedAt: row.openedAt.toISOString(),
      contacts: row.contacts,
      waiting: row.waiting,
    };
  });
}

const Born = z.object({ bornOn: z.string() });

/** When a person was born, as far as they said. */
export function bornOn(details: unknown): string | undefined {
  const read = Born.safeParse(details);
  return read.success ? read.data.bornOn : undefined;
}
