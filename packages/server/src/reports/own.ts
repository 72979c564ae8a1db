import type { OutputOf, OwnReport, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type FigureDate, type TestingFigures, noFigures, reportStanding } from '@binhan/domain/reporting';
import { type DateOnly, dateIn } from '@binhan/domain/time';
import { sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { ownSite } from '../tubes/site';
import { countFigures } from './figures';
import { namedTests } from './named-tests';
import { type Owed, daysOf, nextDay, reportsOwed } from './rules';

type Reports = (typeof contract)['reports'];

/** Days a unit looks back on, and may still send a report of. */
const DAYS_SHOWN = 14;

/** What a unit owes for its last days that are over, with the figures it would send. */
export async function ownReports(
  services: Services,
  call: Call,
  { place }: { place: string },
): Promise<OutputOf<Reports['own']> | Refusal> {
  const unit = await ownUnit(call, place);
  if (unit === undefined) return refuse('not_found');
  const days = daysOf(firstDay(services, unit, call.today), call.today);
  const owed = await owedBy(services, call, unit, days);
  const counted = await countedDays(services, call, unit, owed);
  const sent = await sentReports(call, place, days);
  await call.audit({ subjects: [], area: unit.area, province: unit.province });
  const reports = owed.map((one) => reportOf(call, one, counted, sent));
  const figures = reports.flatMap((one) => [
    one.figures,
    ...(one.sent === undefined ? [] : [one.sent.figures]),
  ]);
  return { place: { id: unit.id, name: unit.name }, reports, tests: await namedTests(call, figures) };
}

/** Sends the report of a day that is over; the figures that were seen must still be what the records say. */
export async function sendReport(
  services: Services,
  call: Call,
  { place, rule, day, tubes, people, note }: ReceivedOf<Reports['send']>,
): Promise<OwnReport | Refusal> {
  const unit = await ownUnit(call, place);
  if (unit === undefined) return refuse('not_found');
  const owed = (await owedBy(services, call, unit, [day])).filter(({ id }) => id === rule);
  const [one] = owed;
  if (one === undefined || day < firstDay(services, unit, call.today)) return refuse('not_found');
  if (day >= call.today) return refuse('wrong_state', { state: 'day-not-over' });
  // Two who send the same report come one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`report:${place}:${rule}:${day}`}, 0))`.execute(
    call.db,
  );
  const counted = await countedDays(services, call, unit, owed);
  const figures = counted.get(keyOf(one)) ?? noFigures;
  if (figures.tubes !== tubes || figures.people !== people) return refuse('changed_meanwhile');
  await call.db
    .updateTable('report')
    .set({ replacedAt: call.now })
    .where('place', '=', place)
    .where('rule', '=', rule)
    .where('day', '=', day)
    .where('replacedAt', 'is', null)
    .execute();
  await call.db
    .insertInto('report')
    .values({
      id: services.newId(),
      rule,
      place,
      day,
      figures: JSON.stringify(figures),
      note: note ?? null,
      sentAt: call.now,
      sentBy: actorId(call.actor) ?? '',
      dueAt: one.dueAt,
      area: unit.area,
      province: unit.province,
    })
    .execute();
  await call.audit({ subjects: [], area: unit.area, province: unit.province });
  return reportOf(call, one, counted, await sentReports(call, place, [day]));
}

type Unit = NonNullable<Awaited<ReturnType<typeof ownUnit>>>;
type OwedBy = Owed & { by: FigureDate };
type Sent = Awaited<ReturnType<typeof sentReports>>;

async function ownUnit(call: Call, place: string) {
  const site = await ownSite(call, place);
  if (site === undefined) return undefined;
  const { kind, registeredAt } = await call.db
    .selectFrom('place')
    .select(['kind', 'registeredAt'])
    .where('id', '=', place)
    .executeTakeFirstOrThrow();
  return { ...site, kind, registeredAt };
}

