import type { FiguresRow } from '@binhan/contract';
import { type FigureDate, type FoundByTest, type TestingFigures, noFigures } from '@binhan/domain/reporting';
import type { DateOnly } from '@binhan/domain/time';
import { type Kysely, type RawBuilder, type SqlBool, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';

/** Whose day and what unit tubes are counted by. */
export interface Counted {
  /** Which tubes, as a predicate over the table `tube`. */
  which: RawBuilder<SqlBool>;
  by: FigureDate;
  per: 'area' | 'site' | 'laboratory';
  /** From a day until before another, in the zone. */
  from: DateOnly;
  until: DateOnly;
  zone: string;
}

/** Figures per day and unit, and of everything. */
export interface CountedFigures {
  rows: Omit<FiguresRow, 'name'>[];
  total: TestingFigures;
}

const moments = {
  sampled: sql.ref('tube.collected_at'),
  tested: sql.ref('result.tested_at'),
  released: sql.ref('result.released_at'),
};
const units = {
  area: sql.ref('tube.area'),
  site: sql`tube.place::text`,
  laboratory: sql`tube.laboratory::text`,
};

interface Row {
  day: string | null;
  unit: string | null;
  test: string | null;
  /** Which of day, unit and test are summed over, as bits. */
  level: number;
  tubes: number;
  single: number;
  people: number;
  rejected: number;
  pending: number;
  out: number;
  positive: number;
  positivePools: number;
  negative: number;
  undecided: number;
  takeAgain: number;
  median: number | null;
  ninth: number | null;
  inTime: number;
}

/** Counts tubes in one statement: per day, unit and test, per day and unit, per test, and all. */
export async function countFigures(
  db: Kysely<Database> | Transaction<Database>,
  { which, by, per, from, until, zone }: Counted,
): Promise<CountedFigures> {
  const moment = moments[by];
  const begin = (day: DateOnly) => sql`(${day}::date)::timestamp at time zone ${zone}`;
  const people = (means: string) => sql`coalesce(sum(people) filter (where means = ${means}), 0)::integer`;
  const minutes = (share: number) =>
    sql`percentile_disc(${sql.lit(share)}) within group (order by minutes) filter (where out)`;
  const { rows } = await sql<Row>`
    select day, unit, test, grouping(day, unit, test)::integer as level,
      count(*)::integer as tubes,
      count(*) filter (where people = 1)::integer as single,
      coalesce(sum(people), 0)::integer as people,
      count(*) filter (where state = 'rejected')::integer as rejected,
      count(*) filter (where not out and state <> 'rejected')::integer as pending,
      count(*) filter (where out)::integer as out,
      count(*) filter (where people = 1 and means = 'detected')::integer as positive,
      count(*) filter (where people > 1 and means = 'detected')::integer as positive_pools,
      ${people('not-detected')} as negative,
      ${people('undecided')} as undecided,
      ${people('take-again')} as take_again,
      ${minutes(0.5)} as median,
      ${minutes(0.9)} as ninth,
      count(*) filter (where out and released_at <= due_at)::integer as in_time
    from (
      select (${moment} at time zone ${zone})::date::text as day, ${units[per]} as unit, tube.kind as test,
        tube.people, tube.state, tube.due_at, result.means, result.released_at, result.id is not null as out,
        greatest(0, round(extract(epoch from result.released_at - tube.collected_at) / 60))::integer as minutes
      from tube left join result on result.tube = tube.id and result.state = 'released'
      where tube.state <> 'discarded' and ${units[per]} is not null
        and ${moment} >= ${begin(from)} and ${moment} < ${begin(until)} and ${which}
    ) as counted
    group by grouping sets ((day, unit, test), (day, unit), (test), ())
    order by day, unit, test`.execute(db);
  const at = (level: number) => rows.filter((row) => row.level === level);
  const found = (byTest: readonly Row[]) => byTest.flatMap((row) => (row.out === 0 ? [] : [foundOf(row)]));
  const total = at(7)[0];
  const byUnit = new Map<string, Row[]>();
  for (const row of at(0)) byUnit.set(keyOf(row), [...(byUnit.get(keyOf(row)) ?? []), row]);
  return {
    rows: at(1).map((row) => ({
      day: row.day ?? '',
      unit: row.unit ?? '',
      figures: figuresOf(row, found(byUnit.get(keyOf(row)) ?? [])),
    })),
    total: total === undefined ? noFigures : figuresOf(total, found(at(6))),
  };
}

const keyOf = ({ day, unit }: Row) => `${day ?? ''} ${unit ?? ''}`;

function foundOf(row: Row): FoundByTest {
  return {
    test: row.test ?? '',
    tubes: row.out,
    positive: row.positive,
    negative: row.negative,
    undecided: row.undecided,
    takeAgain: row.takeAgain,
    positivePools: row.positivePools,
  };
}

function figuresOf(row: Row, found: FoundByTest[]): TestingFigures {
  const { tubes, single, people, rejected, pending, median, ninth, inTime } = row;
  return {
    tubes,
    single,
    pooled: tubes - single,
    people,
    rejected,
    pending,
    found,
    ...(median === null || ninth === null ? {} : { turnaround: { median, ninth, inTime } }),
  };
}
