import { randomUUID } from 'node:crypto';
import {
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
  createServer,
} from 'node:http';
import { type Instant, instantPlus } from '@binhan/domain/time';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { freshDatabase, startServer } from '../../test/server';
import { type OpenDatabase, openDatabase } from '../database/open';
import type { LogEntry } from '../log';
import { type Carrier, createOutbox } from './outbox';
import { smsCarrier } from './sms';
import { smtpCarrier } from './smtp';

const START: Instant = '2026-11-23T02:00:00.000Z';
const minutes = (count: number) => instantPlus(START, count / 60);

let database: OpenDatabase;
let logged: LogEntry[];
const closing: (() => Promise<void>)[] = [];
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  await database.db.deleteFrom('outboxMessage').execute();
  logged = [];
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(() => database.close());

const outboxOf = (carriers: Partial<Record<'sms' | 'email', Carrier>>, db = database.db, patience?: number) =>
  createOutbox(db, carriers, randomUUID, (entry) => logged.push(entry), patience);

const rows = () =>
  database.db.selectFrom('outboxMessage').selectAll().orderBy('createdAt').orderBy('id').execute();

const everythingLogged = () => logged.map(({ error, ...entry }) => [entry, textOf(error)]);

/** All an error says, as a process's log would print it. */
function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = Object.getOwnPropertyNames(error).map((name) => JSON.stringify(Reflect.get(error, name)) ?? '');
  return [error.name, error.message, ...own, error.cause === undefined ? '' : textOf(error.cause)].join(' ');
}

interface Taken {
  id: string;
  to: string;
  from: string;
  text: string;
}

