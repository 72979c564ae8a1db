import { readCertificate } from '@binhan/certificates';
import { writePersonCard } from '@binhan/qr';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collect, ok, openLaboratory, releaseResult, somebody } from '../../test/laboratory';
import type { LaboratoryScene } from '../../test/laboratory';
import { type RecordSite, keyed, openRecordSite, ownRecord, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let site: RecordSite;
let second: { token: string; userId: string };
let scene: LaboratoryScene;
beforeAll(async () => {
  world = await startServer();
  site = await openRecordSite(world);
  second = await world.staff('registrar', { place: site.place });
  scene = await openLaboratory(world);
});
afterAll(() => world.close());

let made = 0;
const newPhone = () => `+8497${String(3_000_000 + (made += 1))}`;

/** The code that was sent to a phone, as its owner reads it. */
async function codeOf(phone: string) {
  ok(await world.call('logins', 'askCode', { phone }, { address: `desk-${phone}` }));
  return (await world.server.services.codes.current(phone, world.now())) ?? '';
}

const find = (document: string, token = site.registrar) =>
  world.call('phones', 'find', { place: site.place, document }, { token });
async function ask(person: string, document: string, phone: string, code?: string) {
  const input = { place: site.place, person, document, phone, code: code ?? (await codeOf(phone)) };
  return world.call('phones', 'ask', input, { token: site.registrar });
}
const decide = (change: string, approve = true, token = second.token) =>
  world.call('phones', 'decide', { place: site.place, change, approve }, { token });

const messagesTo = async (recipient: string) =>
  (
    await world.database.db
      .selectFrom('outboxMessage')
      .select('text')
      .where('recipient', '=', recipient)
      .orderBy('createdAt')
      .orderBy('id')
      .execute()
  ).map(({ text }) => text);

const auditOf = async (person: string) =>
  world.database.db
    .selectFrom('auditRow')
    .select(['action', 'effect', 'actorId', 'subject'])
    .where('subject', '=', person)
    .where('action', 'like', 'phones.%')
    .orderBy('id')
    .execute();

/** Somebody with a record, a certificate, a child and a result of which a link is under way to their phone. */
async function settled() {
  const one = await vaccinee(world);
  const { line } = await keyed(world, site, one.person);
  ok(await world.call('certificates', 'ofDose', { dose: line.id }, { token: one.token }));
  const child = ok(
    await world.call(
      'people',
      'add',
      { details: { ...one.details, name: 'Đặng Bé Con', identifiers: [] }, relationship: 'child' },
      { token: one.token },
    ),
  );
  const { card } = ok(await world.call('people', 'code', { person: one.person }, { token: one.token }));
  const tested = somebody('', { who: { by: 'code', text: card } });
  const { code } = ok(await collect(world, scene, [tested]));
  await releaseResult(world, scene, code);
  const [told] = (await messagesTo(one.phone)).filter((text) => text.includes('/xem-ket-qua#'));
  const link = /#(\S+)/.exec(told ?? '')?.[1] ?? '';
  return { ...one, dose: line.id, child: child.id, link, ticket: tested.ticket, card };
}

const open = (token: string, code: string) => world.call('results', 'open', { token, code });

/** Everything a phone can see once its owner signed in. */
async function seenBy(phone: string) {
  const { token, person } = await world.citizen(phone);
  const as = { token };
  return {
    person,
    token,
    all: JSON.stringify([
      ok(await world.call('people', 'mine', {}, as)),
      ok(await world.call('doses', 'mine', {}, as)),
      ok(await world.call('certificates', 'mine', {}, as)),
      ok(await world.call('results', 'mine', {}, as)),
      ok(await world.call('bookings', 'mine', {}, as)),
      ok(await world.call('registrations', 'mine', {}, as)),
      ok(await world.call('claims', 'mine', {}, as)),
      ok(await world.call('records', 'looks', {}, as)),
    ]),
  };
}

describe('case 10: a wrong or recycled phone', () => {
  test('a document and two officers move the account; the old SIM with its session and its links sees nothing, and both are told', async () => {
    const victim = await settled();
    const next = newPhone();
    // The attacker has the SIM, a session that is open, and the links that were sent.
    const attacker = await world.citizen(victim.phone);
    expect(attacker.person).toBe(victim.person);
    expect((await open(victim.link, victim.ticket.code)).status, 'until then').toBe(200);

    const { items } = ok(await find(victim.number));
    expect(items).toMatchObject([
      { person: victim.person, hasAccount: true, phoneEnds: victim.phone.slice(-3) },
    ]);
    expect(JSON.stringify(items)).not.toContain(victim.phone);
    const { change } = ok(await ask(victim.person, victim.number, next));
    expect((await ask(victim.person, victim.number, newPhone())).code).toBe('wrong_state');
    expect(ok(await find(victim.number)).items).toMatchObject([
      { waiting: { id: change, mine: true, phoneEnds: next.slice(-3) } },
    ]);
    expect((await decide(change, true, site.registrar)).code).toBe('second_person_needed');
    ok(await world.call('certificates', 'mine', {}, { token: victim.token }));
    ok(await decide(change));
    expect((await decide(change)).code).toBe('not_found');

    // Sessions of before are over, the links are dead.
    for (const { token } of [attacker, victim])
      expect((await world.call('certificates', 'mine', {}, { token })).code).toBe('unauthenticated');
    expect((await open(victim.link, victim.ticket.code)).code).toBe('result_not_opened');
    expect((await open(victim.ticket.token, victim.ticket.code)).code).toBe('result_not_opened');

    // Whoever signs in with the old number is somebody new, who sees and reaches nothing.
    const old = await seenBy(victim.phone);
    expect(old.person).not.toBe(victim.person);
    for (const secret of [victim.person, victim.child, victim.dose, 'Ươm', 'Bé Con', victim.number])
      expect(old.all).not.toContain(secret);
    const as = { token: old.token };
    for (const got of [
      await world.call('certificates', 'ofDose', { dose: victim.dose }, as),
      await world.call('certificates', 'paper', { kind: 'v', of: victim.dose, as: 'a4' }, as),
      await world.call('people', 'code', { person: victim.person }, as),
      await world.call('people', 'save', { person: victim.child, details: victim.details }, as),
    ])
      expect(got.code).toBe('not_found');

    // The real person has everything, the child too.
    const { token } = await world.citizen(next);
    expect((await ownRecord(world, token)).lines).toMatchObject([{ id: victim.dose }]);
    const issued = ok(await world.call('certificates', 'ofDose', { dose: victim.dose }, { token }));
    expect(readCertificate(issued.text)).toHaveProperty('value');
    expect(ok(await world.call('results', 'mine', {}, { token })).items).toHaveLength(1);
    const mine = ok(await world.call('people', 'mine', {}, { token }));
    expect(mine.people.map(({ id }) => id)).toEqual([victim.person, victim.child]);
    expect(mine.people[0]?.details?.phone).toBe(next);

    // Both were told, and neither of whom or of the other.
    const [toOld, toNew] = [(await messagesTo(victim.phone)).join('\n'), (await messagesTo(next)).join('\n')];
    expect(toOld).toMatch(/vừa được tách khỏi một hồ sơ/);
    expect(toNew).toMatch(/từ nay nhận tin/);
    for (const [text, other] of [
      [toOld, next],
      [toNew, victim.phone],
    ] as const)
      for (const secret of ['Ươm', victim.number, other.slice(-6)]) expect(text).not.toContain(secret);

    const { userId: firstOfficer } = await officerOf(site.registrar);
    expect(await auditOf(victim.person)).toEqual([
      { action: 'phones.find', effect: 'read', actorId: firstOfficer, subject: victim.person },
      { action: 'phones.ask', effect: 'write', actorId: firstOfficer, subject: victim.person },
      { action: 'phones.find', effect: 'read', actorId: firstOfficer, subject: victim.person },
      { action: 'phones.decide', effect: 'write', actorId: second.userId, subject: victim.person },
    ]);
    expect(await world.database.db.selectFrom('phoneChange').selectAll().execute()).toEqual([]);
  });

  test('messages that follow go to the new phone only', async () => {
    const victim = await settled();
    const next = newPhone();
    const before = (await messagesTo(victim.phone)).length;
    const { change } = ok(await ask(victim.person, victim.number, next));
    ok(await decide(change));
    // What waited for the old phone is gone; all that is there is that it was parted.
    expect(before).toBeGreaterThan(0);
    expect(await messagesTo(victim.phone)).toHaveLength(1);
    const specimens = await world.database.db
      .selectFrom('specimen')
      .select('phone')
      .where('person', '=', victim.person)
      .execute();
    expect(specimens).toEqual([{ phone: next }]);
  });

  test('a code of ours is no document, nor is a number of somebody else; and a wrong digit in the phone gives nobody the account', async () => {
    const victim = await settled();
    const other = await vaccinee(world, { name: 'Lê Văn Khác' });
    const { signed } = ok(
      await world.call('people', 'code', { person: victim.person }, { token: victim.token }),
    );
    for (const text of [signed, victim.card, writePersonCard('A'.repeat(20))]) {
      expect(ok(await find(text)).items).toEqual([]);
      expect((await ask(victim.person, text, newPhone())).code).toBe('not_found');
    }
    expect((await ask(victim.person, other.number, newPhone())).code).toBe('not_found');
    const next = newPhone();
    const right = await codeOf(next);
    const wrong = right === '000000' ? '000001' : '000000';
    expect((await ask(victim.person, victim.number, next, wrong)).code).toBe('code_not_accepted');
    expect((await ask(victim.person, victim.number, newPhone(), right)).code).toBe('code_not_accepted');
    ok(await ask(victim.person, victim.number, next, right));
  });

  test('somebody who signed in with the new phone already keeps one record; that of somebody else is not taken over', async () => {
    const victim = await settled();
    const next = newPhone();
    const empty = await world.citizen(next);
    const { change } = ok(await ask(victim.person, victim.number, next));
    ok(await decide(change));
    expect((await world.call('people', 'mine', {}, { token: empty.token })).code).toBe('unauthenticated');
    expect((await world.citizen(next)).person).toBe(victim.person);

    const neighbour = await vaccinee(world, { name: 'Phạm Thị Bên' });
    const asked = ok(await ask(victim.person, victim.number, neighbour.phone));
    const refused = await decide(asked.change);
    expect([refused.code, JSON.parse(refused.text).data]).toEqual([
      'wrong_state',
      { state: 'phone-has-record' },
    ]);
    expect((await world.citizen(neighbour.phone)).person).toBe(neighbour.person);
    ok(await decide(asked.change, false));
    expect((await world.citizen(next)).person).toBe(victim.person);
  });

  test('a proposal lapses after a day, and its number goes', async () => {
    const victim = await settled();
    const next = newPhone();
    const { change } = ok(await ask(victim.person, victim.number, next));
    world.wait(25);
    expect((await decide(change)).code).toBe('wrong_state');
    await world.server.run('expiry');
    expect(
      await world.database.db.selectFrom('phoneChange').select('id').where('id', '=', change).execute(),
    ).toEqual([]);
    expect((await world.citizen(victim.phone)).person).toBe(victim.person);
  });
});

async function officerOf(token: string) {
  return world.database.db
    .selectFrom('loginSession')
    .select('userId')
    .where('token', '=', token.split('.')[0] ?? '')
    .executeTakeFirstOrThrow();
}
