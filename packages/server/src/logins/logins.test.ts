import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { totp } from '../../test/authenticator';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const sent = async (phone: string) =>
  (
    await world.database.db
      .selectFrom('outboxMessage')
      .select('text')
      .where('recipient', '=', phone)
      .orderBy('createdAt')
      .execute()
  ).map((message) => /#(\d{6})$/.exec(message.text)?.[1] ?? '');

describe('a phone and a one-time code', () => {
  test('signs a citizen in, sets the cookie, and a code works once', async () => {
    const phone = '+84912000001';
    expect((await world.call('logins', 'askCode', { phone })).status).toBe(200);
    const [code = ''] = await sent(phone);
    const first = await world.call('logins', 'signIn', { phone, code });
    expect(first.status).toBe(200);
    expect(first.response.headers.get('set-cookie')).toMatch(/binhan\.session_token=.+HttpOnly/i);
    expect(first.value.caller).toMatchObject({ who: 'person', phoneEnds: '001' });
    expect((await world.call('logins', 'signIn', { phone, code })).code).toBe('code_not_accepted');
    const current = await world.call('logins', 'current', {}, { token: first.value.token });
    expect(current.value).toMatchObject({ who: 'person' });
    await world.call('logins', 'signOut', {}, { token: first.value.token });
    expect((await world.call('logins', 'current', {}, { token: first.value.token })).value).toEqual({
      who: 'anonymous',
    });
  });

  test('C18: while a code lives the same one is sent again, and it is valid for ten minutes from then', async () => {
    const phone = '+84912000002';
    await world.call('logins', 'askCode', { phone });
    world.wait(9 / 60);
    await world.call('logins', 'askCode', { phone });
    const codes = await sent(phone);
    expect(codes).toHaveLength(2);
    expect(codes[0]).toBe(codes[1]);
    world.wait(9 / 60);
    expect((await world.call('logins', 'signIn', { phone, code: codes[0] ?? '' })).status).toBe(200);
  });

  test('a code that is too old opens nothing', async () => {
    const phone = '+84912000003';
    await world.call('logins', 'askCode', { phone });
    const [code = ''] = await sent(phone);
    world.wait(11 / 60);
    expect((await world.call('logins', 'signIn', { phone, code })).code).toBe('code_not_accepted');
  });

  test('case 7: of 500 parallel guesses at most three are evaluated, and a new code does not reset the day', async () => {
    const phone = '+84912000004';
    await world.call('logins', 'askCode', { phone });
    const [code = ''] = await sent(phone);
    const { codes } = world.server.services;
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    const guesses = await Promise.all(
      Array.from({ length: 500 }, () => codes.verify(phone, wrong, world.now())),
    );
    expect(guesses.every((accepted) => !accepted)).toBe(true);
    const row = await world.database.db
      .selectFrom('codeChallenge')
      .select('attempts')
      .orderBy('attempts', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(row.attempts).toBe(3);
    // The budget of this code is spent: even the right one is refused now.
    expect(await codes.verify(phone, code, world.now())).toBe(false);
    const answers = [];
    for (let round = 0; round < 20; round += 1) {
      answers.push(
        (await world.call('logins', 'signIn', { phone, code: wrong }, { address: `round-${round}` })).code,
      );
    }
    expect(answers.slice(0, 15).every((answer) => answer === 'code_not_accepted')).toBe(true);
    expect(answers.slice(15).every((answer) => answer === 'too_many_requests')).toBe(true);
  });

  test('case 7: twenty parallel uses of the right code give one session', async () => {
    const phone = '+84912000005';
    const issued = await world.server.services.codes.issue(phone, 'x', world.now());
    if (!('code' in issued)) throw new Error('no code');
    const { codes } = world.server.services;
    const uses = await Promise.all(
      Array.from({ length: 20 }, () => codes.verify(phone, issued.code, world.now())),
    );
    expect(uses.filter(Boolean)).toHaveLength(1);
  });

  test('case 8: ten thousand codes of chance open nothing on any route', async () => {
    const { codes } = world.server.services;
    const phone = '+84912000006';
    await codes.issue(phone, 'x', world.now());
    let opened = 0;
    for (let number = 0; number < 10_000; number += 1) {
      if (number % 100 === 0) await codes.issue(phone, `x${number}`, world.now());
      if (number % 100 < 3 && (await codes.verify(phone, `${number}`, world.now()))) opened += 1;
    }
    expect(opened).toBe(0);
  });

  test('case 9: a flood at one phone, from one address or at one range is stopped, and others still get codes', async () => {
    const one = [];
    for (let number = 0; number < 10; number += 1) {
      one.push(
        (await world.call('logins', 'askCode', { phone: '+84913000001' }, { address: `flood-${number}` }))
          .status,
      );
    }
    expect(one.filter((status) => status === 200)).toHaveLength(6);
    expect(one.at(-1)).toBe(429);
    const many = await Promise.all(
      Array.from({ length: 120 }, (_none, number) =>
        world.call(
          'logins',
          'askCode',
          { phone: `+8493${String(1_000_000 + number * 1009)}` },
          { address: 'one-address' },
        ),
      ),
    );
    expect(many.filter((got) => got.status === 200)).toHaveLength(60);
    expect(many.find((got) => got.status === 429)?.response.headers.get('retry-after')).toMatch(/^\d+$/);
    const range = await Promise.all(
      Array.from({ length: 150 }, (_none, number) =>
        world.call(
          'logins',
          'askCode',
          { phone: `+84934555${String(number).padStart(3, '0')}` },
          { address: `pump-${number}` },
        ),
      ),
    );
    expect(range.filter((got) => got.status === 200)).toHaveLength(100);
    expect(
      (await world.call('logins', 'askCode', { phone: '+84915777777' }, { address: 'somebody-else' })).status,
    ).toBe(200);
  });

  test('neither number nor code stands in the tables of sign-in', async () => {
    const phone = '+84912000009';
    await world.call('logins', 'askCode', { phone }, { address: 'plain' });
    const codes = await sent(phone);
    const rows = JSON.stringify([
      await world.database.db.selectFrom('codeChallenge').selectAll().execute(),
      await world.database.db.selectFrom('rateLimit').selectAll().execute(),
    ]);
    expect(rows).not.toContain('912000009');
    expect(rows).not.toContain(`"${codes[0]}"`);
  });
});

describe('staff', () => {
  test('enrol a second factor at first, then need it; a session before that opens nothing; a code works once', async () => {
    const email = 'admin@binhan.example';
    const { password } = await world.server.createAdministrator({ name: 'Quản trị', email, area: '31' });
    const begun = await world.call('logins', 'signInStaff', { email, password });
    expect(begun.value.next).toBe('enrol');
    const before = await world.database.db.selectFrom('loginSession').selectAll().execute();
    for (const session of before) {
      const got = await world.call('staff', 'work', {}, { token: session.token });
      if (got.status === 200) throw new Error('a session without a second factor opened something');
    }
    const uri = begun.value.totpUri ?? '';
    const code = totp(uri);
    const finished = await world.call('logins', 'secondFactor', {
      challenge: begun.value.challenge,
      code,
    });
    expect(finished.value.caller).toMatchObject({ who: 'staff', grants: [{ role: 'administrator' }] });

    const again = await world.call('logins', 'signInStaff', { email, password });
    expect(again.value).toMatchObject({ next: 'second-factor' });
    expect(again.value.totpUri).toBeUndefined();
    const replayed = await world.call('logins', 'secondFactor', {
      challenge: again.value.challenge,
      code,
    });
    expect(replayed.code).toBe('sign_in_not_accepted');
    // Who was told to wait for the next code goes on with the same challenge.
    const { challenge } = again.value;
    const entered = await world.call('logins', 'secondFactor', { challenge, code: totp(uri, 30) });
    expect(entered.value.caller).toMatchObject({ who: 'staff' });
  });

  test('wrong password and unknown e-mail are one answer', async () => {
    const email = 'known@binhan.example';
    await world.server.createAdministrator({ name: 'Quản trị', email, area: '31' });
    const wrong = await world.call('logins', 'signInStaff', { email, password: 'not the password at all' });
    const unknown = await world.call('logins', 'signInStaff', {
      email: 'nobody@binhan.example',
      password: 'not the password at all',
    });
    const plain = (text: string) => text.replace(/"requestId":"[^"]+"/, '');
    expect([wrong.status, plain(wrong.text)]).toEqual([unknown.status, plain(unknown.text)]);
    expect(wrong.code).toBe('sign_in_not_accepted');
  });

  test('passwords are guessed ten times in a quarter of an hour at most', async () => {
    const codes = [];
    for (let guess = 0; guess < 12; guess += 1) {
      const got = await world.call(
        'logins',
        'signInStaff',
        { email: 'guess@binhan.example', password: `guess number ${guess}` },
        { address: `guess-${guess}` },
      );
      codes.push(got.code);
    }
    expect(codes.filter((code) => code === 'sign_in_not_accepted')).toHaveLength(10);
    expect(codes.at(-1)).toBe('too_many_requests');
  });
});
