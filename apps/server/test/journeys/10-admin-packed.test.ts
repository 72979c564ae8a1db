/** Pages leave packed, except to who could measure them. */
import { get } from 'node:http';
import { expect, test } from 'vitest';
import { signInStaff } from './sign-in';
import { useWorld } from './world';

const world = useWorld();

/** Encoding and size of an answer on the wire. */
function onTheWire(
  path: string,
  headers: Record<string, string>,
): Promise<{ encoding: unknown; bytes: number }> {
  return new Promise((resolve, reject) => {
    get(world.origin + path, { headers: { 'accept-encoding': 'gzip', ...headers } }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => (bytes += part.length));
      response.on('end', () => resolve({ encoding: response.headers['content-encoding'], bytes }));
    }).on('error', reject);
  });
}

test('pages of both apps leave packed and arrive whole; a stranger’s page cannot measure them', async () => {
  // What the process answers by itself must not change what its pages are made of.
  await world.lastMessage('nobody');
  const page = await world.page('/admin');
  await signInStaff(page, world.staff('can-bo'), '/admin/declarations');
  const answer = await page.reload();
  expect(await answer?.headerValue('content-encoding')).toBe('gzip');
  expect(await page.locator('h1').count()).toBe(1);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const own = await onTheWire('/admin/declarations', { cookie, 'sec-fetch-site': 'same-origin' });
  const stranger = await onTheWire('/admin/declarations', { cookie, 'sec-fetch-site': 'cross-site' });
  const silent = await onTheWire('/admin/declarations', { cookie });
  expect([own.encoding, stranger.encoding, silent.encoding]).toEqual(['gzip', undefined, undefined]);
  expect(own.bytes).toBeLessThan(stranger.bytes / 3);
  const portal = await onTheWire('/', {});
  expect(portal.encoding).toBe('gzip');
});
