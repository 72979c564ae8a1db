import { randomUUID } from 'node:crypto';
import { createServer as createHttp } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createServer } from '../../src/create-server';
import { areas } from '../areas';
import { entries } from '../entries';

/** Serves the API over a PostgreSQL database, and prints its port. */
export async function main([url = '']: readonly string[]): Promise<void> {
  const origin = 'https://binhan.example';
  const server = await createServer({
    database: { kind: 'postgres', url, connections: 12 },
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
    clock: () => new Date(Date.now()).toISOString(),
    newId: () => randomUUID(),
  });
  const http = createHttp(getRequestListener((request) => server.fetch(request, { address: 'crowd' })));
  http.listen(0, '127.0.0.1', () => {
    const address = http.address() as AddressInfo;
    process.stdout.write(`${address.port}\n`);
  });
}
