import { PersonDetails } from '@binhan/domain/person';
import { refuse } from '@binhan/domain/refusals';
import { foldWords } from '@binhan/domain/text';
import { instantPlus } from '@binhan/domain/time';
import { writePersonCard, writeVnPersonalQr } from '@binhan/qr';
import { signQr } from '@binhan/qr/signed';
import type { Actor } from '../access/actor';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { firstSignIn } from './adoption';
import { createPerson, mayActFor, saveDetails } from './store';

/** How long a shown personal code opens a gate: long enough for a slow phone, too short for a photograph. */
const CODE_HOURS = 10 / 60;

/** The citizen behind an endpoint that only citizens reach. */
export function citizen(actor: Actor): { person: string; userId: string } {
  if (actor.kind !== 'person') throw new TypeError('citizen: the endpoint let somebody else through');
  return actor;
}

/** The caller and the household. */
export function implementPeople(services: Services): Implementations['people'] {
  return {
    async mine(_input, call) {
      const { person } = citizen(call.actor);
      const self = await call.db
        .selectFrom('person')
        .select(['id', 'details'])
        .where('id', '=', person)
        .executeTakeFirstOrThrow();
      const others = await call.db
        .selectFrom('proxy')
        .innerJoin('person', 'person.id', 'proxy.subject')
        .select([
          'person.id',
          'person.details',
          'proxy.id as proxy',
          'relationship',
          'validFrom',
          'validUntil',
        ])
        .where('actor', '=', person)
        .where('state', '=', 'active')
        .orderBy('person.key')
        .execute();
      const actors = await call.db
        .selectFrom('proxy')
        .innerJoin('person', 'person.id', 'proxy.actor')
        .innerJoin('loginUser', 'loginUser.id', 'person.userId')
        .select(['proxy.id', 'loginUser.phoneNumber', 'relationship', 'validFrom', 'validUntil'])
        .where('subject', '=', person)
        .where('state', '=', 'active')
        .execute();
      return {
        people: [
          { id: self.id, self: true, ...detailsOf(self.details) },
          ...others.map((row) => ({
            id: row.id,
            self: false,
            relationship: row.relationship,
            proxy: row.proxy,
            period: periodOf(row),
            ...detailsOf(row.details),
          })),
        ],
        actors: actors.map((row) => ({
          proxy: row.id,
          phoneEnds: row.phoneNumber?.slice(-3) ?? '',
          relationship: row.relationship,
          period: periodOf(row),
        })),
      };
    },

    async save({ person, details }, call) {
      const caller = citizen(call.actor);
      if (!(await mayActFor(call.db, caller.person, person, call.today))) return refuse('not_found');
      const where = await saveDetails(services, call.db, person, declaredOnly(details), call.now);
      await call.audit({ subjects: [person], ...where });
      return { id: person, self: person === caller.person, details: declaredOnly(details) };
    },

    async add({ details, relationship }, call) {
      const caller = citizen(call.actor);
      const person = await createPerson(services, call.db, call.now);
      const where = await saveDetails(services, call.db, person.id, declaredOnly(details), call.now);
      const proxy = services.newId();
      await call.db
        .insertInto('proxy')
        .values({
          id: proxy,
          actor: caller.person,
          subject: person.id,
          relationship,
          validFrom: call.today,
          validUntil: null,
          state: 'active',
        })
        .execute();
      await call.audit({ subjects: [person.id], ...where });
      return {
        id: person.id,
        self: false,
        relationship,
        proxy,
        period: { from: call.today },
        details: declaredOnly(details),
      };
    },

    async endProxy({ proxy }, call) {
      const { person } = citizen(call.actor);
      const row = await call.db
        .selectFrom('proxy')
        .selectAll()
        .where('id', '=', proxy)
        .where((eb) => eb.or([eb('actor', '=', person), eb('subject', '=', person)]))
        .forUpdate()
        .executeTakeFirst();
      if (row === undefined) return refuse('not_found');
      if (row.state !== 'active') return refuse('wrong_state', { state: row.state });
      await call.db
        .updateTable('proxy')
        .set({ state: 'ended', validUntil: call.today })
        .where('id', '=', proxy)
        .execute();
      await call.audit({ subjects: [row.subject] });
      return { done: true };
    },

    async code({ person }, call) {
      const caller = citizen(call.actor);
      if (!(await mayActFor(call.db, caller.person, person, call.today))) return refuse('not_found');
      const row = await call.db
        .selectFrom('person')
        .select(['details', 'card'])
        .where('id', '=', person)
        .executeTakeFirstOrThrow();
      const expiresAt = instantPlus(call.now, CODE_HOURS);
      const signed = await signQr(
        { kind: 'own-person', person, issuedAt: new Date(call.now), expiresAt: new Date(expiresAt) },
        services.qrKeys.signing,
      );
      return { signed, expiresAt, card: writePersonCard(row.card), ...nationalCodes(row.details, row.card) };
    },

    async organisations({ text, area }, call) {
      let query = call.db
        .selectFrom('organisation')
        .select(['id', 'name', 'kind', 'area'])
        .orderBy('name')
        .limit(20);
      for (const word of foldWords(text)) query = query.where('searchKey', 'like', `% ${word}%`);
      if (area !== undefined)
        query = query.where((eb) => eb.or([eb('area', '=', area), eb('province', '=', area)]));
      return { organisations: await query.execute() };
    },

    async stateOrganisation({ organisation }, call) {
      const { person } = citizen(call.actor);
      if (organisation !== null) {
        const known = await call.db
          .selectFrom('organisation')
          .select('id')
          .where('id', '=', organisation)
          .executeTakeFirst();
        if (known === undefined) return refuse('not_found');
      }
      await call.db.updateTable('person').set({ organisation }).where('id', '=', person).execute();
      if (organisation !== null) await firstSignIn(person, call.now).execute(call.db);
      await call.audit({ subjects: [person] });
      return { done: true };
    },
  };
}

/** What a citizen says is declared, whatever assurance they claim for it: a card is proved where staff scan it. */
function declaredOnly(details: PersonDetails): PersonDetails {
  return {
    ...details,
    identifiers: details.identifiers.map((identifier) => ({ ...identifier, assurance: 'declared' as const })),
  };
}

function detailsOf(stored: unknown): { details?: PersonDetails } {
  return stored === null ? {} : { details: PersonDetails.parse(stored) };
}

function periodOf(row: { validFrom: string; validUntil: string | null }) {
  return row.validUntil === null ? { from: row.validFrom } : { from: row.validFrom, until: row.validUntil };
}

/** The 2021 layout, masked and whole; it needs a document number and a birth date of which the year at least is known. */
function nationalCodes(stored: unknown, card: string): { masked?: string; unmasked?: string } {
  if (stored === null) return {};
  const details = PersonDetails.parse(stored);
  const number = details.identifiers.find((identifier) => identifier.kind !== 'insurance-number');
  if (number === undefined) return {};
  const sex = { male: '1', female: '2', other: '0', unknown: '0' } as const;
  const person = {
    documentNumber: number.value,
    name: details.name,
    birthDate: details.bornOn.length === 10 ? details.bornOn : details.bornOn.slice(0, 4),
    qid: card,
    sex: sex[details.sex],
  };
  return { masked: writeVnPersonalQr(person), unmasked: writeVnPersonalQr(person, { masked: false }) };
}
