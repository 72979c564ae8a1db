import { contract } from '@binhan/contract';
import { areas, routes, stays } from '@binhan/contract/routes';
import { describe, expect, test } from 'vitest';
import * as resources from './routes';
import {
  ApiError,
  ContractError,
  NetworkError,
  createClient,
  createClientOf,
  type ClientOptions,
} from './index';

const id = '018f4e3c-6b1a-7c2d-9e4f-0a1b2c3d4e5f';

/** A client whose requests are kept and answered by a function. */
function clientOf(
  answer: (request: Request, count: number) => Response | Promise<Response>,
  more?: Partial<ClientOptions>,
) {
  const requests: Request[] = [];
  const client = createClient({
    baseUrl: 'https://binhan.example',
    fetch: async (request) => {
      requests.push(request.clone());
      return answer(request, requests.length);
    },
    ...more,
  });
  return { client, requests };
}

const problem = (status: number, code: string, data: object = {}) =>
  Response.json(
    { type: 'about:blank', title: code, status, code, data, requestId: 'r-1' },
    { status, headers: { 'content-type': 'application/problem+json', 'x-request-id': 'r-1' } },
  );

test('a client of some resources has those and no other, and calls them alike', async () => {
  const requests: string[] = [];
  const client = createClientOf(
    { areas, stays },
    {
      baseUrl: 'https://binhan.example',
      fetch: async ({ method, url }) => {
        requests.push(`${method} ${url}`);
        return Response.json({ units: [] });
      },
    },
  );
  expect(Object.keys(client)).toEqual(['areas', 'stays']);
  await client.areas.below({ area: '31' });
  expect(requests).toEqual(['GET https://binhan.example/api/v1/areas/31/below']);
  // @ts-expect-error -- it was made without people
  expect(client.people).toBeUndefined();
  // Every resource has a table of its own, and they are those of the whole.
  expect(Object.keys(routes)).toEqual(Object.keys(contract));
  expect(Object.keys(resources).toSorted()).toEqual(Object.keys(contract).toSorted());
});

describe('a request', () => {
  test('spreads the input over path, query and body', async () => {
    const { client, requests } = clientOf(() => Response.json({ items: [], done: true }));
    await client.stays.leave({ stay: 'a/b ?' });
    await client.site.form({ form: 'national-declaration', version: 2 });
    await client.declarations.search({ text: 'dang thuy', flagged: true });
    expect(requests.map((request) => `${request.method} ${request.url}`)).toEqual([
      'POST https://binhan.example/api/v1/stays/a%2Fb%20%3F/leave',
      'GET https://binhan.example/api/v1/forms/national-declaration?version=2',
      'POST https://binhan.example/api/v1/declarations/search',
    ]);
    expect(await requests[2]?.json()).toEqual({ text: 'dang thuy', flagged: true });
  });

  test('refuses a path value that would name another address', async () => {
    const { client, requests } = clientOf(() => Response.json({}));
    for (const stay of ['', '.', '..']) await expect(client.stays.leave({ stay })).rejects.toThrow(TypeError);
    expect(requests).toHaveLength(0);
  });

  test('carries token, key, language and own headers; the token is asked for each call', async () => {
    let count = 0;
    const { client, requests } = clientOf(() => Response.json({ who: 'anonymous' }), {
      token: () => Promise.resolve(`t${String((count += 1))}`),
      apiKey: 'bak_1',
      language: 'vi',
      headers: { cookie: 'a=b' },
    });
    await client.logins.current();
    await client.logins.current();
    const [first, second] = requests.map((request) => Object.fromEntries(request.headers));
    expect(first).toMatchObject({
      authorization: 'Bearer t1',
      'x-api-key': 'bak_1',
      'accept-language': 'vi',
      cookie: 'a=b',
    });
    expect(first).not.toHaveProperty('idempotency-key');
    expect(second).toMatchObject({ authorization: 'Bearer t2' });
  });

  test.each(['https://binhan.example/', 'https://binhan.example/api/v1', 'https://binhan.example/api/v1/'])(
    'finds the API below %s',
    async (baseUrl) => {
      const { client, requests } = clientOf(() => Response.json({ who: 'anonymous' }), { baseUrl });
      await client.logins.current();
      expect(requests[0]?.url).toBe('https://binhan.example/api/v1/logins/current');
    },
  );

  test('every write has its own key, or the one given', async () => {
    const { client, requests } = clientOf(() => Response.json({ done: true }));
    await client.logins.signOut();
    await client.logins.signOut();
    await client.logins.signOut({}, { idempotencyKey: 'my-own-key' });
    const keys = requests.map((request) => request.headers.get('idempotency-key'));
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe('my-own-key');
  });

  test('a file travels as a form beside its fields', async () => {
    const { client, requests } = clientOf(() => Response.json({ done: true }));
    await client.records.attach({
      request: id,
      file: new File(['%PDF-'], 'anh.pdf', { type: 'application/pdf' }),
    });
    const sent = await requests[0]?.formData();
    const file = sent?.get('file');
    expect(file instanceof File && [file.name, file.type, await file.text()]).toEqual([
      'anh.pdf',
      'application/pdf',
      '%PDF-',
    ]);
    expect(requests[0]?.url).toContain(`/me/requests/${id}/evidence`);
  });

  test('there is a method for each route', () => {
    const { client } = clientOf(() => Response.json({}));
    const names = (tree: object) =>
      Object.entries(tree).map(([name, actions]) => [name, Object.keys(actions)]);
    expect(names(client)).toEqual(names(routes));
  });
});

