import type { Declaration } from '@binhan/domain/declaration';
import type { Refusal } from '@binhan/domain/refusals';
import { expectTypeOf, test } from 'vitest';
import { ApiError, createClient, type ClientError, type Page, type TextStream } from './index';

const client = createClient({ baseUrl: '' });

test('what compiles, and what must not', () => {
  expectTypeOf(client.declarations.mine()).resolves.toEqualTypeOf<Page<Declaration>>();
  expectTypeOf(client.declarations.mine().toArray).parameter(0).toEqualTypeOf<{ limit: number }>();
  expectTypeOf(client.places.exportVisits({ place: '', reason: '' })).resolves.toEqualTypeOf<TextStream>();
  expectTypeOf(client.records.attach).parameter(0).toHaveProperty('file').toEqualTypeOf<Blob>();

  // @ts-expect-error -- an input that holds something required cannot be left out
  void client.declarations.show();
  // @ts-expect-error -- an unknown key
  void client.declarations.show({ declaration: '', more: 1 });
  // @ts-expect-error -- a wrong value
  void client.places.decide({ place: '', decision: 'perhaps' });
  // @ts-expect-error -- only lists have pages
  void client.declarations.show({ declaration: '' }).pages();
  // @ts-expect-error -- the limit must be said
  void client.declarations.mine().toArray();
  // @ts-expect-error -- no such endpoint
  void client.declarations.destroy;
});

test('a result is one of two', async () => {
  const result = await client.logins.current().safe();
  if (result.error !== undefined) {
    expectTypeOf(result.error).toEqualTypeOf<ClientError>();
    expectTypeOf(result.value).toEqualTypeOf<undefined>();
  } else {
    expectTypeOf(result.value.who).toEqualTypeOf<'anonymous' | 'person' | 'staff'>();
  }
});

test('a refusal narrows its data, and a switch over the codes can be complete', () => {
  const error = new ApiError('a.b', {
    code: 'unavailable',
    data: { retryAfter: 1 },
    status: 503,
  }) as ApiError;
  if (error.is('wrong_state')) {
    expectTypeOf(error.data).toEqualTypeOf<Refusal<'wrong_state'>['data']>();
    expectTypeOf(error.data.state).toBeString();
  }
});
