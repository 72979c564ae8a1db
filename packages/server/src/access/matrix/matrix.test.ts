import { randomUUID } from 'node:crypto';
import { Role, roles } from '@binhan/domain/access';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAsked } from '../../../test/matrix/asked';
import { type Whose, aboutUnknown, inputs } from '../../../test/matrix/inputs';
import type { Mark } from '../../../test/matrix/marks';
import { rowsOf, workOf } from '../../../test/matrix/rows';
import {
  type Caller,
  type CallerName,
  type Scene,
  createScene,
  isForeign,
  secondSession,
} from '../../../test/matrix/scene';
import { testPlatform } from '../../../test/national';
import { type Got, type TestServer, endpoints, startServer } from '../../../test/server';
import { columns, expected } from './expected';

const [, ...callerNames] = columns;
const staffRoles: readonly CallerName[] = [
  'administrator',
  'official',
  'sampler',
  'technician',
  'verifier',
  'helper',
  'volunteer',
  'coordinator',
  'screener',
  'vaccinator',
  'liaison',
  'tracer',
  'auditor',
];
const citizens: readonly CallerName[] = ['citizen', 'household', 'place-manager', 'guard', 'registrar'];

/** What shows a site whoever is seated, sampled or served there. */
const ofTheirSite = ['tubes.atSite', 'tubes.expected', 'tubes.who', 'tubes.collect', 'results.atDesk'];

/** What an endpoint may show of others: public things, and to a desk whoever has a seat in its own session. */
const mayShow = (endpoint: string, { kind, side }: Mark): boolean => {
  if (ofTheirSite.includes(endpoint))
    return side === 'own' && ['booking', 'part', 'tube', 'specimen'].includes(kind);
  // Whoever holds the link and the code, or the slip.
  if (endpoint === 'results.open')
    return side === 'own' && (kind === 'part' || kind === 'specimen' || kind === 'result');
  if (/^(laboratory|imports)\./.test(endpoint)) return side === 'own' && kind === 'part';
  // Whoever is named at a site, and whose record contradicts itself or is said to be wrong there.
  if (
    /^(doses\.(foreign|find|key|replace|withdraw)|phones\.find|claims\.(search|show|route|decide)|conflicts\.search)$/.test(
      endpoint,
    )
  )
    return side === 'own' && ['part', 'person', 'followed', 'claim', 'conflict', 'place'].includes(kind);
  // Who came to a vaccination session of the own site.
  if (endpoint.startsWith('visits.')) return side === 'own' && ['visit', 'part', 'followed'].includes(kind);
  // Where doses may be sent to.
  if (endpoint === 'stock.choices') return kind === 'place' || kind === 'part';
  // Whom a volunteer entered, and nobody else.
  if (/^shifts\.(entries|withdraw)$/.test(endpoint)) return side === 'own' && kind === 'part';
  // Whose doses a site sent or recorded.
  if (endpoint.startsWith('doseFiles.')) return side === 'own' && ['part', 'place'].includes(kind);
  // Whom an organisation sent; the sessions of its province are open to everybody.
  if (endpoint === 'lists.choices') return ['place', 'session', 'part'].includes(kind);
  if (endpoint.startsWith('lists.')) return side === 'own' && ['part', 'session'].includes(kind);
  if (endpoint === 'bookings.atDesk') return side === 'own' && (kind === 'booking' || kind === 'part');
  if (endpoint === 'sessions.find' || endpoint === 'sessions.show')
    return kind === 'place' || kind === 'session' || kind === 'part';
  const organisations = ['people.organisations', 'people.stateOrganisation'].includes(endpoint);
  return organisations && (kind === 'organisation' || kind === 'part');
};

const lines = expected
  .trim()
  .split('\n')
  .slice(1)
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const [endpoint = '', ...cells] = line.trim().split(/\s+/);
    const cell = new Map(columns.map((column, place) => [column, cells[place] ?? 'missing']));
    return { endpoint, count: cells.length, of: (column: (typeof columns)[number]) => cell.get(column) };
  });

