import type { Entry } from '@binhan/domain/catalog';
import type { Form } from '@binhan/domain/declaration';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { entries } from '../../test/entries';
import { type TestServer, startServer } from '../../test/server';
import { loadCatalog } from '../catalog/load';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const national = entries.find((entry) => entry.kind === 'form');

function form(changes: Partial<Form>): Entry {
  if (national?.kind !== 'form') throw new TypeError('the test catalogue has no form');
  const body = { ...national.body, ...changes };
  return { ...national, id: body.id, body };
}

test('the forms people declare with: for everybody first, then for who travels; a diary is none of them', async () => {
  const before = (await world.call('site', 'show', {})).value.forms.map(({ id }) => id);
  await loadCatalog(world.server.services, [
    form({ id: 'a-journey', journey: { number: 'plate', on: 'departed-on' } }),
    form({ id: 'a-diary', person: { identifier: 'no', nationality: 'no', phone: 'no', email: 'no' } }),
    form({ id: 'z-event', intro: { vi: 'Một sự kiện', en: 'An event' } }),
  ]);
  const { forms } = (await world.call('site', 'show', {})).value;
  expect(forms.map(({ id }) => id).filter((id) => !before.includes(id))).toEqual(['z-event', 'a-journey']);
  expect(forms.map(({ id }) => id).slice(0, before.length)).toEqual(before);
  expect(forms.find(({ id }) => id === 'z-event')?.intro).toEqual({ vi: 'Một sự kiện', en: 'An event' });
  expect((await world.call('site', 'form', { form: 'a-diary' })).value.id).toBe('a-diary');
});
