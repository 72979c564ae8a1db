import type { LevelRules } from '@binhan/domain/tracing';
import { datePlus } from '@binhan/domain/time';
import { sql } from 'kysely';
import type { Where } from '../catalog/by-kind';
import { entriesInForce } from '../catalog/in-force';
import { levelsAt } from '../entry/level';
import type { Call } from '../http/call';
import type { Services } from '../services';

/** Days over which new cases are counted (Decision 4800/QĐ-BYT: a week). */
export const WEEK = 7;

/** The table by which areas get their level because of a disease, with the decision it comes from. */
export async function levelRulesAt(
  call: Pick<Call, 'db' | 'today'>,
  { area, province }: Where,
  disease: string,
): Promise<(LevelRules & { source: string }) | undefined> {
  const entries = await entriesInForce(call.db, {
    kind: 'level-rules',
    areas: [area, province],
    on: call.today,
  });
  return entries.flatMap((entry) =>
    entry.kind === 'level-rules' && entry.body.disease === disease
      ? [{ ...entry.body, source: entry.source }]
      : [],
  )[0];
}

/** What is known of a commune. */
export interface CommuneFigures {
  area: string;
  cases: number;
  population?: number;
  coverage?: number;
  treatmentReady?: boolean;
  figuresOf?: string;
  /** The rank it has now. */
  now?: number;
}

/** What is known of communes today: cases of the last week by the day they were reported, and what officials said last. */
export async function figuresOf(
  _services: Pick<Services, 'settings'>,
  call: Pick<Call, 'db' | 'today' | 'now'>,
  communes: readonly Where[],
  disease: string,
): Promise<CommuneFigures[]> {
  const areas = communes.map(({ area }) => area);
  const { rows } = await sql<{
    area: string;
    cases: number;
    population: number | null;
    coverage: number | null;
    ready: boolean | null;
    asOf: string | null;
  }>`
    select asked.area, coalesce(counted.cases, 0) as cases, said.population, said.coverage, said.ready, said.as_of
    from unnest(${areas}::text[]) with ordinality as asked(area, place)
    left join (
      select area, count(*)::int as cases from traced_case
      where disease = ${disease} and state <> 'withdrawn' and class <> 'suspected'
        and reported_on > ${datePlus(call.today, -WEEK)}::date and reported_on <= ${call.today}::date
      group by area
    ) counted on counted.area = asked.area
    left join lateral (
      select population, coverage, treatment_ready as ready, as_of::text as as_of from area_figure
      where area_figure.area = asked.area and as_of <= ${call.today}::date order by as_of desc limit 1
    ) said on true
    order by asked.place`.execute(call.db);
  const levelOf = await levelsAt(call.db, communes, call.now);
  return rows.map((row, place) => {
    const where = communes[place];
    const now = where === undefined ? undefined : levelOf(where);
    return {
      area: row.area,
      cases: row.cases,
      ...(row.population === null ? {} : { population: row.population }),
      ...(row.coverage === null ? {} : { coverage: row.coverage }),
      ...(row.ready === null ? {} : { treatmentReady: row.ready }),
      ...(row.asOf === null ? {} : { figuresOf: row.asOf }),
      ...(now === undefined ? {} : { now }),
    };
  });
}