describe('an answer', () => {
  test('is the value; with the response on request', async () => {
    const { client } = clientOf(() =>
      Response.json({ who: 'anonymous' }, { headers: { 'x-request-id': 'r-7', 'set-cookie': 'a=b' } }),
    );
    expect(await client.logins.current()).toEqual({ who: 'anonymous' });
    const { value, response, requestId } = await client.logins.current().withResponse();
    expect([value.who, requestId, response.headers.getSetCookie()]).toEqual(['anonymous', 'r-7', ['a=b']]);
  });

  test('may hold what a later server adds, also when it is checked', async () => {
    const later = { who: 'anonymous', mood: 'calm' };
    const stay = { id, place: id, gate: id, person: id, enteredAt: '2026-11-23T01:00:00.000Z' };
    const plain = clientOf(() => Response.json(later)).client;
    expect(await plain.logins.current()).toEqual(later);
    const items = [{ ...stay, method: 'guard', placeName: 'Chợ', weather: 'rain' }];
    const checked = clientOf((request) => Response.json(request.url.includes('stays') ? { items } : later), {
      check: contract,
    }).client;
    expect(await checked.logins.current()).toEqual(later);
    expect((await checked.stays.mine()).items).toHaveLength(1);
  });

  test('that is not as the contract says is a ContractError when checked, without its values', async () => {
    const { client } = clientOf(() => Response.json({ who: 'person', phoneEnds: 987_654 }), {
      check: contract,
    });
    const { error } = await client.logins.current().safe();
    expect(error).toBeInstanceOf(ContractError);
    expect(JSON.stringify(error)).not.toContain('987654');
    expect(error instanceof ContractError && error.issues.map((issue) => issue.path.join('.'))).toContain(
      'phoneEnds',
    );
  });

  test.each([
    ['a page of somebody else', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
    ['half of JSON', () => new Response('{"a', { headers: { 'content-type': 'application/json' } })],
    ['a stranger’s 404', () => new Response('no', { status: 404 })],
  ])('%s is a ContractError', async (_, answer) => {
    await expect(clientOf(answer).client.logins.current()).rejects.toThrow(ContractError);
  });

  test('a file has bytes, type and name', async () => {
    const { client } = clientOf(
      () =>
        new Response(new Uint8Array([37, 80]), {
          headers: {
            'content-type': 'application/pdf',
            'content-disposition': 'attachment; filename="p.pdf"; filename*=UTF-8\'\'Ch%E1%BB%A3.pdf',
          },
        }),
    );
    const file = await client.places.poster({ place: id, gate: id });
    expect(file).toEqual({ data: new Uint8Array([37, 80]), mediaType: 'application/pdf', name: 'Chợ.pdf' });
  });

  test('a stream is text as it arrives, whatever the cuts', async () => {
    const bytes = new TextEncoder().encode('tên,cổng\nAn,1\n');
    const cut = () =>
      new Response(
        new ReadableStream({
          start(controller) {
            for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
            controller.close();
          },
        }),
        { headers: { 'content-type': 'text/csv; charset=utf-8' } },
      );
    const { client } = clientOf(cut);
    const input = { place: id, reason: 'Truy vết ca bệnh' };
    expect(await (await client.places.exportVisits(input)).text()).toBe('tên,cổng\nAn,1\n');
    const parts: string[] = [];
    for await (const part of await client.places.exportVisits(input)) parts.push(part);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.join('')).toBe('tên,cổng\nAn,1\n');
  });
});

