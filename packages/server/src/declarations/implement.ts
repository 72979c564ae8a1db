import type { PersonDetails } from '@binhan/domain/person';
import { isRefusal, refuse } from '@binhan/domain/refusals';
import { foldWords } from '@binhan/domain/text';
import { writePersonCard } from '@binhan/qr';
import { signQr } from '@binhan/qr/signed';
import { instantPlus } from '@binhan/domain/time';
import { sql } from 'kysely';
import { actorId } from '../access/actor';
import { withinArea } from '../access/scope';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Call } from '../http/call';
import type { Implementations } from '../http/implement';
import { citizen } from '../people/implement';
import { actsFor, createPerson, findOrCreateByIdentifier, mayActFor, saveDetails } from '../people/store';
import { digest } from '../secrets/keys';
import type { Services } from '../services';
import { changeDeclaration } from './change';
import { checkGiven, insertDeclaration } from './make';
import { declarationOf, readable, rowOf } from './rows';

/** How long the code of somebody who declared without an account opens a gate. */
const ANONYMOUS_CODE_HOURS = 24;

/** Declarations of citizens, helpers and guards, and what officials read of them. */
export function implementDeclarations(services: Services): Implementations['declarations'] {
  return {
    async make({ person, ...posted }, call) {
      const caller = call.actor.kind === 'person' ? call.actor.person : undefined;
      if (person !== undefined && caller === undefined) return refuse('not_found');
      const declarant =
        caller === undefined || person === undefined || person === caller ? 'self' : 'household';
      const checked = await checkGiven(services, call, posted, declarant);
      if (isRefusal(checked)) return checked;
      const { form, given } = checked;
      const subject = person ?? caller ?? (await createPerson(services, call.db, call.now)).id;
      if (caller !== undefined && !(await mayActFor(call.db, caller, subject, call.today)))
        return refuse('not_found');
      await saveDetails(services, call.db, subject, given.details, call.now);
      const { receipt, token } = await insertDeclaration(services, call, {
        person: subject,
        form,
        given,
        declarant,
        enteredBy: actorId(call.actor) ?? null,
      });
      const personalCode = await signQr(
        {
          kind: 'own-person',
          person: subject,
          issuedAt: new Date(call.now),
          expiresAt: new Date(instantPlus(call.now, ANONYMOUS_CODE_HOURS)),
        },
        services.qrKeys.signing,
      );
      return { receipt, token, personalCode };
    },

    async makeForOther({ organisation: _organisation, ...posted }, call) {
      const declarant = call.grants.some((grant) => grant.role === 'helper') ? 'helper' : 'guard';
      const checked = await checkGiven(services, call, posted, declarant);
      if (isRefusal(checked)) return checked;
      const { form, given } = checked;
      const subject = await findOrCreateByIdentifier(
        services,
        call.db,
        { identifiers: given.details.identifiers, details: given.details },
        call.now,
      );
      await saveUnlessOwned(services, call, subject.id, given.details);
      const { receipt } = await insertDeclaration(services, call, {
        person: subject.id,
        form,
        given,
        declarant,
        enteredBy: actorId(call.actor) ?? null,
      });
      const { card } = await call.db
        .selectFrom('person')
        .select('card')
        .where('id', '=', subject.id)
        .executeTakeFirstOrThrow();
      return { receipt, card: writePersonCard(card) };
    },

    change: (input, call) => changeDeclaration(services, input, call),

    async withdraw({ declaration }, call) {
      const { person } = citizen(call.actor);
      const row = await call.db
        .selectFrom('declaration')
        .select(['person', 'state', 'area', 'province'])
        .where('id', '=', declaration)
        .where('person', 'in', await actsFor(call.db, person, call.today))
        .forUpdate()
        .executeTakeFirst();
      if (row === undefined) return refuse('not_found');
      if (row.state !== 'current') return refuse('wrong_state', { state: row.state });
      await call.db
        .updateTable('declaration')
        .set({ state: 'withdrawn' })
        .where('id', '=', declaration)
        .execute();
      await call.audit({ subjects: [row.person], area: row.area, province: row.province });
      return { done: true };
    },

    async receipt({ token }, call) {
      const row = await call.db
        .selectFrom('declaration')
        .selectAll()
        .where('receiptHash', '=', digest(token))
        .where('state', '!=', 'withdrawn')
        .where(readable(call.today))
        .executeTakeFirst();
      if (row === undefined) return refuse('not_found');
      const { id, state, declaredAt, validUntil, redFlags, details } = declarationOf(row);
      return { id, state, declaredAt, validUntil, redFlags, name: details.name };
    },

    async mine({ cursor, limit = PAGE_SIZE }, call) {
      const { person } = citizen(call.actor);
      const from = readCursor(cursor, ['string', 'string']);
      if (isRefusal(from)) return from;
      let query = call.db
        .selectFrom('declaration')
        .selectAll()
        .where('person', 'in', await actsFor(call.db, person, call.today))
        .where(readable(call.today))
        .orderBy('declaredAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (from.values !== undefined) {
        const [at, id] = from.values;
        query = query.where(
          sql<boolean>`(declaration.declared_at, declaration.id) < (${at}::timestamptz, ${id}::uuid)`,
        );
      }
      return pageOf(await query.execute(), limit, declarationOf, (row) => [
        row.declaredAt.toISOString(),
        row.id,
      ]);
    },

    async search({ cursor, limit = PAGE_SIZE, ...asked }, call) {
      const from = readCursor(cursor, ['boolean', 'string', 'string']);
      if (isRefusal(from)) return from;
      let query = call.db
        .selectFrom('declaration')
        .selectAll()
        .where(withinArea(call.scope, 'declaration'))
        .where(readable(call.today))
        .orderBy('flagged', 'desc')
        .orderBy('declaredAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      for (const word of foldWords(asked.text ?? '')) query = query.where('searchKey', 'like', `%${word}%`);
      const { area } = asked;
      if (area !== undefined)
        query = query.where((eb) => eb.or([eb('area', '=', area), eb('province', '=', area)]));
      if (asked.flagged !== undefined) query = query.where('flagged', '=', asked.flagged);
      if (asked.state !== undefined) query = query.where('state', '=', asked.state);
      if (asked.declaredFrom !== undefined)
        query = query.where('declaredAt', '>=', new Date(asked.declaredFrom));
      if (asked.declaredUntil !== undefined)
        query = query.where('declaredAt', '<', new Date(asked.declaredUntil));
      if (from.values !== undefined) {
        const [flagged, at, id] = from.values;
        query = query.where(
          sql<boolean>`(declaration.flagged, declaration.declared_at, declaration.id) < (${flagged}, ${at}::timestamptz, ${id}::uuid)`,
        );
      }
      const rows = await query.execute();
      // Red flags wait for an official; whatever else is looked up is counted.
      const ofOwnWork = asked.flagged === true && asked.text === undefined;
      await call.audit({ subjects: rows.slice(0, limit).map((row) => row.person), ofOwnWork });
      return pageOf(rows, limit, rowOf, (row) => [row.flagged, row.declaredAt.toISOString(), row.id]);
    },

    async show({ declaration }, call) {
      const row = await call.db
        .selectFrom('declaration')
        .selectAll()
        .where('id', '=', declaration)
        .where(withinArea(call.scope, 'declaration'))
        .where(readable(call.today))
        .executeTakeFirst();
      if (row === undefined) return refuse('not_found');
      await call.audit({
        subjects: [row.person],
        area: row.area,
        province: row.province,
        ofOwnWork: row.flagged && row.state === 'current',
      });
      return declarationOf(row);
    },

    async entries({ cursor, limit = PAGE_SIZE }, call) {
      const from = readCursor(cursor, ['string', 'string']);
      if (isRefusal(from)) return from;
      let query = call.db
        .selectFrom('declaration')
        .selectAll()
        .where('enteredBy', '=', actorId(call.actor) ?? null)
        .where('declarant', 'in', ['helper', 'guard'])
        // Entered today in the installation's own zone: at midnight the list is empty again.
        .where(
          sql<boolean>`(declaration.received_at at time zone ${services.settings.timeZone})::date = ${call.today}::date`,
        )
        .orderBy('receivedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (from.values !== undefined) {
        const [at, id] = from.values;
        query = query.where(
          sql<boolean>`(declaration.received_at, declaration.id) < (${at}::timestamptz, ${id}::uuid)`,
        );
      }
      const rows = await query.execute();
      await call.audit({ subjects: rows.slice(0, limit).map((row) => row.person), ofOwnWork: true });
      return pageOf(rows, limit, rowOf, (row) => [row.receivedAt.toISOString(), row.id]);
    },
  };
}

/** Somebody with an account keeps their own details: a helper's or guard's entry never overwrites them. */
async function saveUnlessOwned(
  services: Services,
  call: Call,
  person: string,
  details: PersonDetails,
): Promise<void> {
  const row = await call.db
    .selectFrom('person')
    .select('userId')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  if (row.userId === null) await saveDetails(services, call.db, person, details, call.now);
}
