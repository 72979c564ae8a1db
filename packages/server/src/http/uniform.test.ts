import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { totp } from '../../test/authenticator';
import { details, given } from '../../test/given';
import { challengeOf } from '../../test/owners';
import { type As, type Got, type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

/** An answer as whoever tries keys sees it: status, headers, size and bytes, but for the request id. */
const seen = ({ status, text, response }: Got) => ({
  status,
  headers: [...response.headers].filter(([name]) => name !== 'x-request-id'),
  size: Buffer.byteLength(text),
  body: text.replace(/"requestId":"[^"]{36}"/, '"requestId":""'),
});

/** Every try is answered alike, with this code. */
const alike = (tries: readonly Got[], code: string) => {
  const [first, ...rest] = tries;
  if (first === undefined || rest.length === 0) throw new TypeError('alike: at least two tries');
  expect(first.code).toBe(code);
  for (const one of rest) expect(seen(one)).toEqual(seen(first));
};

const from = () => ({ address: randomUUID() });

describe('case 5: no answer tells a record that is away from one that never was', () => {
  test('a receipt: unknown, cut, withdrawn, erased', async () => {
    const { token } = await world.citizen();
    const open = (receipt: string) => world.call('declarations', 'receipt', { token: receipt });
    const withdrawn = await world.call('declarations', 'make', given(), { token });
    await world.call('declarations', 'withdraw', { declaration: withdrawn.value.receipt.id }, { token });
    const old = await world.call('declarations', 'make', given());
    expect((await open(old.value.token)).status).toBe(200);
    world.wait(31 * 24);
    alike(
      [
        await open(randomUUID()),
        await open(''),
        await open('%00 or 1=1'),
        await open(withdrawn.value.token),
        await open(old.value.token),
        await open(old.value.token.slice(0, -1)),
      ],
      'not_found',
    );
    world.wait(-31 * 24);
  });

  test('a draft: unknown code, one letter beside, cut, too old', async () => {
    const kept = await world.call('drafts', 'save', { content: { name: 'Lê Thị Nháp' } });
    const { code } = kept.value;
    const open = (text: string) => world.call('drafts', 'open', { code: text }, from());
    expect((await open(code)).status).toBe(200);
    const beside = (code.startsWith('2') ? '3' : '2') + code.slice(1);
    const tries = [await open('2222-2222-2222-2222'), await open(beside), await open(code.slice(0, 9))];
    world.wait(25);
    tries.push(await open(code));
    world.wait(-25);
    alike(tries, 'not_found');
  });

  test('asking for a code: a phone with an account and one without', async () => {
    const { phone } = await world.citizen();
    const known = await world.call('logins', 'askCode', { phone }, from());
    const unknown = await world.call('logins', 'askCode', { phone: '+84977000123' }, from());
    expect(known.status).toBe(200);
    expect(seen(known)).toEqual(seen(unknown));
  });

  test('a one-time code: never sent, wrong, used, too old', async () => {
    const { codes } = world.server.services;
    const issue = async (phone: string) => {
      const issued = await codes.issue(phone, phone, world.now());
      return 'code' in issued ? issued.code : '';
    };
    const signIn = (phone: string, code: string) => world.call('logins', 'signIn', { phone, code }, from());
    const used = await issue('+84977001001');
    expect((await signIn('+84977001001', used)).status).toBe(200);
    const right = await issue('+84977001002');
    const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, '0');
    const tries = [
      await signIn('+84977001009', '123456'),
      await signIn('+84977001001', used),
      await signIn('+84977001002', wrong),
    ];
    world.wait(11 / 60);
    tries.push(await signIn('+84977001002', right));
    world.wait(-11 / 60);
    alike(tries, 'code_not_accepted');
  });

  test('whose account it is: wrong in one part or all, a made-up challenge, one that was used, and one that is too old', async () => {
    const { phone, token, person } = await world.citizen();
    const known = details({ bornOn: '1960-02-03', identifiers: [] });
    await world.call('people', 'save', { person, details: known }, { token });
    const confirm = (challenge: string, owner: { bornOn: string; name: string }) =>
      world.call('logins', 'confirmOwner', { challenge, owner }, from());
    const right = { bornOn: known.bornOn, name: known.name };
    const challenge = await challengeOf(world, phone);
    const tries = [
      await confirm(challenge, { ...right, name: 'Ai Khác' }),
      await confirm(challenge, { ...right, bornOn: '1960-02-04' }),
      await confirm(challenge, { bornOn: '1931-01-01', name: 'Ai Khác' }),
      await confirm('bWFkZSB1cA', right),
    ];
    expect((await confirm(challenge, right)).status).toBe(200);
    tries.push(await confirm(challenge, right));
    const aged = await challengeOf(world, phone);
    world.wait(16 / 60);
    tries.push(
      await confirm(aged, right),
      await world.call('logins', 'beginAnew', { challenge: aged }, from()),
    );
    world.wait(-16 / 60);
    alike(tries, 'owner_not_confirmed');
  });

  test('a password and a second factor: unknown, wrong, of somebody else, used, a made-up challenge', async () => {
    const email = `${randomUUID()}@staff.example`;
    const { password } = await world.server.createAdministrator({ name: 'Quản trị', email, area: '31' });
    const begin = (address: string, secret: string) =>
      world.call('logins', 'signInStaff', { email: address, password: secret }, from());
    alike(
      [
        await begin('nobody@staff.example', password),
        await begin(email, 'not the password at all'),
        await begin(email, password.slice(1)),
        await begin('nobody@staff.example', 'x'),
      ],
      'sign_in_not_accepted',
    );

    const finish = (challenge: string, code: string) =>
      world.call('logins', 'secondFactor', { challenge, code }, from());
    const first = await begin(email, password);
    const code = totp(first.value.totpUri ?? '');
    expect((await finish(first.value.challenge, code)).status).toBe(200);
    const second = await begin(email, password);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    alike(
      [
        await finish('bWFkZSB1cA', code),
        await finish('', code),
        await finish(second.value.challenge, wrong),
        await finish(second.value.challenge, code),
        await finish(`${second.value.challenge.slice(0, -4)}AAAA`, code),
      ],
      'sign_in_not_accepted',
    );
  });

  test('a session and a key: unknown, ended, too old, of no shape, from a foreign page', async () => {
    const { db } = world.database;
    const work = (as: As) => world.call('staff', 'work', {}, as);
    const { token: ended } = await world.staff('official', { area: '11239' });
    await world.call('logins', 'signOut', {}, { token: ended });
    const { token: old } = await world.staff('official', { area: '11239' });
    await db
      .updateTable('loginSession')
      .set({ expiresAt: '2020-01-01T00:00:00.000Z' })
      .where('token', '=', old)
      .execute();
    const admin = await world.staff('administrator', { area: '31' });
    const make = async (origins?: string[]) => {
      const made = await world.call(
        'staff',
        'addIntegrator',
        {
          name: 'Cổng tỉnh',
          area: '31',
          period: { from: '2026-11-01' },
          ...(origins === undefined ? {} : { origins }),
        },
        { token: admin.token },
      );
      return made.value;
    };
    const gone = await make();
    await world.call('staff', 'endIntegrator', { integrator: gone.id }, { token: admin.token });
    const page = await make(['https://page.example']);
    alike(
      [
        await work({}),
        await work({ token: randomUUID() }),
        await work({ token: ended }),
        await work({ token: old }),
        await work({ token: 'a.b.c' }),
        await work({ apiKey: randomUUID() }),
        await work({ apiKey: gone.key }),
        await work({ apiKey: page.key }),
      ],
      'unauthenticated',
    );
    // What a foreign page gets says that it is one, which it knows; with which key it came it does not say.
    const other = { origin: 'https://other.example' };
    alike(
      [
        await work({ headers: other }),
        await work({ token: ended, headers: other }),
        await work({ apiKey: gone.key, headers: other }),
        await work({ apiKey: page.key, headers: other }),
      ],
      'unauthenticated',
    );
    // The same key from its own page is somebody: what staff may do is then simply not there.
    const own = await work({ apiKey: page.key, headers: { origin: 'https://page.example' } });
    expect(own.code).toBe('not_found');
  });
});
