import type { ContactDetail } from '@binhan/contract';
import { Answers } from '@binhan/domain/declaration';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { liveContactStates } from '@binhan/domain/tracing';
import { actorId } from '../access/actor';
import { everHeld } from '../catalog/by-kind';
import { diaryForm } from '../follow-ups/diary-form';
import type { Call } from '../http/call';
import { nameOf } from '../people/shown-name';
import { quarantineRows, shownQuarantines } from '../quarantines/quarantine-rows';
import type { Services } from '../services';
import { staysKeptSince } from '../stays/kept';
import { outsideWindow } from '../tracing/outside-window';
import { type Row, contactRows, shownContacts } from './contact-rows';
import { planOf } from './plan';

/** One contact with all that is known of it; the look is in the person's own list of who looked. */
export async function showContact(
  services: Services,
  call: Call,
  id: string,
): Promise<ContactDetail | Refusal> {
  const row = await contactRows(call).where('contact.id', '=', id).executeTakeFirst();
  const [shown] = row === undefined ? [] : await shownContacts(services, call, [row]);
  if (row === undefined || shown === undefined) return refuse('not_found');
  const found = await planOf(call, row);
  const rule = found?.policy.followUp.find((one) => one.id === row.rule) ?? found?.plan?.rule;
  const until = row.followUntil ?? found?.plan?.until;
  const details = PersonDetails.partial().safeParse(row.details ?? {});
  const from = await call.db
    .selectFrom('person')
    .select(['id', 'details', 'scanned'])
    .where('id', '=', row.fromPerson)
    .executeTakeFirstOrThrow();
  const fromName = nameOf(from);
  const kinds = await everHeld(
    call.db,
    'test',
    row.tests.map(({ test }) => test),
  );
  const asks = row.state === 'in-follow-up' ? await diaryForm(call, row) : undefined;
  const quarantines = await quarantineRows(call).where('quarantine.contact', '=', id).execute();
  // Their own work: what waits for somebody, and for nobody else.
  const isTheirs = row.assignee === null || row.assignee === actorId(call.actor);
  const ofOwnWork = liveContactStates.some((one) => one === row.state) && isTheirs;
  await call.audit({ subjects: [row.toPerson], area: row.area, province: row.province, ofOwnWork });
  return {
    ...shown,
    details: details.success ? details.data : {},
    from: { person: from.id, ...(fromName === undefined ? {} : { name: fromName }) },
    exposures: await exposuresOf(services, call, row),
    ...(rule === undefined || until === undefined || found === undefined
      ? {}
      : {
          plan: {
            says: rule.says,
            advice: rule.advice,
            source: found.policy.source,
            until,
            applied: row.rule !== null,
          },
        }),
    quarantines: await shownQuarantines(services, call, quarantines),
    tests: row.tests.map(({ on, test, taken }) => ({
      on,
      test: kinds.get(test)?.name ?? { vi: test, en: test },
      taken,
    })),
    diary: await diaryOf(call, row.toPerson),
    ...(asks === undefined ? {} : { asks }),
    steps: await stepsOf(call, id),
  };
}

async function exposuresOf(
  { settings: { timeZone } }: Pick<Services, 'settings'>,
  call: Call,
  { id: contact, tracedCase, degree }: Pick<Row, 'id' | 'tracedCase' | 'degree'>,
): Promise<ContactDetail['exposures']> {
  const rows = await call.db
    .selectFrom('exposure')
    .leftJoin('place', 'place.id', 'exposure.place')
    .selectAll('exposure')
    .select('place.name as placeName')
    .where('contact', '=', contact)
    .orderBy('fromAt')
    .execute();
  // Where somebody was is kept as long as stays are, also here.
  const kept = staysKeptSince(call.now);
  // Those of the second degree met a contact, who was infectious later than the case.
  const outside =
    degree === 1 ? await outsideWindow(call.db, tracedCase, { today: call.today, timeZone }) : undefined;
  return rows
    .filter(({ basis, toAt }) => basis === 'named' || toAt.toISOString() >= kept)
    .map((one) => ({
      basis: one.basis,
      from: one.fromAt.toISOString(),
      to: one.toAt.toISOString(),
      ...(outside?.({ from: one.fromAt.toISOString(), to: one.toAt.toISOString() }) === undefined
        ? {}
        : { outsideWindow: true as const }),
      ...(one.place === null ? {} : { place: one.place }),
      ...(one.placeName === null ? {} : { placeName: one.placeName }),
      ...(one.vehicle === null ? {} : { vehicle: one.vehicle }),
      ...(one.meeting === null ? {} : { meeting: one.meeting }),
      ...(one.metres === null ? {} : { metres: Number(one.metres) }),
      ...(one.mask === null ? {} : { mask: one.mask }),
    }));
}

/** The diary of a person, the newest day first. */
export async function diaryOf(call: Pick<Call, 'db'>, person: string): Promise<ContactDetail['diary']> {
  const rows = await call.db
    .selectFrom('diaryEntry')
    .selectAll()
    .where('person', '=', person)
    .orderBy('saidOn', 'desc')
    .limit(60)
    .execute();
  return rows.map((row) => ({
    on: row.saidOn,
    at: row.saidAt.toISOString(),
    flagged: row.flagged,
    form: row.form,
    version: row.formVersion,
    answers: Answers.parse(row.answers),
  }));
}

async function stepsOf(call: Call, contact: string): Promise<ContactDetail['steps']> {
  const rows = await call.db
    .selectFrom('contactStep')
    .select(['event', 'at', 'note'])
    .where('contact', '=', contact)
    .orderBy('number')
    .execute();
  return rows.map(({ event, at, note }) => ({
    event,
    at: at.toISOString(),
    ...(note === null ? {} : { note }),
  }));
}
