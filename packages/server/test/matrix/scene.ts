import { randomUUID } from 'node:crypto';
import type { Role } from '@binhan/domain/access';
import { signQr } from '@binhan/qr/signed';
import { given, details } from '../given';
import type { TestPlatform } from '../national';
import type { As, TestServer } from '../server';
import { type Mark, type Side, areaOf } from './marks';
import { type Seeds, createSeeds } from './seeds';
import type { VaccinationSeed } from './visit-seeds';

type Person = Awaited<ReturnType<Seeds['person']>>;
type Place = Awaited<ReturnType<Seeds['place']>>;
type Session = Awaited<ReturnType<Seeds['session']>>;

/** Who calls. A household is a citizen who acts for a child. */
export type CallerName = 'anonymous' | 'citizen' | 'household' | Role;

/** A caller with what is theirs. */
export interface Caller {
  name: CallerName;
  as: As;
  userId?: string;
  /** Everyone they may act for, themselves first; empty for who is no citizen. */
  acts: readonly Person[];
  /** Somebody they acted for until the proxy ended. */
  former?: Person;
  /** Where a manager or guard stands. */
  place?: Place;
  /** Whether they see what lies in their area, whoever's it is. */
  byArea: boolean;
}

/** The records every cell is tried on: at least one of the caller's and one of others for each list. */
export interface Scene {
  world: TestServer;
  /** The national platform, which signs what it sends. */
  platform: TestPlatform;
  seeds: Seeds;
  callers: readonly Caller[];
  /** Somebody of each side; of the own one, a neighbour whom nobody acts for. */
  people: Record<Side, Person>;
  places: Record<Side, Place>;
  sessions: Record<Side, Session>;
  laboratories: Record<Side, Place>;
  /** A tube and a file in each laboratory, and the code of a booking that waits at each site. */
  tubes: Record<Side, string>;
  files: Record<Side, string>;
  /** A list of people of the organisation of each side. */
  lists: Record<Side, string>;
  doseFiles: Record<Side, string>;
  waiting: Record<Side, string>;
  /** Bookings that wait in the own session. */
  expected: readonly string[];
  /** The specimen of each person whose result was released. */
  released: ReadonlyMap<string, string>;
  /** A vaccination session with a visit, a lot, a dose and a report about it. */
  vaccination: Record<Side, VaccinationSeed>;
  /** A notification of a case on each side. */
  cases: Record<Side, string>;
  /** A case that is traced, one that may be warned about, and a contact of the first, on each side. */
  traced: Record<Side, string>;
  warnable: Record<Side, string>;
  contacts: Record<Side, string>;
  /** A claim and a contradiction at the site of each side. */
  claims: Record<Side, string>;
  conflicts: Record<Side, string>;
  /** Two people of each side who may be one. */
  matches: Record<Side, string>;
  declarations: Record<Side, string>;
  organisations: Record<Side, string>;
  members: Record<Side, { id: string; grant: string }>;
  /** A receipt and a poster, which whoever holds them may read. */
  receipt: string;
  poster: string;
}

const sides = ['own', 'near', 'far'] as const;

