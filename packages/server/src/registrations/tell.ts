import type { LocalizedText } from '@binhan/domain/text';
import type { Instant } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';
import { phonesOf } from '../people/phones';
import type { Services } from '../services';
import { type About, type Told, registrationMessage } from './message';

type Tells = Pick<Services, 'outbox' | 'settings'>;

/** Tells people about their registrations: whoever may act for them first, then the phone that was given for them. */
export async function tellRegistered(
  services: Tells,
  trx: Transaction<Database>,
  about: About,
  registrations: readonly string[],
  now: Instant,
): Promise<void> {
  if (registrations.length === 0) return;
  const rows = await trx
    .selectFrom('registration')
    .leftJoin('session', 'session.id', 'registration.session')
    .leftJoin('place', 'place.id', 'session.place')
    .select(['registration.person', 'registration.program', 'registration.invitedUntil'])
    .select(['session.heldOn', 'place.name as site'])
    .where('registration.id', '=', (eb) => eb.fn.any(eb.val(registrations)))
    .execute();
  const programs = await everHeld(
    trx,
    'program',
    rows.map(({ program }) => program),
  );
  const told = rows.map(({ person, program, site, heldOn, invitedUntil }) => ({
    person,
    about: {
      program: nameOf(programs.get(program)?.name, program),
      ...(site === null ? {} : { site }),
      ...(heldOn === null ? {} : { on: heldOn }),
      ...(invitedUntil === null ? {} : { until: invitedUntil.toISOString() }),
    },
  }));
  await tellPeople(services, trx, about, told, now);
}

/** Tells people, each about something of theirs; whoever has no phone hears it at the commune. */
export async function tellPeople(
  services: Tells,
  trx: Transaction<Database>,
  about: About,
  people: readonly { person: string; about: Told }[],
  now: Instant,
): Promise<void> {
  const phones = await phonesOf(
    trx,
    people.map(({ person }) => person),
  );
  const messages = people.flatMap(({ person, about: told }) => {
    const recipient = phones.get(person);
    if (recipient === undefined) return [];
    return [
      { channel: 'sms' as const, recipient, text: registrationMessage(about, told, services.settings) },
    ];
  });
  await services.outbox.put(trx, messages, now);
}

function nameOf(name: LocalizedText | undefined, id: string): LocalizedText {
  return name ?? { vi: id, en: id };
}
