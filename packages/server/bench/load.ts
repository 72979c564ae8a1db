// A process of its own that sends check-ins over keep-alive connections, as cheaply as it can, so that what is
// measured is the server. Node runs this file as it is: it imports nothing but Node.
import { randomUUID } from 'node:crypto';
import { type Socket, connect } from 'node:net';

/** What the load generator is told once. */
export interface LoadWorld {
  port: number;
  /** Guards with the place and gate they stand at. */
  guards: { token: string; place: string; gate: string; poster: string }[];
  /** Visitors with their sessions and what they hold up. */
  visitors: { person: string; token: string; code: string }[];
}

/** One round: so many connections for so long, beginning at a visitor. */
export interface LoadRound {
  connections: number;
  milliseconds: number;
  /** Shifts who goes where, so that no visitor meets a place twice. */
  shift: number;
  /** Who comes: so many of the visitors from one on, the one at `first` of them first and after the last the first again. */
  visitors: { from: number; count: number; first: number };
  /** Where check-ins are sent, and who scans. */
  path: string;
  by: 'guard' | 'visitor';
  /** Sends this instead of check-ins: the cheapest request there is. */
  get?: string;
}

/** What came back. */
export interface LoadResult {
  answered: number;
  /** Answers other than "go", by status and verdict. */
  others: Record<string, number>;
  seconds: number;
  /** Milliseconds from the first byte out to the last byte in, of every request. */
  latencies: number[];
}

const noWorld: LoadWorld = { port: 0, guards: [], visitors: [] };

async function round(
  world: LoadWorld,
  { connections, milliseconds, shift, visitors, path, by, get }: LoadRound,
): Promise<LoadResult> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(world.port)));
  const latencies: number[] = [];
  const others: Record<string, number> = {};
  const { from, count, first } = visitors;
  let next = 0;
  const begin = performance.now();
  const end = begin + milliseconds;

  async function work(socket: Socket): Promise<void> {
    const read = reader(socket);
    while (performance.now() < end && next < count) {
      const request =
        get === undefined
          ? checkIn(world, { path, by }, from + ((first + next++) % count), shift)
          : `GET ${get} HTTP/1.1\r\nhost: bench\r\n\r\n`;
      const sent = performance.now();
      socket.write(request);
      const answer = await read();
      latencies.push(performance.now() - sent);
      if (get !== undefined || answer.includes('"verdict":"go"')) continue;
      const what =
        /"code":"(\w+)"/.exec(answer)?.[1] ?? /"reasons":\[[^\]]*\]/.exec(answer)?.[0] ?? answer.slice(9, 12);
      others[what] = (others[what] ?? 0) + 1;
    }
  }

  await Promise.all(sockets.map(work));
  const seconds = (performance.now() - begin) / 1000;
  for (const socket of sockets) socket.destroy();
  return { answered: latencies.length, others, seconds, latencies };
}

function checkIn(
  world: LoadWorld,
  { path, by }: Pick<LoadRound, 'path' | 'by'>,
  n: number,
  shift: number,
): string {
  const guard = world.guards[(n + shift) % world.guards.length];
  const visitor = world.visitors[n];
  const [token, said] =
    by === 'guard'
      ? [guard?.token, { place: guard?.place, gate: guard?.gate, text: visitor?.code, direction: 'in' }]
      : [visitor?.token, { text: guard?.poster, direction: 'in', people: [visitor?.person] }];
  const body = JSON.stringify(said);
  return (
    `POST ${path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\n` +
    `authorization: Bearer ${token}\r\nidempotency-key: ${randomUUID()}\r\n` +
    `content-length: ${body.length}\r\n\r\n${body}`
  );
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(socket));
    socket.once('error', reject);
  });
}

/** Gives the next whole answer of a connection; every answer of the server has a length or comes in chunks. */
function reader(socket: Socket): () => Promise<string> {
  let text = '';
  let waiting: ((answer: string) => void) | undefined;
  let fail: ((error: Error) => void) | undefined;
  socket.setEncoding('latin1');
  socket.on('data', (part: string) => {
    text += part;
    const head = text.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = /content-length: (\d+)/i.exec(text.slice(0, head))?.[1];
    const whole =
      length === undefined ? text.endsWith('0\r\n\r\n') : text.length >= head + 4 + Number(length);
    if (!whole) return;
    const answer = text;
    text = '';
    waiting?.(answer);
  });
  socket.on('close', () => fail?.(new Error('the server closed a connection')));
  return () =>
    new Promise((resolve, reject) => {
      waiting = resolve;
      fail = reject;
    });
}

function listen(world: LoadWorld): void {
  process.once('message', (message: { world: LoadWorld } | { round: LoadRound }) => {
    if ('world' in message) {
      process.send?.('ready');
      return listen(message.world);
    }
    void round(world, message.round).then((result) => {
      process.send?.(result);
      listen(world);
    });
  });
}

if (process.send !== undefined) listen(noWorld);