/** A gateway on loopback. `answer` says what becomes of a request; what it took is kept, repeats are dropped by key. */
async function gateway(answer: (count: number) => number | 'lost' | 'silent' = () => 202, timeout = 10_000) {
  const asked: { headers: IncomingMessage['headers']; body: Taken; url: string | undefined }[] = [];
  const taken = new Map<string, Taken>();
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    let text = '';
    for await (const part of request) text += String(part);
    const body: Taken = JSON.parse(text);
    asked.push({ headers: request.headers, body, url: request.url });
    const verdict = answer(asked.length);
    if (verdict === 'silent') return;
    if (verdict === 'lost' || verdict < 300) taken.set(String(request.headers['idempotency-key']), body);
    if (verdict === 'lost') return request.socket.destroy();
    response.writeHead(verdict).end('{}');
  };
  const server: HttpServer = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}/messages`;
  return { asked, taken, carrier: smsCarrier({ url, token: 'a-token', from: 'BinhAn', timeout }) };
}

const sms = { channel: 'sms', recipient: '+84912345678', text: 'Bình An: mã của bạn là 123456' } as const;

describe('text messages over HTTP', () => {
  test('reach the gateway with a key, a token and the sender, once', async () => {
    const { asked, carrier } = await gateway();
    const outbox = outboxOf({ sms: carrier });
    await outbox.put(database.db, sms, START);
    expect(await outbox.deliver(START)).toBe(1);
    expect(await outbox.deliver(minutes(60))).toBe(0);
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'sent', attempts: 1, sentAt: new Date(START) });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.body).toEqual({ id: row?.id, to: sms.recipient, from: 'BinhAn', text: sms.text });
    expect(asked[0]?.headers).toMatchObject({
      authorization: 'Bearer a-token',
      'idempotency-key': row?.id,
      'content-type': 'application/json',
    });
    // The number stands in the body, never in an address that somebody logs.
    expect(asked[0]?.url).toBe('/messages');
  });

  test('a gateway that fails twice and then takes it gets it later and later, under the same key', async () => {
    const { asked, taken, carrier } = await gateway((count) => (count === 1 ? 500 : count === 2 ? 503 : 200));
    const outbox = outboxOf({ sms: carrier });
    await outbox.put(database.db, sms, START);
    const delivered = [];
    for (let minute = 0; minute < 8; minute += 1) delivered.push(await outbox.deliver(minutes(minute)));
    expect(delivered).toEqual([0, 0, 0, 1, 0, 0, 0, 0]);
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(taken.size).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 3 }]);
  });

  test('an answer that is lost brings the message again, and the key lets the gateway drop the repeat', async () => {
    const { asked, taken, carrier } = await gateway((count) => (count === 1 ? 'lost' : 200));
    const outbox = outboxOf({ sms: carrier });
    await outbox.put(database.db, sms, START);
    expect([await outbox.deliver(START), await outbox.deliver(minutes(1))]).toEqual([0, 1]);
    expect([asked.length, taken.size]).toEqual([2, 1]);
  });

  test('a gateway that says nothing is left after its time, and the next message is not held up by it', async () => {
    const { carrier } = await gateway((count) => (count === 1 ? 'silent' : 200), 1000);
    const outbox = outboxOf({ sms: carrier });
    await outbox.put(database.db, sms, START);
    await outbox.put(database.db, { ...sms, recipient: '+84912345679' }, minutes(0.01));
    expect(await outbox.deliver(minutes(0.1))).toBe(1);
    expect((await rows()).map((row) => row.state)).toEqual(['waiting', 'sent']);
  });

  test('after eight attempts a message has failed; neither number nor text is in a log or an error', async () => {
    const { asked, carrier } = await gateway(() => 400);
    const outbox = outboxOf({ sms: carrier });
    await outbox.put(database.db, sms, START);
    for (let hour = 0; hour < 12; hour += 1) await outbox.deliver(minutes(hour * 60 + hour));
    expect(asked).toHaveLength(8);
    expect(await rows()).toMatchObject([{ state: 'failed', attempts: 8, lastError: 'GatewayError' }]);
    expect(logged).toHaveLength(8);
    const said = JSON.stringify(everythingLogged());
    for (const secret of ['912345678', '123456', 'a-token']) expect(said).not.toContain(secret);
  });

  test('a gateway that is not there is a fault like another, and says no number either', async () => {
    const carrier = smsCarrier({ url: 'http://127.0.0.1:1/messages', token: 'a-token', from: 'BinhAn' });
    const outbox = outboxOf({ sms: carrier });
    await outbox.put(database.db, sms, START);
    expect(await outbox.deliver(START)).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    expect(JSON.stringify(everythingLogged())).not.toContain('912345678');
  });

  test('two processes carry sixty messages, each once', async () => {
    const { asked, carrier } = await gateway();
    const { jobs } = database;
    const second = jobs.kind === 'postgres' ? await openDatabase({ ...jobs, connections: 4 }) : undefined;
    if (second !== undefined) closing.push(() => second.close());
    const first = outboxOf({ sms: carrier });
    const other = outboxOf({ sms: carrier }, second?.db ?? database.db);
    for (let number = 0; number < 60; number += 1)
      await first.put(database.db, { ...sms, recipient: `+849123456${10 + number}` }, START);
    const counts = await Promise.all(
      [first, other, first, other].map(async (outbox) => {
        let sent = 0;
        for (let batch = 0; batch < 6; batch += 1) sent += await outbox.deliver(START);
        return sent;
      }),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
    expect(asked).toHaveLength(60);
    expect(new Set(asked.map(({ body }) => body.to)).size).toBe(60);
  });
});

describe('a batch that takes its time', () => {
  const many = async (outbox: ReturnType<typeof outboxOf>) => {
    for (let number = 0; number < 20; number += 1)
      await outbox.put(database.db, { ...sms, recipient: `+849123456${10 + number}` }, START);
  };

  test('twenty messages whose gateway needs ten seconds for each go out once, whoever else looks meanwhile', async () => {
    const carried: string[] = [];
    const other = outboxOf({ sms: async ({ id }) => void carried.push(id) });
    let seconds = 0;
    const slow = outboxOf({
      sms: async ({ id }) => {
        seconds += 10;
        await other.deliver(minutes(seconds / 60));
        carried.push(id);
      },
    });
    await many(slow);
    expect(await slow.deliver(START)).toBe(20);
    expect(carried).toHaveLength(20);
    expect(new Set(carried).size).toBe(20);
  });

  test('a batch is taken until all its carriers have had their time: a process that dies only delays it', async () => {
    let taken: Date[] = [];
    const outbox = outboxOf({
      sms: async () => {
        if (taken.length === 0) taken = (await rows()).map((row) => row.notBefore);
      },
    });
    await many(outbox);
    await outbox.deliver(START);
    expect(taken).toHaveLength(20);
    for (const moment of taken) {
      expect(moment.getTime()).toBeGreaterThan(Date.parse(minutes(10)));
      expect(moment.getTime()).toBeLessThan(Date.parse(minutes(15)));
    }
  });

  test('a carrier that never ends is left after its time, and its message is tried again', async () => {
    const outbox = outboxOf({ sms: () => new Promise(() => {}) }, database.db, 50);
    await outbox.put(database.db, sms, START);
    expect(await outbox.deliver(START)).toBe(0);
    expect(await rows()).toMatchObject([
      { state: 'waiting', lastError: 'TimeoutError', notBefore: new Date(minutes(1)) },
    ]);
  });
});

describe('e-mail by SMTP', () => {
  async function mailServer(options: SMTPServerOptions = {}) {
    const mails: { to: string[]; source: string }[] = [];
    const server = new SMTPServer({
      authOptional: true,
      hideSTARTTLS: true,
      logger: false,
      onData(stream, session, done) {
        let source = '';
        stream.on('data', (part: Buffer) => (source += part.toString('utf8')));
        stream.on('end', () => {
          mails.push({ to: session.envelope.rcptTo.map((one) => one.address), source });
          done();
        });
      },
      ...options,
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(() => resolve())));
    const address = server.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const from = 'Bình An <no-reply@binhan.example>';
    return { mails, carrier: smtpCarrier({ url: `smtp://127.0.0.1:${port}`, from }) };
  }

  const mail = {
    channel: 'email',
    recipient: 'can-bo@binhan.example',
    subject: 'Mật khẩu đã được đặt lại',
    text: 'Chào bạn,\nmật khẩu đã được đặt lại.',
  } as const;

  test('arrives with its subject, its text and an id by which a repeat is known', async () => {
    const { mails, carrier } = await mailServer();
    const outbox = outboxOf({ email: carrier });
    await outbox.put(database.db, mail, START);
    expect(await outbox.deliver(START)).toBe(1);
    const [row] = await rows();
    const [got] = mails;
    expect(got?.to).toEqual([mail.recipient]);
    const [head = '', ...body] = (got?.source ?? '').split('\r\n\r\n');
    expect(head).toContain(`Message-ID: <${row?.id}@binhan>`);
    const subject = [...head.matchAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi)]
      .map(([, kind = '', words = '']) => decoded(kind, words))
      .join('');
    expect(subject).toContain(mail.subject);
    const encoding = /Content-Transfer-Encoding: (\S+)/i.exec(head)?.[1];
    const text = body.join('\r\n\r\n');
    expect(decoded(encoding === 'base64' ? 'B' : encoding === '8bit' ? '' : 'Q', text)).toContain(
      'mật khẩu đã được đặt lại.',
    );
  });

  test('a server that refuses gets it again; its words about the address stay out of the log', async () => {
    let refuse = true;
    const { mails, carrier } = await mailServer({
      onRcptTo: ({ address }, _session, done) =>
        done(refuse ? new Error(`mailbox of ${address} is full`) : undefined),
    });
    const outbox = outboxOf({ email: carrier });
    await outbox.put(database.db, mail, START);
    expect(await outbox.deliver(START)).toBe(0);
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(everythingLogged())).not.toContain('can-bo');
    expect(await rows()).toMatchObject([{ state: 'waiting', lastError: 'MailError' }]);
    expect(logged[0]?.error).toMatchObject({ code: '550' });
    refuse = false;
    expect(await outbox.deliver(minutes(1))).toBe(1);
    expect(mails).toHaveLength(1);
  });

  test('a channel nobody carries keeps its messages', async () => {
    const { carrier } = await mailServer();
    const outbox = outboxOf({ email: carrier });
    await outbox.put(database.db, sms, START);
    await outbox.put(database.db, mail, START);
    expect(await outbox.deliver(START)).toBe(1);
    expect((await rows()).map((row) => [row.channel, row.state])).toContainEqual(['sms', 'waiting']);
    expect(await outboxOf({}).deliver(START)).toBe(0);
  });
});

test('a code is asked for while the gateway is away: the answer is good, and the message goes out later', async () => {
  const { asked, carrier } = await gateway((count) => (count === 1 ? 503 : 200));
  const world = await startServer({ carriers: { sms: carrier } });
  closing.push(() => world.close());
  const phone = '+84912345678';
  expect((await world.call('logins', 'askCode', { phone })).status).toBe(200);
  await expect.poll(() => asked.length).toBe(1);
  world.wait(2 / 60);
  expect(await world.server.run('outbox')).toEqual({ sent: 1 });
  const code = await world.server.services.codes.current(phone, world.now());
  expect(asked[1]?.body.text).toContain(`#${code}`);
  expect(asked[1]?.body.id).toBe(asked[0]?.body.id);
});

/** A part of an e-mail as text: base64, quoted-printable, or as it is. */
function decoded(kind: string, words: string): string {
  if (kind.toUpperCase() === 'B') return Buffer.from(words, 'base64').toString('utf8');
  if (kind === '') return words;
  const bytes = words
    .replace(/=\r\n/g, '')
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