/** A unit owes nothing for days before it was there. */
function firstDay({ settings }: Services, { registeredAt }: Unit, today: DateOnly): DateOnly {
  const since = dateIn(registeredAt.toISOString(), settings.timeZone);
  const shown = nextDay(today, -DAYS_SHOWN);
  return since > shown ? since : shown;
}

async function owedBy(
  { settings }: Services,
  call: Call,
  unit: Unit,
  days: readonly DateOnly[],
): Promise<OwedBy[]> {
  const owed = await reportsOwed(call.db, settings, days);
  return owed.flatMap((one) => {
    const by = one.units.find(({ place }) => place === unit.kind)?.by;
    return by === undefined ? [] : [{ ...one, by }];
  });
}

const keyOf = ({ by, day }: { by: FigureDate; day: DateOnly }) => `${by} ${day}`;

/** What a unit counts on days, in one statement for each way to count. */
async function countedDays(
  { settings }: Services,
  call: Call,
  unit: Unit,
  owed: readonly OwedBy[],
): Promise<Map<string, TestingFigures>> {
  const counted = new Map<string, TestingFigures>();
  const per = unit.kind === 'laboratory' ? 'laboratory' : 'site';
  const which =
    per === 'laboratory' ? sql<boolean>`tube.laboratory = ${unit.id}` : sql<boolean>`tube.place = ${unit.id}`;
  for (const by of new Set(owed.map((one) => one.by))) {
    const days = owed.filter((one) => one.by === by).map(({ day }) => day);
    const from = days.toSorted()[0] ?? call.today;
    const until = nextDay(days.toSorted().at(-1) ?? call.today);
    const { rows } = await countFigures(call.db, { which, by, per, from, until, zone: settings.timeZone });
    for (const { day, figures } of rows) counted.set(keyOf({ by, day }), figures);
  }
  return counted;
}

async function sentReports(call: Call, place: string, days: readonly DateOnly[]) {
  if (days.length === 0) return { reports: [], asked: [] };
  const reports = await call.db
    .selectFrom('report')
    .select(['rule', 'day', 'figures', 'note', 'sentAt', 'replacedAt'])
    .where('place', '=', place)
    .where('day', 'in', [...days])
    .orderBy('sentAt')
    .execute();
  const asked = await call.db
    .selectFrom('reportReminder')
    .select(['rule', 'day', 'askedAt'])
    .where('place', '=', place)
    .where('day', 'in', [...days])
    .execute();
  return { reports, asked };
}

function reportOf(
  call: Call,
  one: OwedBy,
  counted: ReadonlyMap<string, TestingFigures>,
  sent: Sent,
): OwnReport {
  const figures = counted.get(keyOf(one)) ?? noFigures;
  const mine = (row: { rule: string; day: string }) => row.rule === one.id && row.day === one.day;
  const versions = sent.reports.filter(mine);
  const current = versions.find(({ replacedAt }) => replacedAt === null);
  const asked = sent.asked.find(mine);
  const standing = reportStanding({ dueAt: one.dueAt, sentAt: versions[0]?.sentAt.toISOString() }, call.now);
  return {
    rule: one.id,
    name: one.name,
    day: one.day,
    by: one.by,
    dueAt: one.dueAt,
    standing,
    figures,
    ...(current === undefined
      ? {}
      : {
          sent: {
            at: current.sentAt.toISOString(),
            figures: current.figures,
            ...(current.note === null ? {} : { note: current.note }),
            differs: differs(current.figures, figures),
          },
        }),
    ...(asked === undefined ? {} : { askedAt: asked.askedAt.toISOString() }),
  };
}

/** JSON keeps no order of names in the store, so that figures are compared by what they say. */
function differs(sent: TestingFigures, now: TestingFigures): boolean {
  const said = ({ found, turnaround, ...counts }: TestingFigures) =>
    JSON.stringify([
      Object.entries(counts).toSorted(),
      Object.entries(turnaround ?? {}).toSorted(),
      found
        .map((one) => Object.entries(one).toSorted())
        .toSorted((a, b) => String(a).localeCompare(String(b))),
    ]);
  return said(sent) !== said(now);
}
