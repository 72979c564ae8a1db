import { randomUUID } from 'node:crypto';
import type { Role } from '@binhan/domain/access';
import { instantPlus } from '@binhan/domain/time';
import { digest } from '../../src/secrets/keys';
import { details } from '../given';
import type { TestServer } from '../server';

/** Whose a record is: the caller's, somebody else's in the same commune, or somebody's of another province. */
export type Side = 'own' | 'near' | 'far';

/** Where each side lies. */
export const areaOf: Record<Side, { area: string; province: string }> = {
  own: { area: '11239', province: '31' },
  near: { area: '11239', province: '31' },
  far: { area: '11953', province: '33' },
};

/** What a record is. */
export type Kind =
  | 'person'
  | 'declaration'
  | 'consent'
  | 'request'
  | 'place'
  | 'stay'
  | 'grant'
  | 'member'
  | 'integrator'
  | 'organisation'
  | 'entry'
  | 'proposal'
  | 'audit'
  /** Part of another record: a name, a card, a gate. */
  | 'part';

/** Something by which a record is recognised in an answer: an id, or a name nobody else has. */
export interface Mark {
  kind: Kind;
  text: string;
  side: Side;
  /** The person or member of staff whose it is. */
  owner?: string;
}

/** Writes records straight into the tables, and remembers how to recognise them. */
export function createSeeds(world: TestServer) {
  const { db } = world.database;
  const marks: Mark[] = [];
  const mark = (kind: Kind, text: string, side: Side, owner?: string) => {
    marks.push(owner === undefined ? { kind, text, side } : { kind, text, side, owner });
    return text;
  };

  const personDetails = (name: string, side: Side) =>
    details({ name, address: { area: { code: areaOf[side].area, edition: '2026-04-30' } } });

  return {
    marks,
    personDetails,

    async person(side: Side, id: string = randomUUID()) {
      const name = `Lê Thị ${wordOf(id)}`;
      const row = { details: JSON.stringify(personDetails(name, side)), searchKey: ` ${name} `, ...areaOf[side] };
      const card = `CARD${wordOf(id).toUpperCase()}`;
      const { key } = await db
        .insertInto('person')
        .values({ id, userId: null, organisation: null, createdAt: world.now(), card, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ ...row, card }))
        .returning('key')
        .executeTakeFirstOrThrow();
      mark('person', id, side, id);
      for (const text of [name, card]) mark('part', text, side, id);
      return { id, key, name, card };
    },

    async declaration(side: Side, person: string, enteredBy?: string) {
      const token = randomUUID();
      const id = mark('declaration', randomUUID(), side, enteredBy ?? person);
      await db
        .insertInto('declaration')
        .values({
          id,
          person,
          form: 'test-form',
          formVersion: 1,
          details: JSON.stringify(personDetails(`Lê Thị ${wordOf(person)}`, side)),
          answers: JSON.stringify({ contact: 'no', symptoms: [] }),
          declarant: enteredBy === undefined ? 'self' : 'helper',
          enteredBy: enteredBy ?? null,
          state: 'current',
          declaredAt: world.now(),
          receivedAt: world.now(),
          validUntil: instantPlus(world.now(), 24),
          redFlags: '[]',
          flagged: false,
          searchKey: '',
          ...areaOf[side],
          receiptHash: digest(token),
          eraseOn: '2027-01-01',
        })
        .execute();
      return { id, token };
    },

    async consent(side: Side, person: string) {
      const purpose = mark('consent', `p${wordOf(randomUUID()).toLowerCase()}`, side, person);
      await db
        .insertInto('consent')
        .values({
          id: randomUUID(),
          person,
          declaration: null,
          form: 'test-form',
          purpose,
          version: 1,
          given: true,
          language: 'vi',
          at: world.now(),
        })
        .execute();
      return purpose;
    },

    async request(side: Side, person: string) {
      const id = mark('request', randomUUID(), side, person);
      await db
        .insertInto('dataRequest')
        .values({
          id,
          person,
          kind: 'see',
          state: 'received',
          note: null,
          reply: null,
          receivedAt: world.now(),
          answerBy: instantPlus(world.now(), 48),
          doneBy: instantPlus(world.now(), 240),
          proof: null,
          evidence: null,
          evidenceType: null,
        })
        .execute();
      return id;
    },

    /** Somebody the actor may act for; `ended` proxies give no right any more. */
    async proxy(actor: string, subject: string, state: 'active' | 'ended' = 'active') {
      const id = randomUUID();
      await db
        .insertInto('proxy')
        .values({ id, actor, subject, relationship: 'child', validFrom: '2026-01-01', validUntil: null, state })
        .execute();
      return id;
    },

    async place(side: Side, state: 'registered' | 'confirmed' | 'closed' = 'confirmed') {
      const id = mark('place', randomUUID(), side);
      const gate = mark('part', randomUUID(), side);
      const name = mark('part', `Chợ ${wordOf(id)}`, side);
      const { key } = await db
        .insertInto('place')
        .values({
          id,
          name,
          searchKey: ` ${name} `,
          kind: 'public-place',
          ...areaOf[side],
          address: 'Khu 1',
          state,
          registeredBy: randomUUID(),
          registeredAt: world.now(),
        })
        .returning('key')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('gate')
        .values({ id: gate, place: id, name: 'Cổng chính', createdAt: world.now() })
        .execute();
      return { id, gate, key, name };
    },

    async stay(
      side: Side,
      person: { id: string; key: number },
      place: { key: number; gate: string },
      open: boolean,
    ) {
      const id = mark('stay', randomUUID(), side, person.id);
      const enteredAt = instantPlus(world.now(), open ? -1 : -5);
      const row = { id, placeKey: place.key, personKey: person.key, gate: place.gate, enteredAt };
      const whole = { ...row, receivedAt: enteredAt, method: 'poster' as const };
      await (open
        ? db.insertInto('openStay').values(whole)
        : db.insertInto('stay').values({ ...whole, leftAt: instantPlus(enteredAt, 1) })
      ).execute();
      return id;
    },

    async grant(side: Side, userId: string, role: Role, scope: { area: string } | { place: string }) {
      const id = mark('grant', randomUUID(), side);
      await db
        .insertInto('accessGrant')
        .values({
          id,
          userId,
          role,
          area: 'area' in scope ? scope.area : null,
          place: 'place' in scope ? scope.place : null,
          validFrom: '2026-01-01',
          validUntil: null,
          givenBy: null,
          createdAt: world.now(),
        })
        .execute();
      return id;
    },

    /** A member of staff without a password, with one grant in the area of a side. */
    async member(side: Side) {
      const { userId } = await world.staff('official', areaOf[side]);
      mark('member', userId, side, userId);
      const grant = await db
        .selectFrom('accessGrant')
        .select('id')
        .where('userId', '=', userId)
        .executeTakeFirstOrThrow();
      return { id: userId, grant: mark('grant', grant.id, side, userId) };
    },

    /** Somebody's own login with a phone, for instance a guard's. */
    async login(phone: string) {
      const { id } = await db
        .insertInto('loginUser')
        .values({
          name: 'citizen',
          email: `${phone.slice(1)}@phone.invalid`,
          emailVerified: false,
          phoneNumber: phone,
          phoneNumberVerified: true,
          image: null,
          twoFactorEnabled: null,
          createdAt: world.now(),
          updatedAt: world.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },

    async integrator(side: Side, key: string = randomUUID()) {
      const id = mark('integrator', randomUUID(), side);
      await db
        .insertInto('integrator')
        .values({
          id,
          name: `Hệ thống ${wordOf(id)}`,
          keyHash: digest(key),
          origins: null,
          area: areaOf[side].area,
          validFrom: '2026-01-01',
          validUntil: null,
        })
        .execute();
      return { id, key };
    },

    async organisation(side: Side) {
      const id = mark('organisation', randomUUID(), side);
      const name = mark('part', `Trường ${wordOf(id)}`, side);
      await db
        .insertInto('organisation')
        .values({ id, name, searchKey: ' truong ', kind: 'school', ...areaOf[side] })
        .execute();
      return id;
    },

    async adoption(organisation: string, person: string) {
      await db.insertInto('adoption').values({ organisation, person, usedAt: world.now() }).execute();
    },

    async entry(side: Side) {
      const entry = levelEntry(side);
      const id = mark('entry', randomUUID(), side);
      await db
        .insertInto('catalogEntry')
        .values({
          id,
          kind: entry.kind,
          entryId: mark('part', entry.id, side),
          area: entry.area,
          validFrom: entry.period.from,
          validUntil: null,
          source: entry.source,
          body: JSON.stringify(entry.body),
          createdAt: world.now(),
        })
        .execute();
      return id;
    },

    async proposal(side: Side, proposedBy: string) {
      const entry = levelEntry(side);
      const id = mark('proposal', randomUUID(), side);
      await db
        .insertInto('catalogProposal')
        .values({
          id,
          kind: entry.kind,
          area: entry.area,
          entry: JSON.stringify(entry),
          state: 'proposed',
          proposedBy,
          proposedAt: world.now(),
          decidedBy: null,
        })
        .execute();
      return id;
    },

    async auditRow(side: Side, subject: string) {
      const requestId = mark('audit', randomUUID(), side, subject);
      await db
        .insertInto('auditRow')
        .values({
          // Newer than what the test itself leaves, so that it stands on the first page.
          at: instantPlus(world.now(), 1),
          shard: 0,
          effect: 'read',
          action: 'declarations.show',
          actor: 'staff',
          actorId: randomUUID(),
          role: 'official',
          scope: areaOf[side].area,
          subject,
          ...areaOf[side],
          requestId,
        })
        .execute();
      return requestId;
    },
  };
}

/** What {@link createSeeds} gives. */
export type Seeds = ReturnType<typeof createSeeds>;

/** A level of an area as a catalogue entry nobody has proposed before. */
export function levelEntry(side: Side) {
  const text = { vi: 'Cấp thử', en: 'Level' };
  return {
    kind: 'level' as const,
    id: `l-${wordOf(randomUUID()).toLowerCase()}`,
    area: areaOf[side].area,
    period: { from: '2026-11-23' },
    source: 'test',
    body: { rank: 1, name: text, meaning: text, colour: 'green' as const },
  };
}

/** A word of letters that is as unique as the id it is made of. */
export function wordOf(id: string): string {
  const letters = id.replace(/[^0-9a-f]/g, '').slice(0, 16);
  const word = [...letters].map((letter) => String.fromCharCode(97 + Number.parseInt(letter, 16))).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