describe('a list', () => {
  const threePages = () =>
    clientOf((request) => {
      const at = Number(new URL(request.url).searchParams.get('cursor') ?? '1');
      return Response.json({
        items: [{ at }, { at: at + 0.5 }],
        ...(at < 3 ? { next: String(at + 1) } : {}),
      });
    });

  test('asks nothing before somebody looks, and no page after the last one wanted', async () => {
    const { client, requests } = threePages();
    const list = client.stays.mine();
    expect(requests).toHaveLength(0);
    let seen = 0;
    for await (const _ of list) if ((seen += 1) === 3) break;
    expect(requests).toHaveLength(2);
  });

  test('is its first page, its pages, its items, or as many as asked', async () => {
    const { client, requests } = threePages();
    expect((await client.stays.mine()).next).toBe('2');
    let pages = 0;
    for await (const page of client.stays.mine().pages()) pages += page.items.length;
    expect(pages).toBe(6);
    expect(await client.stays.mine().toArray({ limit: 5 })).toHaveLength(5);
    expect(await client.stays.mine().toArray({ limit: 99 })).toHaveLength(6);
    expect(requests).toHaveLength(10);
  });

  test('keeps the question on each page of a search', async () => {
    const { client, requests } = clientOf((_, count) =>
      Response.json({ items: [], ...(count === 1 ? { next: 'c2' } : {}) }),
    );
    await client.declarations.search({ text: 'an' }).toArray({ limit: 10 });
    expect(await requests[1]?.json()).toEqual({ text: 'an', cursor: 'c2' });
  });
});

describe('a refusal', () => {
  test('is an ApiError with code, data, status and request id', async () => {
    const { client } = clientOf(() => problem(409, 'wrong_state', { state: 'closed' }));
    const { error } = await client.places.close({ place: id }).safe();
    if (!(error instanceof ApiError) || !error.is('wrong_state')) throw new Error('not the refusal');
    expect([error.data.state, error.status, error.requestId, error.endpoint]).toEqual([
      'closed',
      409,
      'r-1',
      'places.close',
    ]);
    expect(error.is('not_found')).toBe(false);
    await expect(client.places.close({ place: id })).rejects.toBeInstanceOf(ApiError);
  });

  test('with a code of a later server is still one', async () => {
    const { client } = clientOf(() => problem(409, 'moon_in_the_way', { phase: 3 }));
    await expect(client.places.close({ place: id })).rejects.toMatchObject({ code: 'moon_in_the_way' });
  });

  test('a gateway without our words is "unavailable"', async () => {
    const { client } = clientOf(
      () => new Response('<html>', { status: 503, headers: { 'retry-after': '60' } }),
    );
    const { error } = await client.logins.current().safe();
    expect(error instanceof ApiError && error.is('unavailable') && error.data.retryAfter).toBe(60);
  });

  test('no error holds a credential, a body or an address', async () => {
    const secret = 'a-very-secret-token';
    const { client } = clientOf(
      (request) => {
        if (request.url.includes('staff')) throw new TypeError(`fetch failed ${secret}`);
        return problem(401, 'unauthenticated');
      },
      { token: secret, retries: 0 },
    );
    const asked = { email: 'can.bo@binhan.example', password: 'mat-khau-dai' };
    const errors = [
      (await client.logins.signInStaff(asked).safe()).error,
      (await client.people.mine().safe()).error,
    ];
    expect(errors[0]).toBeInstanceOf(NetworkError);
    expect(errors[1]).toBeInstanceOf(ApiError);
    for (const error of errors) {
      const all = `${String(error)} ${JSON.stringify(error)} ${JSON.stringify(Object.getOwnPropertyNames(error))} ${String(error?.cause)}`;
      expect(all).not.toMatch(/secret|mat-khau|can\.bo|binhan\.example/);
    }
  });
});