describe('the table', () => {
  test('has one line for every endpoint of the contract, and no other', () => {
    expect(lines.map((line) => line.endpoint).toSorted()).toEqual([...endpoints.keys()].toSorted());
  });

  test('has one column for every role, and a cell in each', () => {
    expect(callerNames.toSorted()).toEqual(['anonymous', 'citizen', 'household', ...Role.options].toSorted());
    for (const line of lines) expect([line.endpoint, line.count]).toEqual([line.endpoint, columns.length]);
  });

  test('allows a role exactly what the table of roles allows it', () => {
    for (const { endpoint, of } of lines) {
      const access = endpoints.get(endpoint)?.access;
      for (const name of callerNames) {
        const may =
          access === undefined
            ? false
            : 'may' in access
              ? Role.options.some((role) => role === name && roles[role].may.includes(access.may))
              : access.who === 'anyone' || (access.who === 'person' ? citizens : staffRoles).includes(name);
        const refused = name === 'anonymous' ? '401' : '404';
        expect([endpoint, name, of(name) !== refused]).toEqual([endpoint, name, may]);
      }
    }
  });

  test('has a valid call for every endpoint', () => {
    expect(Object.keys(inputs).toSorted()).toEqual([...endpoints.keys()].toSorted());
  });
});

describe('case 1: every endpoint for every caller on own records and on those of others', () => {
  let world: TestServer;
  let scene: Scene;
  let asked: ReturnType<typeof createAsked>;
  /** What each caller gets where there is nothing at all. */
  const nothings = new Map<CallerName, ReturnType<typeof bytes>>();
  beforeAll(async () => {
    const platform = await testPlatform();
    world = await startServer({ national: platform });
    scene = await createScene(world, platform);
    asked = createAsked(scene);
    for (const caller of scene.callers) nothings.set(caller.name, bytes(await nothing(caller)));
  }, 120_000);
  afterAll(() => world.close());

  const callerOf = (name: CallerName): Caller => {
    const caller = scene.callers.find((one) => one.name === name);
    if (caller === undefined) throw new TypeError(`no caller ${name}`);
    return caller;
  };

  const send = async (endpoint: string, caller: Caller, input: Record<string, unknown>): Promise<Got> => {
    const as = endpoint === 'logins.signOut' ? await secondSession(scene, caller) : caller.as;
    return world.send(endpoint, input, { ...as, address: randomUUID() });
  };

  const sendAll = (endpoint: string, caller: Caller, calls: readonly unknown[]): Promise<Got[]> =>
    Promise.all(calls.map((input) => send(endpoint, caller, input as Record<string, unknown>)));

  /** An answer as its bytes, but for the request id. */
  const bytes = ({ status, text, response }: Got) => ({
    status,
    headers: [...response.headers].filter(([name]) => name !== 'x-request-id'),
    body: text.replace(/"requestId":"[^"]{36}"/, '"requestId":""'),
    size: Buffer.byteLength(text),
  });

  const nothing = async (caller: Caller): Promise<Got> => {
    const headers = new Headers();
    if (caller.as.token !== undefined) headers.set('authorization', `Bearer ${caller.as.token}`);
    const response = await world.server.fetch(
      new Request('https://binhan.example/api/v1/nothing-here', { headers }),
    );
    const copy = response.clone();
    return { status: response.status, text: await response.text(), value: undefined, response: copy };
  };

  /** Nothing of others stands anywhere in an answer. */
  const holdsNothingForeign = (endpoint: string, got: Got, caller: Caller) => {
    const seen = scene.seeds.marks
      .filter((mark) => isForeign(mark, caller) && !mayShow(endpoint, mark))
      .filter((mark) => got.text.includes(mark.text));
    expect(seen).toEqual([]);
  };

  const holdsOwnRows = async (endpoint: string, got: Got, caller: Caller) => {
    const { shown, hidden } = await rowsOf(endpoint, caller, scene);
    const missing = shown.filter((text) => !got.text.includes(text));
    const tooMany = hidden.filter((text) => got.text.includes(text));
    expect({ missing, tooMany }).toEqual({ missing: [], tooMany: [] });
    if (endpoint === 'staff.work') expect(got.value).toEqual(workOf(caller, scene));
    if (endpoint === 'places.poster') {
      const pdf = Buffer.from(await got.response.arrayBuffer());
      expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    }
    if (endpoint === 'records.evidence') {
      const photo = new Uint8Array(await got.response.arrayBuffer());
      expect([...photo]).toEqual([0xff, 0xd8, 0xff, 0xe0]);
    }
    if (endpoint === 'records.looks') {
      const ids = caller.acts.map((person) => person.id);
      const { rows } = await sql<{ n: number }>`
        select count(*)::int as n from audit_row where subject = any(${ids})`.execute(world.database.db);
      expect(rows[0]?.n).toBeGreaterThan(0);
      expect(got.value).toMatchObject({ items: { length: rows[0]?.n } });
    }
  };

  // To ask for a paper its caller is given somebody more to act for: it changes what others show, as a write does.
  const changes = ({ endpoint }: { endpoint: string }) =>
    endpoints.get(endpoint)?.effect === 'write' || endpoint === 'certificates.paper';
  const reads = lines.filter((line) => !changes(line));
  const writes = lines.filter(changes);
  // Whoever registers a place becomes its manager, and so another caller.
  const last = writes.filter((line) => line.endpoint === 'places.register');
  const ordered = [...reads, ...writes.filter((line) => !last.includes(line)), ...last];
  const cells = ordered.flatMap((line) => callerNames.map((name) => ({ ...line, name })));

  test.each(cells)('$endpoint, $name', async ({ endpoint, of, name }) => {
    const caller = callerOf(name);
    const want = of(name);
    const ask = inputs[endpoint];
    if (ask === undefined) throw new TypeError(`no call for ${endpoint}`);
    const others: Whose[] = caller.byArea ? ['far'] : ['near', 'far'];
    if (caller.former !== undefined) others.push('former');
    const foreign = of('other') === '-' ? [] : others;

    // What is refused changes nothing: its records serve every caller, and all is sent at once.
    if (want === '401' || want === '404') {
      const input = await asked(endpoint, ask, caller, 'own');
      const calls = [input, aboutUnknown(input)];
      for (const whose of foreign) calls.push(await asked(endpoint, ask, caller, whose));
      const [own, ...rest] = await sendAll(endpoint, caller, calls);
      expect([own?.status, own?.code]).toEqual(
        want === '401' ? [401, 'unauthenticated'] : [404, 'not_found'],
      );
      const same = own && bytes(own);
      for (const got of rest) expect(bytes(got)).toEqual(same);
      if (want === '404') expect(same).toEqual(nothings.get(name));
      return;
    }

    const own = await send(endpoint, caller, await ask(scene, caller, 'own'));
    expect([own.status, own.code]).toEqual([200, undefined]);
    holdsNothingForeign(endpoint, own, caller);
    if (want === 'rows') await holdsOwnRows(endpoint, own, caller);
    if (want === 'none') {
      expect(scene.seeds.marks.filter((mark) => own.text.includes(mark.text))).toEqual([]);
    }

    for (const whose of foreign) {
      const input = await ask(scene, caller, whose);
      if (of('other') === '404') {
        const [other, unknown] = await sendAll(endpoint, caller, [input, aboutUnknown(input)]);
        expect([whose, other?.status, other?.code]).toEqual([whose, 404, 'not_found']);
        expect(other && bytes(other)).toEqual(unknown && bytes(unknown));
      } else {
        const other = await send(endpoint, caller, input);
        expect(other.status).toBe(200);
        if (of('other') === 'none') holdsNothingForeign(endpoint, other, caller);
      }
    }
  });
});
