import { type Server, createServer } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { createPost, isCallable, isPublicAddress } from './post';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** An address inside, and how often it was reached. */
async function inside(
  answer: (url: string) => { status: number; headers?: Record<string, string>; endless?: boolean },
) {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(request.url ?? '');
    const { status, headers = {}, endless = false } = answer(request.url ?? '');
    response.writeHead(status, headers);
    if (!endless) return void response.end('ok');
    const more = setInterval(() => response.write(Buffer.alloc(32 * 1024)), 5);
    response.on('close', () => clearInterval(more));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  const address = server.address();
  return { port: typeof address === 'object' && address !== null ? address.port : 0, reached };
}

const production = createPost({ loopback: false });
const demo = createPost({ loopback: true });
const refused = { code: 'address_not_allowed' };

describe('an address inside the network', () => {
  test.each([
    ['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.31.255.255', '192.168.1.1'],
    ['192.0.2.1', '198.18.0.1', '198.51.100.7', '203.0.113.9', '224.0.0.1', '255.255.255.255'],
    ['::', '::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::a00:1', 'fc00::1', 'fe80::1', 'ff02::1'],
    ['2001::1', '2001:db8::1', '2002:7f00:1::', '3fff::1', 'no address'],
  ])('is not public: %s and its like', (...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([]);
  });

  test('is told from one of the internet', () => {
    for (const address of ['8.8.8.8', '172.32.0.1', '2606:4700::1111'])
      expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    'http://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://017700000001/',
    'https://localhost/',
    'https://[::1]/',
    'https://[::ffff:7f00:1]/',
    'https://benh-vien/',
    'ftp://benh-vien.example/',
    'no address',
  ])('is never kept as one to call: %s', (url) => {
    expect(isCallable(url, { loopback: false })).toBe(false);
  });
});

describe('a call', () => {
  test('asks a name where it leads when it is made, and goes nowhere inside', async () => {
    const { port, reached } = await inside(() => ({ status: 200 }));
    const home = createPost({
      loopback: false,
      lookup: (_host, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }]),
    });
    // A name with a dot at its end is the same name; what it leads to is what counts.
    for (const host of ['localhost.', 'noi-bo.example'])
      await expect(home(`https://${host}:${port}/`, {}, '')).rejects.toMatchObject(refused);
    await expect(production(`https://localhost:${port}/`, {}, '')).rejects.toMatchObject(refused);
    await expect(production(`http://127.0.0.1:${port}/`, {}, '')).rejects.toMatchObject(refused);
    expect(reached).toEqual([]);
  });

  test('connects to the very address that was judged: a name that then leads elsewhere changes nothing', async () => {
    const { port, reached } = await inside(() => ({ status: 200 }));
    let asked = 0;
    // Public for whoever looks first, inside for whoever looks again.
    const rebinding = createPost({
      loopback: false,
      lookup: (_host, _options, found) => {
        asked += 1;
        found(null, [{ address: asked === 1 ? '127.0.0.1' : '8.8.8.8', family: 4 }]);
      },
    });
    await expect(rebinding(`https://ten-mien.example:${port}/`, {}, '')).rejects.toMatchObject(refused);
    expect(asked, 'once, when it connects').toBe(1);
    const mixed = createPost({
      loopback: false,
      lookup: (_host, _options, found) =>
        found(null, [
          { address: '8.8.8.8', family: 4 },
          { address: '127.0.0.1', family: 4 },
        ]),
    });
    await expect(mixed(`https://ten-mien.example:${port}/`, {}, '')).rejects.toMatchObject(refused);
    expect(reached).toEqual([]);
  });

  test('follows no redirect, and gives the status it was answered', async () => {
    const { port, reached } = await inside((url) =>
      url === '/go' ? { status: 307, headers: { location: '/inside' } } : { status: 200 },
    );
    expect(await demo(`http://127.0.0.1:${port}/go`, {}, '{}')).toBe(307);
    expect(reached).toEqual(['/go']);
  });

  test('hears an answer without end only as far as its status', async () => {
    const { port } = await inside(() => ({ status: 200, endless: true }));
    expect(await demo(`http://127.0.0.1:${port}/`, {}, '{}')).toBe(200);
  });

  test('says that nobody answers without saying where', async () => {
    const error: unknown = await demo('http://127.0.0.1:9/secret', {}, '{}').catch(
      (caught: unknown) => caught,
    );
    expect(error).toMatchObject({ code: 'unreachable' });
    expect(error instanceof Error && error.message).not.toContain('secret');
  });
});
