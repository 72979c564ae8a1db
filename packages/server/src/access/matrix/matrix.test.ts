import { randomUUID } from 'node:crypto';
import { Role, roles } from '@binhan/domain/access';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  'liaison',
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
  // Whom a volunteer entered, and nobody else.
  if (/^shifts\.(entries|withdraw)$/.test(endpoint)) return side === 'own' && kind === 'part';
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
  beforeAll(async () => {
    const platform = await testPlatform();
    world = await startServer({ national: platform });
    scene = await createScene(world, platform);
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

  const reads = lines.filter((line) => endpoints.get(line.endpoint)?.effect === 'read');
  const writes = lines.filter((line) => endpoints.get(line.endpoint)?.effect === 'write');
  // Whoever registers a place becomes its manager, and so another caller.
  const last = writes.filter((line) => line.endpoint === 'places.register');
  const ordered = [...reads, ...writes.filter((line) => !last.includes(line)), ...last];
  const cells = ordered.flatMap((line) => callerNames.map((name) => ({ ...line, name })));

  test.each(cells)('$endpoint, $name', async ({ endpoint, of, name }) => {
    const caller = callerOf(name);
    const want = of(name);
    const ask = inputs[endpoint];
    if (ask === undefined) throw new TypeError(`no call for ${endpoint}`);
    const input = await ask(scene, caller, 'own');
    const own = await send(endpoint, caller, input);
    if (want === '401' || want === '404') {
      expect([own.status, own.code]).toEqual(want === '401' ? [401, 'unauthenticated'] : [404, 'not_found']);
      const unknown = await send(endpoint, caller, aboutUnknown(input) as Record<string, unknown>);
      expect(bytes(own)).toEqual(bytes(unknown));
      if (want === '404') expect(bytes(own)).toEqual(bytes(await nothing(caller)));
    } else {
      expect([own.status, own.code]).toEqual([200, undefined]);
      holdsNothingForeign(endpoint, own, caller);
    }
    if (want === 'rows') await holdsOwnRows(endpoint, own, caller);
    if (want === 'none') {
      expect(scene.seeds.marks.filter((mark) => own.text.includes(mark.text))).toEqual([]);
    }

    const others: Whose[] = caller.byArea ? ['far'] : ['near', 'far'];
    if (caller.former !== undefined) others.push('former');
    for (const whose of of('other') === '-' ? [] : others) {
      const asked = await ask(scene, caller, whose);
      const other = await send(endpoint, caller, asked);
      if (want === '401' || want === '404') {
        expect(bytes(other)).toEqual(bytes(own));
      } else if (of('other') === '404') {
        const unknown = await send(endpoint, caller, aboutUnknown(asked) as Record<string, unknown>);
        expect([whose, other.status, other.code]).toEqual([whose, 404, 'not_found']);
        expect(bytes(other)).toEqual(bytes(unknown));
      } else {
        expect(other.status).toBe(200);
        if (of('other') === 'none') holdsNothingForeign(endpoint, other, caller);
      }
    }
  });
});