/** Seeds a world with every caller and every kind of record on every side. */
export async function createScene(world: TestServer, platform: TestPlatform): Promise<Scene> {
  const seeds = createSeeds(world);
  const each = async <Value>(make: (side: Side) => Promise<Value>): Promise<Record<Side, Value>> => ({
    own: await make('own'),
    near: await make('near'),
    far: await make('far'),
  });

  const places = await each((side) => seeds.place(side));
  const sessions = await each((side) => seeds.session(side, places[side]));
  const laboratories = await each((side) => seeds.place(side, 'confirmed', 'laboratory'));
  const organisations = await each((side) => seeds.organisation(side));
  const people = await each((side) => seeds.person(side));
  const members = await each((side) => seeds.member(side));
  const declarations: Record<Side, string> = { own: '', near: '', far: '' };
  for (const side of sides) {
    declarations[side] = await settle(seeds, side, people[side], places[side], sessions[side]);
    await seeds.declaration(side, people[side].id, members[side].id);
    await seeds.adoption(organisations[side], people[side].id);
    await seeds.entry(side);
    await seeds.proposal(side, members[side].id);
    await seeds.integrator(side);
    await seeds.auditRow(side, people[side].id);
    await seeds.place(side, 'registered');
    const guard = await seeds.login(`+8497${side.length}0000${sides.indexOf(side)}`);
    await seeds.grant(side, guard, 'guard', { place: places[side].id });
  }

  const files = await each((side) => seeds.file(side, laboratories[side].id));
  const lists = await each(async (side) => {
    const booking = await seeds.booking(side, (await seeds.person(side)).id, sessions[side]);
    return seeds.list(side, places[side].id, sessions[side].id, booking);
  });
  const doseFiles = await each((side) => seeds.doseFile(side, places[side].id));
  const expected: string[] = [];
  const tubes: Record<Side, string> = { own: '', near: '', far: '' };
  const waiting: Record<Side, string> = { own: '', near: '', far: '' };
  for (const side of sides) {
    const person = people[side].id;
    const { id } = await seeds.tube(side, {
      place: places[side].id,
      person,
      laboratory: laboratories[side].id,
      state: 'received',
    });
    tubes[side] = id;
    await seeds.transmission(side, id);
    await seeds.webhook(side);
    await seeds.control(side, laboratories[side].id);
    await seeds.stop(side, members[side].id);
    await seeds.tube(side, { place: places[side].id, person });
    const one = await seeds.waiting(side, (await seeds.person(side)).id, sessions[side]);
    waiting[side] = one.code;
    if (side === 'own') expected.push(one.id);
  }

  const callers: Caller[] = [{ name: 'anonymous', as: {}, acts: [], byArea: false }];
  for (const name of ['citizen', 'household', 'place-manager', 'guard', 'registrar'] as const)
    callers.push(await citizen(world, seeds, name, places.own, sessions.own));
  for (const name of ['administrator', 'official', 'helper', 'coordinator', 'tracer', 'auditor'] as const) {
    const { token, userId } = await world.staff(name, areaOf.own);
    callers.push({ name, as: { token }, userId, acts: [], byArea: name !== 'helper' });
    seeds.marks.push({ kind: 'member', text: userId, side: 'own', owner: userId });
  }
  for (const name of ['sampler', 'technician', 'verifier', 'liaison', 'screener', 'vaccinator'] as const) {
    const place = name === 'technician' || name === 'verifier' ? laboratories.own : places.own;
    const { token, userId } = await world.staff(name, { place: place.id });
    callers.push({ name, as: { token }, userId, acts: [], byArea: false, place });
    seeds.marks.push({ kind: 'member', text: userId, side: 'own', owner: userId });
  }
  callers.push(await volunteer(world, seeds, places, sessions));
  const { key } = await seeds.integrator('own');
  callers.push({ name: 'integrator', as: { apiKey: key }, acts: [], byArea: true });
  for (const { name, userId } of callers) {
    if (userId !== undefined && (name === 'helper' || name === 'guard'))
      await seeds.declaration('own', people.own.id, userId);
    if (userId !== undefined && (name === 'helper' || name === 'coordinator'))
      await seeds.entered('own', userId);
  }

  const released = new Map<string, string>();
  for (const { owner, side } of seeds.marks.filter(({ kind }) => kind === 'person')) {
    if (owner === undefined) continue;
    const { specimen } = await seeds.tube(side, {
      place: places[side].id,
      person: owner,
      laboratory: laboratories[side].id,
      state: 'tested',
      result: 'released',
    });
    released.set(owner, specimen);
  }

  const vaccination = await each((side) => seeds.vaccination(side, places[side].id, people[side].id));
  for (const { acts, former } of callers)
    for (const { id } of [...acts, ...(former === undefined ? [] : [former])])
      await seeds.followedDose('own', id, places.own.id);
  const claims = await each((side) => seeds.claim(side, people[side].id, { place: places[side].id }));
  const conflicts = await each(async (side) => {
    const { id } = await seeds.person(side);
    const at = places[side].id;
    const [first, second] = [await seeds.followedDose(side, id, at), await seeds.followedDose(side, id, at)];
    await seeds.issuer(side, (await seeds.place(side)).id);
    return seeds.conflict(side, id, first, second);
  });
  const matches = await each(async (side) =>
    seeds.match(side, (await seeds.person(side)).id, (await seeds.person(side)).id),
  );
  const cases = await each((side) => seeds.case(side, people[side].id, released.get(people[side].id) ?? ''));
  const traced = await each((side) => seeds.tracedCase(side, people[side].id));
  const contacts = await each(async (side) => {
    const { id } = await seeds.person(side);
    const contact = await seeds.contact(side, traced[side], people[side].id, id);
    await seeds.quarantine(side, id, contact);
    await seeds.warning(side, traced[side], { person: id, place: places[side].id });
    await seeds.device(side, places[side], members[side].id);
    return contact;
  });
  const warnable = await each(async (side) =>
    warnableCase(world, seeds, side, places[side], laboratories[side]),
  );
  for (const caller of callers)
    for (const { id } of caller.acts) {
      const contact = await seeds.contact('own', traced.own, people.own.id, id, 'in-follow-up');
      await seeds.quarantine('own', id, contact);
      await seeds.warning('own', traced.own, { person: id, place: places.own.id });
    }
  const address = { area: { code: areaOf.far.area, edition: '2026-04-30' as const } };
  const made = await world.call('declarations', 'make', given({ details: details({ address }) }));
  const { signing } = world.server.services.qrKeys;
  const poster = await signQr(
    { kind: 'own-place', place: places.own.id, gate: places.own.gate, issuedAt: new Date(world.now()) },
    { ...signing, origin: world.server.services.settings.origin },
  );
  return {
    world,
    platform,
    seeds,
    callers,
    people,
    places,
    sessions,
    laboratories,
    tubes,
    files,
    lists,
    doseFiles,
    waiting,
    expected,
    released,
    vaccination,
    cases,
    traced,
    warnable,
    contacts,
    claims,
    conflicts,
    matches,
    declarations,
    organisations,
    members,
    receipt: made.value.token,
    poster,
  };
}

