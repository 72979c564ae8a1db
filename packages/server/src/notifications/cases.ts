import { notificationTransitions } from '@binhan/domain/reporting';
import type { NotificationRule } from '@binhan/domain/reporting';
import { instantPlus } from '@binhan/domain/time';
import { sql } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import { entriesInForce } from '../catalog/in-force';
import type { Call } from '../http/call';
import type { Services } from '../services';

/** A found case: whose it is, of what, and the result that says so. */
interface Found {
  specimen: string;
  person: string;
  result: string;
  disease: string;
  rule: NotificationRule & { id: string };
  area: string;
  province: string;
}

/**
 * Opens a notification for everybody in whom a notifiable disease was found by released results, unless the authority has
 * the case already. A pool in which something was found is nobody's case.
 */
export async function openCases(
  { newId }: Pick<Services, 'newId'>,
  call: Call,
  results: readonly string[],
): Promise<void> {
  const found = await casesOf(call, results);
  const opened = new Set<string>();
  // Two releases of one person's tubes wait for one another, in one order.
  for (const one of found.toSorted((a, b) => a.person.localeCompare(b.person))) {
    const key = `${one.person} ${one.disease}`;
    if (opened.has(key)) continue;
    await sql`select pg_advisory_xact_lock(hashtextextended(${`notification:${one.person}`}, 0))`.execute(
      call.db,
    );
    if (await isKnown(call, one)) continue;
    opened.add(key);
    const id = newId();
    const { specimen, person, result, disease, area, province } = one;
    await call.db
      .insertInto('notification')
      .values({
        id,
        specimen,
        person,
        result,
        disease,
        area,
        province,
        rule: one.rule.id,
        state: 'due',
        foundAt: call.now,
        dueAt: instantPlus(call.now, one.rule.hours),
        reference: null,
      })
      .execute();
    await addStep(call, id, 'found');
  }
}

/**
 * Results have ended, by withdrawal or because another took their place. A case that another standing result of the
 * person still shows goes on with that one; else one that waited is dropped, and one that was told has to be taken back.
 */
export async function disproveCases(call: Call, results: readonly string[]): Promise<void> {
  if (results.length === 0) return;
  const cases = await call.db
    .selectFrom('notification')
    .select(['id', 'person', 'disease', 'state', 'foundAt'])
    .where('result', 'in', [...results])
    .where('state', 'in', ['due', 'notified'])
    .orderBy('id')
    .forUpdate()
    .execute();
  for (const one of cases) {
    const other = await otherResult(call, one);
    if (other !== undefined) {
      await call.db
        .updateTable('notification')
        .set({ result: other.result, specimen: other.specimen })
        .where('id', '=', one.id)
        .execute();
      continue;
    }
    const state = notificationTransitions[one.state].disprove;
    if (state === undefined) continue;
    await call.db.updateTable('notification').set({ state }).where('id', '=', one.id).execute();
    await addStep(call, one.id, 'disprove');
  }
}

/** Puts a step of a notification's way down. */
export async function addStep(
  call: Call,
  notification: string,
  event: 'found' | 'notify' | 'drop' | 'disprove' | 'take-back',
  by: { by?: string; note?: string } = {},
): Promise<void> {
  await call.db
    .insertInto('notificationStep')
    .values({ notification, event, at: call.now, by: by.by ?? null, note: by.note ?? null })
    .execute();
}

/** Released findings in a tube of one person's own. */
function findings(call: Call) {
  return call.db
    .selectFrom('result')
    .innerJoin('tube', 'tube.id', 'result.tube')
    .innerJoin('specimen', 'specimen.tube', 'tube.id')
    .select(['result.id as result', 'specimen.id as specimen', 'specimen.person', 'tube.kind'])
    .select(['tube.area', 'tube.province'])
    .where('result.state', '=', 'released')
    .where('result.means', '=', 'detected')
    .where('tube.people', '=', 1);
}

async function casesOf(call: Call, results: readonly string[]): Promise<Found[]> {
  if (results.length === 0) return [];
  const rows = await findings(call)
    .where('result.id', 'in', [...results])
    .execute();
  const diseases = await diseasesOf(call, rows);
  const rules = new Map<string, Map<string, Found['rule']>>();
  for (const province of new Set(rows.map((row) => row.province)))
    rules.set(province, await rulesIn(call, province));
  return rows.flatMap(({ kind, ...row }) => {
    const disease = diseases.get(kind);
    const rule = disease === undefined ? undefined : rules.get(row.province)?.get(disease);
    return disease === undefined || rule === undefined ? [] : [{ ...row, disease, rule }];
  });
}

async function diseasesOf(call: Call, rows: readonly { kind: string }[]): Promise<Map<string, string>> {
  const kinds = await everHeld(
    call.db,
    'test',
    rows.map(({ kind }) => kind),
  );
  return new Map([...kinds].map(([kind, { disease }]) => [kind, disease]));
}

/** The rules of a province today, by disease. */
async function rulesIn(call: Call, province: string): Promise<Map<string, Found['rule']>> {
  const entries = await entriesInForce(call.db, {
    kind: 'notification-rule',
    areas: [province],
    on: call.today,
  });
  return new Map(
    entries.flatMap((entry) =>
      entry.kind === 'notification-rule'
        ? [[entry.body.disease, { id: entry.id, ...entry.body }] as const]
        : [],
    ),
  );
}

async function isKnown(call: Call, { person, disease, rule }: Found): Promise<boolean> {
  const row = await call.db
    .selectFrom('notification')
    .select('id')
    .where('person', '=', person)
    .where('disease', '=', disease)
    .where('state', 'in', ['due', 'notified'])
    .where('foundAt', '>', new Date(instantPlus(call.now, -rule.sameCaseDays * 24)))
    .executeTakeFirst();
  return row !== undefined;
}

/** Another released finding of the same disease in the same person, since the case was found or at the same time. */
async function otherResult(call: Call, one: { person: string; disease: string; foundAt: Date }) {
  const rows = await findings(call)
    .where('specimen.person', '=', one.person)
    .where('result.releasedAt', '>=', one.foundAt)
    .orderBy('result.releasedAt')
    .execute();
  const diseases = await diseasesOf(call, rows);
  return rows.find(({ kind }) => diseases.get(kind) === one.disease);
}
