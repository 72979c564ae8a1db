import type { WarningRow } from '@binhan/contract';
import { type Selectable, sql } from 'kysely';
import { actorId } from '../access/actor';
import { withinArea } from '../access/scope';
import { diseaseNames } from '../catalog/disease-names';
import type { WarningTable } from '../database/tracing-tables';
import type { Call } from '../http/call';

/** A warning with its case and its counts. */
export type Row = Selectable<WarningTable> & {
  disease: string;
  caseNumber: number;
  told: number;
  read: number;
  stretches: { place: string; name: string; from: string; to: string }[];
};

/** Warnings of the areas of the caller. */
export function warningRows(call: Pick<Call, 'db' | 'scope'>) {
  return call.db
    .selectFrom('warning')
    .innerJoin('tracedCase', 'tracedCase.id', 'warning.tracedCase')
    .selectAll('warning')
    .select(['tracedCase.disease', 'tracedCase.number as caseNumber'])
    .select([
      sql<number>`(select count(told_at)::int from warned_person w where w.warning = warning.id)`.as('told'),
      sql<number>`(select count(read_at)::int from warned_person w where w.warning = warning.id)`.as('read'),
      sql<Row['stretches']>`(
        select coalesce(json_agg(json_build_object('place', s.place, 'name', coalesce(place.name, ''),
          'from', s.from_at, 'to', s.to_at) order by s.from_at), '[]'::json)
        from warned_stretch s left join place on place.id = s.place where s.warning = warning.id)`.as(
        'stretches',
      ),
    ])
    .where(withinArea(call.scope, 'warning'));
}

/** Stored warnings as they are shown to who sends them. */
export async function shownWarnings(call: Call, rows: readonly Row[]): Promise<WarningRow[]> {
  const names = await diseaseNames(
    call,
    rows.map(({ disease }) => disease),
  );
  const instant = (text: string) => new Date(text).toISOString();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    case: row.tracedCase,
    caseNumber: row.caseNumber,
    diseaseName: names(row.disease),
    state: row.state,
    stretches: row.stretches.map(({ place, name, from, to }) => ({
      place,
      name,
      from: instant(from),
      to: instant(to),
    })),
    people: row.people,
    told: row.told,
    read: row.read,
    draftedAt: row.draftedAt.toISOString(),
    ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt.toISOString() }),
    ...(row.recalledAt === null ? {} : { recalledAt: row.recalledAt.toISOString() }),
    ...(row.note === null ? {} : { note: row.note }),
    own: row.draftedBy === actorId(call.actor),
  }));
}