/** A case that a released result confirms, with a stay at a place where somebody else was. */
async function warnableCase(
  world: TestServer,
  seeds: Seeds,
  side: Side,
  place: Place,
  laboratory: Place,
): Promise<string> {
  const [ill, met] = [await seeds.person(side), await seeds.person(side)];
  for (const one of [ill, met]) await seeds.stay(side, one, place, false);
  const { specimen } = await seeds.tube(side, {
    place: place.id,
    person: ill.id,
    laboratory: laboratory.id,
    state: 'tested',
    result: 'released',
  });
  const { db } = world.database;
  const row = await db
    .selectFrom('result')
    .innerJoin('specimen', 'specimen.tube', 'result.tube')
    .select('result.id')
    .where('specimen.id', '=', specimen)
    .executeTakeFirstOrThrow();
  await db.updateTable('result').set({ means: 'detected' }).where('id', '=', row.id).execute();
  return seeds.tracedCase(side, ill.id, row.id);
}

/** A volunteer on a shift who entered somebody; others entered people at every site. */
async function volunteer(
  world: TestServer,
  seeds: Seeds,
  places: Record<Side, Place>,
  sessions: Record<Side, Session>,
): Promise<Caller> {
  const { token, userId } = await world.staff('volunteer', { place: places.own.id });
  for (const side of sides) {
    const shift = await seeds.shift(side, places[side].id, sessions[side].id);
    if (side === 'own') await seeds.onShift(shift, userId);
    const by = side === 'own' ? userId : randomUUID();
    await seeds.walkIn(side, (await seeds.person(side)).id, sessions[side], by);
  }
  return { name: 'volunteer', as: { token }, userId, acts: [], byArea: false, place: places.own };
}

/** Gives a person one record of each kind. */
async function settle(
  seeds: Seeds,
  side: Side,
  person: Person,
  place: Place,
  session: Session,
): Promise<string> {
  const { id } = await seeds.declaration(side, person.id);
  await seeds.consent(side, person.id);
  await seeds.request(side, person.id);
  await seeds.stay(side, person, place, true);
  await seeds.stay(side, person, place, false);
  await seeds.booking(side, person.id, session);
  await seeds.registration(side, person.id);
  await seeds.claim(side, person.id);
  return id;
}

async function citizen(
  world: TestServer,
  seeds: Seeds,
  name: 'citizen' | 'household' | 'place-manager' | 'guard' | 'registrar',
  place: Place,
  session: Session,
): Promise<Caller> {
  const { token, person: id } = await world.citizen();
  const self = await seeds.person('own', id);
  await settle(seeds, 'own', self, place, session);
  await seeds.auditRow('own', self.id);
  const { userId } = await world.database.db
    .selectFrom('person')
    .select('userId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const caller = { name, as: { token }, userId: userId ?? '', acts: [self], byArea: false };
  if (name === 'household') {
    const child = await seeds.person('own');
    const former = await seeds.person('own');
    for (const one of [child, former]) await settle(seeds, 'own', one, place, session);
    await seeds.proxy(self.id, child.id);
    await seeds.proxy(self.id, former.id, 'ended');
    return { ...caller, acts: [self, child], former };
  }
  if (name === 'citizen') return caller;
  await seeds.grant('own', caller.userId, name, { place: place.id });
  return { ...caller, place };
}

/** Whether a record must not be seen by a caller in any answer. */
export function isForeign(mark: Mark, caller: Caller): boolean {
  if (mark.side === 'far') return true;
  if (caller.byArea) return false;
  if (mark.side === 'near') return true;
  const own = [...caller.acts.map((person) => person.id), caller.userId];
  return mark.owner !== undefined && !own.includes(mark.owner);
}

/** A caller's second session, for what ends one. */
export async function secondSession(scene: Scene, caller: Caller): Promise<As> {
  if (caller.userId === undefined) return caller.as;
  const context = await scene.world.server.services.auth.$context;
  const session = await context.internalAdapter.createSession(caller.userId);
  return { token: session.token };
}

/** A phone nobody has used, far from the others so that no budget of a range is met. */
export function freshPhone(): string {
  const digits = BigInt(`0x${randomUUID().replaceAll('-', '').slice(0, 12)}`) % 10_000_000n;
  return `+8498${String(digits).padStart(7, '0')}`;
}
