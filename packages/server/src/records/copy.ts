import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import { type Copies, staysByPerson } from '../stays/copies';

/** Everything kept about a person, table by table, without hashes and sealed bytes. */
export async function copyOfPerson(
  copies: Copies,
  db: Transaction<Database>,
  person: string,
): Promise<Record<string, Record<string, unknown>[]>> {
  const { key } = await db
    .selectFrom('person')
    .select('key')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  const { open, closed } = staysByPerson(copies);
  const stay = ['place.name', 'enteredAt', 'method'] as const;
  return {
    person: await db
      .selectFrom('person')
      .select(['details', 'scanned', 'area', 'province', 'card', 'createdAt'])
      .where('id', '=', person)
      .execute(),
    declaration: await db
      .selectFrom('declaration')
      .select([
        'id',
        'form',
        'formVersion',
        'details',
        'answers',
        'declarant',
        'state',
        'declaredAt',
        'validUntil',
        'redFlags',
      ])
      .where('person', '=', person)
      .execute(),
    consent: await db
      .selectFrom('consent')
      .select(['form', 'purpose', 'version', 'given', 'language', 'at'])
      .where('person', '=', person)
      .execute(),
    openStay: await db
      .with(
        (name) => name('one').materialized(),
        () => db.selectFrom(open.as('one')).selectAll().where('personKey', '=', key),
      )
      .selectFrom('one')
      .innerJoin('place', 'place.key', 'placeKey')
      .select(stay)
      .execute(),
    stay: await db
      .with(
        (name) => name('one').materialized(),
        () => db.selectFrom(closed.as('one')).selectAll().where('personKey', '=', key),
      )
      .selectFrom('one')
      .innerJoin('place', 'place.key', 'placeKey')
      .select([...stay, 'leftAt'])
      .execute(),
    booking: await db
      .selectFrom('booking')
      .innerJoin('session', 'session.id', 'booking.session')
      .innerJoin('place', 'place.id', 'session.place')
      .leftJoin('slot', 'slot.id', 'booking.slot')
      .select(['place.name', 'booking.offer', 'booking.state', 'booking.code', 'booking.reason'])
      .select(['booking.walkIn', 'booking.madeAt', 'slot.startsAt', 'session.heldOn'])
      .where('booking.person', '=', person)
      .execute(),
    registration: await db
      .selectFrom('registration')
      .select(['program', 'priorityGroup', 'state', 'occupation', 'workplace', 'wishedFrom', 'wishedPart'])
      .select(['history', 'registeredAt', 'invitedAt', 'invitedUntil', 'note'])
      .where('person', '=', person)
      .execute(),
    recall: await db
      .selectFrom('recall')
      .select(['program', 'type', 'ordinal', 'sentAt'])
      .where('person', '=', person)
      .execute(),
    standBy: await db
      .selectFrom('standBy')
      .innerJoin('session', 'session.id', 'standBy.session')
      .innerJoin('place', 'place.id', 'session.place')
      .select(['place.name', 'session.offer', 'session.heldOn', 'since'])
      .where('person', '=', person)
      .execute(),
    specimen: await db
      .selectFrom('specimen')
      .innerJoin('tube', 'tube.id', 'specimen.tube')
      .innerJoin('place', 'place.id', 'tube.place')
      .leftJoin('result', (join) =>
        join.onRef('result.tube', '=', 'tube.id').on('result.releasedAt', 'is not', null),
      )
      .select(['place.name', 'tube.code', 'tube.kind', 'tube.specimen', 'tube.people', 'tube.state'])
      .select(['specimen.takenAt', 'specimen.reason', 'specimen.phone', 'tube.rejection'])
      // What was found in a tube that several share says nothing of one of them.
      .select((eb) => [
        eb.case().when('tube.people', '=', 1).then(eb.ref('result.outcome')).end().as('outcome'),
      ])
      .select(['result.state as resultState', 'result.releasedAt'])
      .where('specimen.person', '=', person)
      .orderBy('specimen.takenAt')
      .execute(),
    proxy: await db
      .selectFrom('proxy')
      .select(['relationship', 'validFrom', 'validUntil', 'state'])
      .where((eb) => eb.or([eb('actor', '=', person), eb('subject', '=', person)]))
      .execute(),
    dose: await db
      .selectFrom('dose')
      .select(['program', 'vaccine', 'type', 'ordinal', 'givenOn', 'lot', 'bodySite', 'whereGiven'])
      .select(['country', 'grade', 'state', 'source', 'signature', 'note', 'recordedAt', 'endedAt'])
      .where('person', '=', person)
      .orderBy('number')
      .execute(),
    claim: await db
      .selectFrom('claim')
      .select(['kind', 'state', 'facts', 'text', 'reply', 'receivedAt', 'dueAt', 'decidedAt'])
      .where('person', '=', person)
      .execute(),
    dataRequest: await db
      .selectFrom('dataRequest')
      .select(['kind', 'state', 'note', 'reply', 'receivedAt', 'doneAt'])
      .where('person', '=', person)
      .execute(),
  };
}
