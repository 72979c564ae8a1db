import { createWorld, people, type World } from '@binhan/testkit';
import { createClient } from '@binhan/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scan, type Standing } from './verdict.ts';

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
    expect(verdict).toEqual({ tone: 'go', word: 'MỜI VÀO', name: 'T. V. An', notes: [], canDeclare: false });
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
