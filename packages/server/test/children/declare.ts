import { randomUUID } from 'node:crypto';
import { createServer } from '../../src/create-server';
import { areas } from '../areas';
import { entries } from '../entries';
import { given } from '../given';

/** Declares without end over a data folder, and prints the id of each declaration once it is acknowledged. */
export async function main([folder = '']: readonly string[]): Promise<void> {
  const origin = 'https://binhan.example';
  const server = await createServer({
    database: { kind: 'folder', folder },
    catalog: { entries, areas },
    secret: 'a secret of the tests, forty characters!',
    settings: {
      mode: 'demo',
      origin,
      origins: [origin],
      timeZone: 'Asia/Ho_Chi_Minh',
      province: { name: 'Hải Phòng', area: '31', defaultArea: '11239' },
      sender: 'Bình An',
    },
    clock: () => '2026-11-23T02:00:00.000Z',
    newId: () => randomUUID(),
  });
  for (;;) {
    const response = await server.fetch(
      new Request(`${origin}/api/v1/declarations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify(given()),
      }),
    );
    const answer: { receipt?: { id: string } } = await response.json();
    process.stdout.write(`${answer.receipt?.id ?? `refused ${response.status}`}\n`);
  }
}
