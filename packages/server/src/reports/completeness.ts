import type { Completeness, OutputOf, ReceivedOf, ReportingUnit, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { reportStanding } from '@binhan/domain/reporting';
import { type Kysely, type SqlBool, type Transaction, sql } from 'kysely';
import { withinArea } from '../access/scope';
import type { Database } from '../database/schema';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Services } from '../services';
import { areaNames, wrongPeriod } from './area-figures';
import { type Owed, daysOf, reportsOwed } from './rules';

type Reports = (typeof contract)['reports'];

/** How many units of the caller's areas owe each report of each day, and how they stand. */
export async function completenessOf(
  { settings }: Pick<Services, 'settings'>,
  call: Call,
  { from, until }: ReceivedOf<Reports['completeness']>,
): Promise<OutputOf<Reports['completeness']> | Refusal> {
  const wrong = wrongPeriod(from, until);
  if (wrong !== undefined) return wrong;
  const over = daysOf(from, until).filter((day) => day < call.today);
  const days: Completeness[] = [];
  for (const owed of await reportsOwed(call.db, settings, over)) {
    const { inTime, late, none } = await unitsOwing(call, owed)
      .select(
        sql<number>`count(*) filter (where first.sent_at <= ${owed.dueAt}::timestamptz)::integer`.as(
          'inTime',
        ),
      )
      .select(
        sql<number>`count(*) filter (where first.sent_at > ${owed.dueAt}::timestamptz)::integer`.as('late'),
      )
      .select(sql<number>`count(*) filter (where first.sent_at is null)::integer`.as('none'))
      .executeTakeFirstOrThrow();
    const missing = reportStanding(owed, call.now) === 'missing';
    const { id: rule, name, day, dueAt } = owed;
    const expected = inTime + late + none;
    days.push({
      rule,
      name,
      day,
      dueAt,
      expected,
      inTime,
      late,
      missing: missing ? none : 0,
      open: missing ? 0 : none,
    });
  }
  await call.audit({ subjects: [] });
  return { days };
}

/** The units that owe a report of a day, by name. */
export async function unitsOf(
  services: Pick<Services, 'areas' | 'settings'>,
  call: Call,
  { rule, day, standing, cursor, limit = PAGE_SIZE }: ReceivedOf<Reports['units']>,
): Promise<OutputOf<Reports['units']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  const owed = await owedOn(services, call, rule, day);
  if (owed === undefined) return refuse('not_found');
  let query = unitsOwing(call, owed)
    .leftJoin('report', (join) =>
      join
        .onRef('report.place', '=', 'place.id')
        .on('report.rule', '=', rule)
        .on('report.day', '=', day)
        .on('report.replacedAt', 'is', null),
    )
    .leftJoin('reportReminder', (join) =>
      join
        .onRef('reportReminder.place', '=', 'place.id')
        .on('reportReminder.rule', '=', rule)
        .on('reportReminder.day', '=', day),
    )
    .select([
      'place.id',
      'place.name',
      'place.kind',
      'place.area',
      'report.figures',
      'reportReminder.askedAt',
    ])
    .select('first.sentAt')
    .orderBy('place.name')
    .orderBy('place.id')
    .limit(limit + 1);
  if (standing !== undefined) query = query.where(standingIs(standing, owed, call));
  if (from.values !== undefined) {
    const [name, id] = from.values;
    query = query.where(sql<SqlBool>`(place.name, place.id) > (${name}, ${id}::uuid)`);
  }
  const rows = await query.execute();
  const names = await areaNames(
    services.areas,
    call,
    rows.map(({ area }) => area),
  );
  await call.audit({ subjects: [] });
  return pageOf(
    rows,
    limit,
    ({ id, name, kind, area, figures, sentAt, askedAt }): ReportingUnit => ({
      place: id,
      name,
      kind,
      area: names.get(area) ?? area,
      standing: reportStanding({ dueAt: owed.dueAt, sentAt: sentAt?.toISOString() }, call.now),
      ...(sentAt === null ? {} : { sentAt: sentAt.toISOString() }),
      ...(askedAt === null ? {} : { askedAt: askedAt.toISOString() }),
      ...(figures === null ? {} : { figures }),
    }),
    ({ name, id }) => [name, id],
  );
}

/** A report that was owed on a day that is over. */
export async function owedOn(
  { settings }: Pick<Services, 'settings'>,
  call: Call,
  rule: string,
  day: string,
): Promise<Owed | undefined> {
  if (day >= call.today) return undefined;
  return (await reportsOwed(call.db, settings, [day])).find(({ id }) => id === rule);
}

/** Confirmed places of the caller's areas that owe a report and were there on its day, with when they first sent it. */
export function unitsOwing(call: Pick<Call, 'db' | 'scope'>, { id, day, dueAt, dueMinutes, units }: Owed) {
  const kinds = units.map(({ place }) => place);
  // Who came during the day owes it, too.
  const dayEnd = new Date(Date.parse(dueAt) - dueMinutes * 60_000);
  return call.db
    .selectFrom('place')
    .leftJoin(firstSent(call.db, id, day), (join) => join.onRef('first.place', '=', 'place.id'))
    .where('place.kind', 'in', kinds)
    .where('place.state', '=', 'confirmed')
    .where('place.registeredAt', '<', dayEnd)
    .where(withinArea(call.scope, 'place'));
}

function firstSent(db: Kysely<Database> | Transaction<Database>, rule: string, day: string) {
  return db
    .selectFrom('report')
    .select(({ fn }) => ['place', fn.min('sentAt').as('sentAt')])
    .where('rule', '=', rule)
    .where('day', '=', day)
    .groupBy('place')
    .as('first');
}

function standingIs(standing: ReportingUnit['standing'], owed: Owed, call: Call) {
  const due = sql`${owed.dueAt}::timestamptz`;
  if (standing === 'in-time') return sql<SqlBool>`first.sent_at <= ${due}`;
  if (standing === 'late') return sql<SqlBool>`first.sent_at > ${due}`;
  const without = reportStanding(owed, call.now) === standing;
  return without ? sql<SqlBool>`first.sent_at is null` : sql<SqlBool>`false`;
}
