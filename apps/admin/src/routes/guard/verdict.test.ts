import { createWorld, people, type World } from '@binhan/testkit';
import { createClient } from '@binhan/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scan } from './scan.ts';
import { type Standing, verdictOf } from './verdict.ts';

let world: World;
let guard: Awaited<ReturnType<World['citizen']>>['client'];
let standing: Standing;

beforeAll(async () => {
  world = await createWorld();
  ({ client: guard } = await world.citizen(people.guard.phone));
  standing = { place: world.seeded?.place ?? '', gate: world.seeded?.gate ?? '', direction: 'in' };
}, 120_000);
afterAll(() => world.close());

/** The signed code of the citizen of the demonstration. */
async function signedCode(): Promise<string> {
  const { client, person } = await world.citizen(people.citizen.phone);
  return (await client.people.code({ person })).signed;
}

describe('what a guard sees', () => {
  test('a signed code with a valid declaration: in, with a shortened name and nothing else', async () => {
    const verdict = await scan(guard, standing, await signedCode(), 'vi');
    expect(verdict).toEqual({
      tone: 'go',
      word: 'MỜI VÀO',
      name: 'T. V. An',
      notes: [],
      canDeclare: false,
      source: expect.stringContaining('2666'),
    });
  });

  test('leaving is recorded and never refused', async () => {
    const verdict = await scan(guard, { ...standing, direction: 'out' }, await signedCode(), 'en');
    expect([verdict.tone, verdict.word]).toEqual(['go', 'OUT, RECORDED']);
  });

  test('somebody unknown: stop, why, and that they can declare here', async () => {
    const verdict = await scan(guard, standing, '001077000017', 'vi');
    expect([verdict.tone, verdict.word, verdict.name, verdict.canDeclare]).toEqual([
      'stop',
      'DỪNG LẠI',
      '',
      true,
    ]);
    expect(verdict.notes.join()).toContain('tờ khai');
  });

  test('a code that names nobody is not recorded, and says so', async () => {
    const verdict = await scan(guard, standing, 'xin chào', 'vi');
    expect([verdict.tone, verdict.word]).toEqual(['trouble', 'CHƯA GHI ĐƯỢC']);
    expect(verdict.notes).toHaveLength(1);
  });

  test('the colour of the card, the sentence of its rule and a replay are told', () => {
    const says = { vi: 'Đã tiêm đủ liều.', en: 'Basic series complete.' };
    const answer = {
      decision: {
        verdict: 'go' as const,
        open: true,
        colour: 'green' as const,
        reasons: [{ rule: 'vaccinated', says }],
        source: 'Khánh Hòa',
      },
      direction: 'in' as const,
      kind: 'own-person' as const,
      signed: true,
      identified: true,
    };
    expect(verdictOf(answer, 'vi')).toMatchObject({ tone: 'go', colour: 'green', notes: [says.vi] });
    const replayed = verdictOf({ ...answer, replayed: true }, 'vi');
    expect([replayed.tone, replayed.word]).toEqual(['ask', 'XEM GIẤY TỜ']);
    expect(replayed.notes[0]).toContain('nơi khác');
  });

  test.each([
    ['BAA1:a.b.c', 'bàn tiếp đón'],
    ['BAT1:a.b.c', 'ống mẫu'],
    ['BAS1:a.b.c', 'mở ca'],
    ['HC1:6BFOXN', 'mở ca'],
    ['https://binhan.example/p/eyJhbGciOiJFUzI1NiIsImtpZCI6ImsifQ.e30.c2ln', 'áp phích'],
    ['https://evil.example/?x=1', 'Đừng mở'],
    ['javascript:alert(1)', ''],
  ])('%s is named without asking the server, and nothing of it is shown', async (code, words) => {
    const asked: string[] = [];
    const client = createClient({
      baseUrl: world.origin,
      fetch: (request) => {
        asked.push(request.url);
        return world.fetch(request);
      },
    });
    const verdict = await scan(client, standing, code, 'vi');
    expect([verdict.tone, asked]).toEqual(['trouble', []]);
    expect(verdict.notes.join()).toContain(words);
    expect(JSON.stringify(verdict)).not.toMatch(/evil|alert|6BFOXN/);
  });

  test('a guard of nothing gets the answer of an unknown place', async () => {
    const { client } = await world.citizen('+84901999999');
    const verdict = await scan(client, standing, await signedCode(), 'vi');
    expect([verdict.tone, verdict.name]).toEqual(['trouble', '']);
  });

  test('without a network: not recorded, honestly', async () => {
    const offline = createClient({
      baseUrl: world.origin,
      retries: 0,
      fetch: () => Promise.reject(new Error('off')),
    });
    const verdict = await scan(offline, standing, 'BAP1:x', 'vi');
    expect(verdict.notes.join()).toContain('CHƯA được ghi');
  });
});
