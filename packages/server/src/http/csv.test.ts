import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCsv } from '../../test/csv';
import { details } from '../../test/given';
import { naughty } from '../../test/hostile/naughty';
import { type HostileScene, createHostileScene } from '../../test/hostile/scene';

let scene: HostileScene;
beforeAll(async () => {
  scene = await createHostileScene();
});
afterAll(() => scene.world.close());

/** Half a letter: one of two surrogates without the other. */
const halves = /\p{Cs}/u;

test('case 12: no cell of an export starts a formula, and every name can be read back', async () => {
  const { world, market, official } = scene;
  const { db } = world.database;
  const { key } = await db
    .selectFrom('place')
    .select('key')
    .where('id', '=', market.id)
    .executeTakeFirstOrThrow();
  const names: string[] = [];
  for (const [, text] of naughty) {
    // Names came in by older systems too: whatever a database holds must leave it as text.
    if (halves.test(text) || text.includes('\0')) continue;
    names.push(text);
    const visitor = await db
      .insertInto('person')
      .values({
        id: randomUUID(),
        userId: null,
        details: JSON.stringify(details({ name: text })),
        searchKey: '',
        area: null,
        province: '31',
        card: randomUUID(),
        organisation: null,
        createdAt: world.now(),
      })
      .returning('key')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('openStay')
      .values({
        placeKey: key,
        personKey: visitor.key,
        id: randomUUID(),
        gate: market.gates[0]?.id ?? '',
        enteredAt: world.now(),
        receivedAt: world.now(),
        method: 'poster',
      })
      .execute();
  }
  await db.updateTable('place').set({ name: '=1+1' }).where('id', '=', market.id).execute();
  const got = await world.call(
    'places',
    'exportVisits',
    { place: market.id, reason: '\t=HYPERLINK("https://evil.example")' },
    { token: official.token },
  );
  expect(got.status).toBe(200);
  const cells = readCsv(got.text.replace(/^\ufeff/, ''));
  const formula = /^[\s\p{Cc}\p{Cf}"']*[=+\-@＝＋－＠]/u;
  expect(cells.flat().filter((cell) => !cell.startsWith("'") && formula.test(cell))).toEqual([]);
  const plain = cells.map(([first = '']) =>
    /^'[\s\p{Cc}\p{Cf}"']*[=+\-@＝＋－＠\t\r\n]/u.test(first) ? first.slice(1) : first,
  );
  for (const name of names) expect(plain).toContain(name);
  expect(new Set(cells.slice(1, -1).map((row) => row.length)).size).toBe(1);
});
