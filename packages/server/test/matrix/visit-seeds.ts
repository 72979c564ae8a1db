import { randomUUID } from 'node:crypto';
import { instantPlus } from '@binhan/domain/time';
import { newCode } from '../../src/bookings/insert-hold';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf } from './marks';

/** A vaccination session of tomorrow at a site, with a lot in its stock. */
export interface VaccinationSeed {
  place: string;
  session: string;
  lot: string;
  /** Somebody who waits, a report about a dose of theirs, and that dose. */
  visit: string;
  dose: string;
  reaction: string;
}

/** Vaccination sessions, visits, doses, lots and reports. */
export function seedVisits(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  let numbers = 0;
  return {
    async lot(side: Side, place: string, doses = 100) {
      const id = mark('lot', randomUUID(), side);
      await db
        .insertInto('lot')
        .values({
          id,
          vaccine: 'vax-a',
          number: `M${id.slice(0, 8).toUpperCase()}`,
          expiresOn: '2028-01-01',
          state: 'usable',
          note: null,
          changedAt: world.now(),
        })
        .execute();
      await this.move(side, place, { lot: id, kind: 'receipt', doses });
      return id;
    },

    async move(
      side: Side,
      place: string,
      { to, ...move }: { lot: string; kind: 'receipt' | 'send'; doses: number; to?: string },
    ) {
      const id = randomUUID();
      await db
        .insertInto('stockMove')
        .values({
          id,
          place,
          ...move,
          at: world.now(),
          recordedAt: world.now(),
          by: randomUUID(),
          session: null,
          otherPlace: to ?? null,
          answers: null,
          note: null,
          ...areaOf[side],
        })
        .execute();
      return id;
    },

    /** A session of the program; which sessions a site has is tried on others. */
    async vaccinationSession(side: Side, place: string) {
      const id = randomUUID();
      const startsAt = instantPlus(world.now(), 24);
      await db
        .insertInto('session')
        .values({
          id,
          place,
          offer: 'prog',
          heldOn: startsAt.slice(0, 10),
          startsAt,
          endsAt: instantPlus(startsAt, 1),
          state: 'open',
          walkInShare: 0,
          overBooking: 0,
          ...areaOf[side],
          createdAt: world.now(),
        })
        .execute();
      return id;
    },

    /** Somebody who arrived for a dose, screened where asked. */
    async visit(
      person: string,
      { session, place }: { session: string; place: string },
      conclusion?: 'eligible' | 'caution',
    ) {
      const id = randomUUID();
      await db
        .insertInto('booking')
        .values({
          id,
          session,
          slot: null,
          person,
          offer: 'prog',
          state: 'arrived',
          code: newCode(),
          reason: null,
          heldUntil: null,
          queueNumber: (numbers += 1),
          madeBy: randomUUID(),
          madeAt: world.now(),
          changedAt: world.now(),
        })
        .execute();
      if (conclusion !== undefined)
        await db
          .insertInto('screening')
          .values({
            id: randomUUID(),
            booking: id,
            person,
            place,
            vaccine: 'vax-a',
            rules: 'screen',
            rulesFrom: '2021-01-01',
            rulesSource: 'test',
            answers: '{}',
            conclusion,
            because: '[]',
            screenedAt: world.now(),
            recordedAt: world.now(),
            screenedBy: randomUUID(),
            clearedBy: null,
            clearNote: null,
          })
          .execute();
      return id;
    },

    /** A dose given at a site, which is followed. */
    async followedDose(
      side: Side,
      person: string,
      place: string,
      more: { booking?: string; lot?: string } = {},
    ) {
      const id = mark('followed', randomUUID(), side, person);
      await db
        .insertInto('dose')
        .values({
          id,
          person,
          program: 'prog',
          vaccine: 'vax-a',
          type: 'basic',
          ordinal: 1,
          givenOn: world.now().slice(0, 10),
          givenAt: world.now(),
          lot: null,
          lotId: more.lot ?? null,
          lotExpiresOn: null,
          bodySite: 'left-arm',
          place,
          whereGiven: null,
          country: null,
          booking: more.booking ?? null,
          registration: null,
          screenedBy: null,
          givenBy: randomUUID(),
          grade: 'signed',
          state: 'recorded',
          source: null,
          signature: null,
          kid: null,
          replaces: null,
          note: null,
          recordedAt: world.now(),
          recordedBy: null,
          endedBy: null,
          ...areaOf[side],
        })
        .execute();
      await db.insertInto('doseQuestion').values({ dose: id, day: 1, askedAt: world.now() }).execute();
      if (more.booking !== undefined)
        await db
          .insertInto('visit')
          .values({
            booking: more.booking,
            person,
            place,
            observeUntil: instantPlus(world.now(), -0.1),
            leftNote: null,
            notGiven: null,
            next: null,
            againOn: null,
            note: null,
            endedBy: null,
          })
          .execute();
      if (more.lot !== undefined)
        await db
          .insertInto('lotTask')
          .values({
            lot: more.lot,
            dose: id,
            outcome: null,
            note: null,
            madeAt: world.now(),
            changedBy: null,
          })
          .execute();
      return id;
    },

    async reaction(
      side: Side,
      person: string,
      dose: string,
      state: 'received' | 'investigating' | 'closed' = 'received',
    ) {
      const id = mark('reaction', randomUUID(), side);
      await db
        .insertInto('adverseEvent')
        .values({
          id,
          dose,
          person,
          place: null,
          program: 'prog',
          vaccine: 'vax-a',
          lot: null,
          startedOn: world.now().slice(0, 10),
          reactions: '[]',
          other: null,
          seriousness: '[]',
          outcome: 'unknown',
          state,
          serious: false,
          reportedByPerson: true,
          reportedAt: world.now(),
          reference: null,
          ...areaOf[side],
        })
        .execute();
      return id;
    },

    async lotNotice(place: string, lot: string) {
      const id = randomUUID();
      await db
        .insertInto('lotNotice')
        .values({ id, lot, place, event: 'hold', note: 'Chờ', at: world.now(), seenBy: null })
        .execute();
      return id;
    },

    /** All of it at the site of a side, around one person. */
    async vaccination(side: Side, place: string, person: string): Promise<VaccinationSeed> {
      const session = await this.vaccinationSession(side, place);
      const lot = await this.lot(side, place);
      const visit = mark('visit', await this.visit(person, { session, place }), side);
      const dose = await this.followedDose(side, person, place, { lot });
      return { place, session, lot, visit, dose, reaction: await this.reaction(side, person, dose) };
    },
  };
}
