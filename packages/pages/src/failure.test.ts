import { type Client, createClient } from '@binhan/client';
import { expect, test } from 'vitest';
import { shownFailure } from './index';

/** What a call throws when the API answers so. */
async function thrown(
  answer: () => Promise<Response>,
  call = (api: Client) => api.site.show(),
): Promise<unknown> {
  const api = createClient({ baseUrl: 'http://api.example', retries: 0, timeout: 50, fetch: answer });
  return call(api).then(
    () => undefined,
    (error: unknown) => error,
  );
}

const problem =
  (status: number, code: string, data: object = {}) =>
  () =>
    Promise.resolve(
      Response.json(
        { type: 'about:blank', title: code, status, code, data, requestId: '1' },
        { status, headers: { 'content-type': 'application/problem+json' } },
      ),
    );

test.each([
  ['unknown', problem(404, 'not_found'), { status: 404, message: 'not_found' }],
  [
    'malformed in its address',
    problem(422, 'invalid_input', { issues: [] }),
    { status: 404, message: 'not_found' },
  ],
  ['stopped', problem(403, 'looks_stopped'), { status: 403, message: 'looks_stopped' }],
  ['away', problem(503, 'unavailable', { retryAfter: 5 }), { status: 503, message: 'away' }],
  [
    'asked for too often',
    problem(429, 'too_many_requests', { retryAfter: 5 }),
    { status: 429, message: 'away' },
  ],
  ['broken', problem(500, 'internal'), { status: 500, message: 'internal' }],
  ['cut off', () => Promise.reject(new TypeError('fetch failed')), { status: 503, message: 'away' }],
])('what is %s', async (_what, answer, shown) => {
  expect(shownFailure(await thrown(answer))).toEqual(shown);
});

test('a mistake of ours says nothing of itself', () => {
  expect(shownFailure(new TypeError('secret of Nguyễn Văn An'))).toEqual({
    status: 500,
    message: 'internal',
  });
});
