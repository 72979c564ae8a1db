#!/usr/bin/env node
/** `npx @binhan/testkit dev [port]`: the API over an embedded database in memory, with the demonstration world. */
import { serve } from '@hono/node-server';
import { createWorld } from './world/world';

const [command, port = '4010'] = process.argv.slice(2);
if (command !== 'dev') {
  console.error('usage: binhan-testkit dev [port]');
  process.exit(2);
}
const origin = `http://127.0.0.1:${port}`;
const world = await createWorld({ origin, now: new Date().toISOString() });
serve({ fetch: (request) => world.fetch(request), port: Number(port), hostname: '127.0.0.1' }, () => {
  console.log(`Bình An test API: ${origin}/api/v1/site`);
  for (const account of world.seeded?.accounts ?? []) {
    const sign =
      'phone' in account
        ? account.phone
        : 'shiftCode' in account
          ? account.shiftCode
          : `${account.email} ${account.password}`;
    console.log(`  ${account.who}: ${sign}`);
  }
});
