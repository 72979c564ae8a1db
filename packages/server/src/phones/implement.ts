import type { OutputOf, PhoneHolder, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import { readQr } from '@binhan/qr';
import type { Transaction } from 'kysely';
import { actorId } from '../access/actor';
import type { Codes } from '../accounts/codes';
import { writeAudit } from '../audit/write';
import type { Database } from '../database/schema';
import { peopleNamed } from '../doses/find-person';
import type { Call, OutsideCall } from '../http/call';
import type { Implementations } from '../http/implement';
import { keptPerson } from '../people/joined';
import { nameOf } from '../people/shown-name';
import type { Services } from '../services';
import { ownSite } from '../tubes/site';
import { movePhone } from './move-phone';

type Phones = (typeof contract)['phones'];

/** Hours for which a proposal waits for the second officer: somebody stands at the desk. */
export const WAITING_HOURS = 24;

/** Another phone for somebody who shows a document, by two officers. */
export function implementPhones(services: Services, codes: Codes): Implementations['phones'] {
  return {
    find: (input, call) => find(services, call, input),
    ask: { outside: (input, call) => ask(services, codes, call, input) },
    decide: (input, call) => decide(services, call, input),
  };
}

async function find(
  services: Services,
  call: Call,
  { place, document }: ReceivedOf<Phones['find']>,
): Promise<OutputOf<Phones['find']> | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const people = isDocument(document) ? await peopleNamed(services, call, document) : [];
  await call.audit({ subjects: people, area: site.area, province: site.province });
  if (people.length === 0) return { items: [] };
  const rows = await call.db
    .selectFrom('person')
    .leftJoin('loginUser', 'loginUser.id', 'person.userId')
    .leftJoin('phoneChange', (join) =>
      join
        .onRef('phoneChange.person', '=', 'person.id')
        .on('phoneChange.askedAt', '>', new Date(instantPlus(call.now, -WAITING_HOURS))),
    )
    .select(['person.id', 'person.details', 'person.scanned', 'loginUser.phoneNumber'])
    .select(['phoneChange.id as change', 'phoneChange.phone as newPhone', 'phoneChange.askedBy'])
    .where('person.id', 'in', people)
    .orderBy('person.id')
    .execute();
  const me = actorId(call.actor);
  return {
    items: rows.map((row): PhoneHolder => {
      const name = nameOf(row);
      const details = PersonDetails.safeParse(row.details);
      const phone = row.phoneNumber ?? (details.success ? details.data.phone : undefined);
      return {
        person: row.id,
        ...(name === undefined ? {} : { name }),
        ...(details.success ? { bornOn: details.data.bornOn } : {}),
        ...(phone === undefined ? {} : { phoneEnds: phone.slice(-3) }),
        hasAccount: row.phoneNumber !== null,
        ...(row.change === null
          ? {}
          : {
              waiting: {
                id: row.change,
                phoneEnds: row.newPhone?.slice(-3) ?? '',
                mine: row.askedBy === me,
              },
            }),
      };
    }),
  };
}

/** A document of the state, scanned or by its number: a code of ours is on the very phone that may be in other hands. */
function isDocument(text: string): boolean {
  const { kind } = readQr(text);
  return kind === 'vn-cccd' || kind === 'number';
}

/** Outside a transaction until the code was judged: a refusal must not undo a counter. */
async function ask(
  services: Services,
  codes: Codes,
  call: OutsideCall,
  { place, person, document, phone, code }: ReceivedOf<Phones['ask']>,
): Promise<OutputOf<Phones['ask']> | Refusal> {
  if (!call.scope.places.includes(place)) return refuse('not_found');
  const named = isDocument(document) ? await peopleNamed(services, call, document) : [];
  if (!named.includes(person)) return refuse('not_found');
  const wait = await codes.takeGuess(phone, call.address, call.now);
  if (wait !== undefined) return refuse('too_many_requests', { retryAfter: wait });
  if (!(await codes.verify(phone, code, call.now))) return refuse('code_not_accepted');
  return call.db.transaction().execute((trx) => propose(services, trx, call, { place, person, phone }));
}

async function propose(
  services: Services,
  trx: Transaction<Database>,
  call: OutsideCall,
  { place, person, phone }: { place: string; person: string; phone: string },
): Promise<OutputOf<Phones['ask']> | Refusal> {
  await trx
    .deleteFrom('phoneChange')
    .where('person', '=', person)
    .where('askedAt', '<=', new Date(instantPlus(call.now, -WAITING_HOURS)))
    .execute();
  const made = await trx
    .insertInto('phoneChange')
    .values({
      id: services.newId(),
      person,
      place,
      phone,
      askedBy: actorId(call.actor) ?? '',
      askedAt: call.now,
    })
    .onConflict((conflict) => conflict.column('person').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return refuse('wrong_state', { state: 'waiting' });
  const site = await trx
    .selectFrom('place')
    .select(['area', 'province'])
    .where('id', '=', place)
    .executeTakeFirstOrThrow();
  await writeAudit(trx, call, { action: 'phones.ask', effect: 'write', subjects: [person], ...site });
  return { change: made.id };
}

async function decide(
  services: Services,
  call: Call,
  { place, change, approve }: ReceivedOf<Phones['decide']>,
): Promise<OutputOf<Phones['decide']> | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  // Whether it is carried out or dropped, the number goes with the proposal: who decided stands in the audit.
  const asked = await call.db
    .deleteFrom('phoneChange')
    .where('id', '=', change)
    .where('place', '=', place)
    .returningAll()
    .executeTakeFirst();
  if (asked === undefined) return refuse('not_found');
  if (asked.askedAt <= new Date(instantPlus(call.now, -WAITING_HOURS)))
    return refuse('wrong_state', { state: 'lapsed' });
  if (approve && asked.askedBy === actorId(call.actor)) return refuse('second_person_needed');
  const person = await keptPerson(call.db, asked.person);
  await call.audit({ subjects: [person], area: site.area, province: site.province });
  if (!approve) return { done: true };
  const moved = await movePhone(services, call.db, { person, phone: asked.phone }, call.now);
  return isRefusal(moved) ? moved : { done: true };
}
