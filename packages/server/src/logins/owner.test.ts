import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { details } from '../../test/given';
import { ok } from '../../test/laboratory';
import { challengeOf, onNewDevice } from '../../test/owners';
import { type RecordSite, openRecordSite, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let site: RecordSite;
beforeAll(async () => {
  world = await startServer();
  site = await openRecordSite(world);
});
afterAll(() => world.close());

let made = 0;
const newPhone = () => `+8498${String(4_000_000 + (made += 1))}`;
const named = { bornOn: '1990-05-17', name: 'Lê Thị Chủ' };

/** Somebody with a record who gave no number of the state. */
async function unnumbered(more: Parameters<typeof details>[0] = {}) {
  const one = await world.citizen(newPhone());
  const saved = { person: one.person, details: details({ ...named, identifiers: [], ...more }) };
  ok(await world.call('people', 'save', saved, { token: one.token }));
  return one;
}
const confirm = (challenge: string, owner: { bornOn: string; ends?: string; name?: string }, address = '') =>
  world.call(
    'logins',
    'confirmOwner',
    { challenge, owner },
    { address: address || `at-${challenge.slice(-9)}` },
  );
const anew = (challenge: string) => world.call('logins', 'beginAnew', { challenge });
const noted = async (person: string) =>
  (
    await world.database.db
      .selectFrom('auditRow')
      .select(['action', 'effect'])
      .where('subject', '=', person)
      .where('action', 'like', 'logins.%')
      .orderBy('id')
      .execute()
  ).map(({ action, effect }) => `${action} ${effect}`);
const messagesTo = async (recipient: string) =>
  (
    await world.database.db
      .selectFrom('outboxMessage')
      .select('text')
      .where('recipient', '=', recipient)
      .orderBy('createdAt')
      .execute()
  ).map(({ text }) => text);

describe('case 10: a SIM that was sold again', () => {
  test('opens nothing of its former owner by the code alone: no session, no cookie, nothing said of whose it is', async () => {
    const victim = await vaccinee(world);
    const got = await onNewDevice(world, victim.phone);
    expect([got.status, got.code]).toEqual([401, 'confirmation_needed']);
    expect(got.response.headers.get('set-cookie')).toBeNull();
    for (const secret of [victim.person, victim.phone, victim.number, victim.details.name, 'bornOn'])
      expect(got.text).not.toContain(secret);
    const challenge = String(JSON.parse(got.text).data.challenge);
    const opened = Buffer.from(challenge, 'base64url').toString('latin1');
    for (const secret of [victim.person, victim.phone]) expect(opened).not.toContain(secret);
    expect((await world.call('people', 'mine', {}, { token: challenge })).code).toBe('unauthenticated');
    expect(await noted(victim.person)).toContain('logins.askOwner read');
  });

  test('every wrong answer is one answer, whatever of it is right, and the tries end by account', async () => {
    const victim = await vaccinee(world);
    const ends = victim.number.slice(-4);
    const wrongEnds = ends === '0000' ? '0001' : '0000';
    const { bornOn, name } = victim.details;
    const tries = [
      { bornOn: '1931-01-01', ends },
      { bornOn, ends: wrongEnds },
      // The name and the birth are known to many: where a number is known, only its end counts.
      { bornOn, name },
      { bornOn: `${bornOn.slice(0, 8)}${bornOn.endsWith('02') ? '03' : '02'}`, ends },
      { bornOn: '1931', ends: wrongEnds, name: 'Ai Đó' },
    ];
    const challenge = await challengeOf(world, victim.phone);
    const answers = [];
    for (const [place, owner] of tries.entries())
      answers.push(await confirm(challenge, owner, `a-${String(place)}`));
    const shown = answers.map(({ status, text }) => [status, text.replace(/[0-9a-f-]{36}/g, '')]);
    expect(answers[0]?.code).toBe('owner_not_confirmed');
    expect(new Set(shown.map((one) => JSON.stringify(one))).size).toBe(1);
    // From another address, with the right answer: locked all the same, and the owner's own device is not.
    const locked = await confirm(challenge, { bornOn, ends }, 'elsewhere');
    expect(locked.code).toBe('too_many_requests');
    expect((await world.citizen(victim.phone)).person).toBe(victim.person);
    // A day later there are tries again, but not for ever.
    let judged = 0;
    for (let day = 0; day < 6; day += 1) {
      world.wait(24.1);
      const later = await challengeOf(world, victim.phone);
      for (let round = 0; round < 5; round += 1) {
        const got = await confirm(later, { bornOn, ends: wrongEnds }, `d-${String(day)}-${String(round)}`);
        if (got.code === 'owner_not_confirmed') judged += 1;
      }
    }
    expect(judged).toBeLessThanOrEqual(10);
    expect((await noted(victim.person)).filter((one) => one === 'logins.confirmOwner read').length).toBe(
      5 + judged,
    );
  });

  test('one address has no more tries than a village needs', async () => {
    const { db } = world.database;
    const victim = await unnumbered();
    const challenge = await challengeOf(world, victim.phone);
    const key = `owner-address:${world.server.services.secrets.hash('address', 'flood')}`;
    const until = new Date(Date.parse(world.now()) + 3_600_000);
    await db.insertInto('rateLimit').values({ key, points: 200, until }).execute();
    expect((await confirm(challenge, named, 'flood')).code).toBe('too_many_requests');
    expect((await confirm(challenge, named, 'another')).status).toBe(200);
  });

  test('its owner on a new telephone gets in by the year of birth and the end of any number, once a challenge', async () => {
    const owner = await vaccinee(world);
    const challenge = await challengeOf(world, owner.phone);
    const answer = { bornOn: owner.details.bornOn.slice(0, 4), ends: owner.number.slice(-4) };
    const entered = await confirm(challenge, answer);
    expect(entered.value.caller).toMatchObject({ who: 'person', person: owner.person });
    expect(entered.response.headers.getSetCookie().join()).toMatch(/binhan\.session_token=.*binhan\.device=/);
    const again = await confirm(challenge, answer);
    expect(again.code).toBe('owner_not_confirmed');
    expect(await noted(owner.person)).toContain('logins.confirmOwner write');

    // From now on this telephone is known: by its cookie in a browser, by its marks elsewhere.
    world.wait(2);
    const code = async () => {
      ok(await world.call('logins', 'askCode', { phone: owner.phone }));
      return (await world.server.services.codes.current(owner.phone, world.now())) ?? '';
    };
    const { device } = entered.value;
    const known = { phone: owner.phone, code: await code(), device };
    expect((await world.call('logins', 'signIn', known)).status).toBe(200);
    const response = await world.server.fetch(
      new Request('https://binhan.example/api/v1/logins/phone', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: 'https://binhan.example',
          'idempotency-key': crypto.randomUUID(),
          cookie: `lang=vi; __Secure-binhan.device=${device}`,
        },
        body: JSON.stringify({ phone: owner.phone, code: await code() }),
      }),
    );
    expect(response.status).toBe(200);
    // It is the mark of this account with this number, and of nothing else; a changed one is none.
    const other = await vaccinee(world);
    const foreign = { phone: other.phone, device };
    ok(await world.call('logins', 'askCode', { phone: other.phone }, { address: 'foreign' }));
    const otherCode = (await world.server.services.codes.current(other.phone, world.now())) ?? '';
    const asked = await world.call('logins', 'signIn', { ...foreign, code: otherCode });
    expect(asked.code).toBe('confirmation_needed');
    const forged = device.replace(/^\d+/, (until) => String(Number(until) + 1));
    const tried = await world.call('logins', 'signIn', { ...known, code: await code(), device: forged });
    expect(tried.code).toBe('confirmation_needed');
    world.wait(401 * 24);
    const aged = await world.call('logins', 'signIn', { ...known, code: await code() });
    expect(aged.code).toBe('confirmation_needed');
  });

  test('whoever gave no number says the name and the whole birth; whoever said nothing of themselves, of whom they keep', async () => {
    const one = await unnumbered();
    const at = () => challengeOf(world, one.phone, crypto.randomUUID());
    expect((await confirm(await at(), { ...named, bornOn: '1990' })).code).toBe('owner_not_confirmed');
    expect((await confirm(await at(), { bornOn: named.bornOn })).code).toBe('owner_not_confirmed');
    expect((await confirm(await at(), { ...named, name: 'le thi  chu' })).status).toBe(200);
    const parent = await world.citizen(newPhone());
    const child = details({ name: 'Lê Bé Con', bornOn: '2020-02-03' });
    const added = { details: child, relationship: 'child' as const };
    ok(await world.call('people', 'add', added, { token: parent.token }));
    const asked = await challengeOf(world, parent.phone);
    const entered = await confirm(asked, { bornOn: child.bornOn, name: child.name });
    expect(entered.value.caller).toMatchObject({ person: parent.person });
  });

  test('an account that holds nothing is not asked, nor is a number nobody had', async () => {
    const empty = await world.citizen(newPhone());
    const got = await onNewDevice(world, empty.phone);
    expect(got.value.caller).toMatchObject({ who: 'person', person: empty.person });
    expect((await onNewDevice(world, newPhone())).status).toBe(200);
  });

  test('whoever bought the number begins with an empty account; the former one keeps its record, and the commune opens it again', async () => {
    const owner = await vaccinee(world);
    const stolen = await challengeOf(world, owner.phone, 'second');
    const begun = await anew(await challengeOf(world, owner.phone));
    expect(begun.value.caller).toMatchObject({ who: 'person' });
    const { token } = begun.value;
    const mine = ok(await world.call('people', 'mine', {}, { token }));
    expect(mine.people.map(({ id }) => id)).not.toContain(owner.person);
    expect(JSON.stringify(mine)).not.toContain(owner.details.name);
    // Nothing of the former account opens: its sessions are over, a challenge of before is none, its device finds the new one.
    expect((await world.call('people', 'mine', {}, { token: owner.token })).code).toBe('unauthenticated');
    const right = { bornOn: owner.details.bornOn, ends: owner.number.slice(-4) };
    expect((await confirm(stolen, right)).code).toBe('owner_not_confirmed');
    expect((await anew(stolen)).code).toBe('owner_not_confirmed');
    expect((await world.citizen(owner.phone)).person).toBe(mine.people.find(({ self }) => self)?.id);
    expect((await messagesTo(owner.phone)).at(-1) ?? '').not.toContain(owner.details.name);
    expect((await messagesTo(owner.phone)).join('\n')).toMatch(/hồ sơ mới, trống/);
    expect(await noted(owner.person)).toContain('logins.beginAnew write');
    const kept = await world.database.db
      .selectFrom('person')
      .select('details')
      .where('id', '=', owner.person)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(kept.details)).toContain(owner.number);
    expect(JSON.stringify(kept.details)).not.toContain(owner.phone);

    // At the commune, with the document and another number: everything is back, and the new telephone is not asked.
    const next = newPhone();
    ok(await world.call('logins', 'askCode', { phone: next }, { address: 'desk' }));
    const code = (await world.server.services.codes.current(next, world.now())) ?? '';
    const at = { place: site.place };
    const proposed = { ...at, person: owner.person, document: owner.number, phone: next, code };
    const { change } = ok(await world.call('phones', 'ask', proposed, { token: site.registrar }));
    const second = await world.staff('registrar', { place: site.place });
    ok(await world.call('phones', 'decide', { ...at, change, approve: true }, second));
    const back = await onNewDevice(world, next);
    expect(back.value.caller).toMatchObject({ person: owner.person });
    expect((await world.citizen(owner.phone)).person).not.toBe(owner.person);
    // A week later another telephone is asked again.
    world.wait(8 * 24);
    expect((await onNewDevice(world, next)).code).toBe('confirmation_needed');
  });

  test('whoever cannot answer is let in by the commune, with the number they have', async () => {
    const elder = await vaccinee(world);
    expect((await onNewDevice(world, elder.phone)).code).toBe('confirmation_needed');
    world.wait(1);
    ok(await world.call('logins', 'askCode', { phone: elder.phone }, { address: 'desk' }));
    const code = (await world.server.services.codes.current(elder.phone, world.now())) ?? '';
    const at = { place: site.place };
    const proposed = { ...at, person: elder.person, document: elder.number, phone: elder.phone, code };
    const { change } = ok(await world.call('phones', 'ask', proposed, { token: site.registrar }));
    const second = await world.staff('registrar', { place: site.place });
    ok(await world.call('phones', 'decide', { ...at, change, approve: true }, second));
    expect((await onNewDevice(world, elder.phone)).value.caller).toMatchObject({ person: elder.person });
  });

  test('a challenge that is made up, changed, or too old opens nothing and begins nothing', async () => {
    const one = await unnumbered();
    const challenge = await challengeOf(world, one.phone);
    const changed = `${challenge.slice(0, -4)}AAAA`;
    world.wait(16 / 60);
    for (const tried of ['', 'bWFkZSB1cA', changed, challenge]) {
      expect((await confirm(tried, named)).code).toBe('owner_not_confirmed');
      expect((await anew(tried)).code).toBe('owner_not_confirmed');
    }
    expect((await world.citizen(one.phone)).person).toBe(one.person);
  });
});
