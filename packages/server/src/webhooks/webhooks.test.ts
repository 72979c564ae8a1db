import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ok } from '../../test/laboratory';
import { type WebhookScene, verifyCall, webhookScene } from '../../test/webhooks';
import { PostError } from './post';

let hooks: WebhookScene;
beforeAll(async () => {
  hooks = await webhookScene();
});
afterAll(() => hooks.world.close());
afterEach(async () => {
  hooks.answer.by = () => 200;
  await hooks.world.database.db.deleteFrom('transmission').execute();
  await hooks.world.database.db.deleteFrom('webhook').execute();
});

const states = async (webhook: string) => (await hooks.lines(webhook)).map(({ state }) => state);
const typesOf = (calls: { body: string }[]) => calls.map(({ body }) => JSON.parse(body).type);

describe('a webhook', () => {
  test('is called with ids and kinds only, signed so that the library of an integrator verifies it', async () => {
    const { world } = hooks;
    const { id, secret } = await hooks.add({ kinds: ['tube.collected', 'result.released'] });
    const code = await hooks.tube();
    const result = await hooks.released(code);
    const [collected, released, ...more] = await hooks.call();
    if (collected === undefined || released === undefined) throw new Error('nobody was called');
    expect(more).toEqual([]);
    const [line] = await hooks.lines(id);
    const data = { tube: line?.tube };
    expect(verifyCall(collected, secret, world.now())).toEqual({
      type: 'tube.collected',
      timestamp: world.now(),
      data,
    });
    expect(verifyCall(released, secret, world.now())).toMatchObject({ data: { ...data, result } });
    expect(collected.headers['webhook-id']).toBe(line?.id);
    expect(JSON.stringify(hooks.calls)).not.toContain(code);
    expect(await states(id)).toEqual(['acknowledged', 'acknowledged']);
    expect(await hooks.call(), 'and not again').toEqual([]);

    const changed = { ...collected, body: collected.body.replace('collected', 'rejected') };
    expect(() => verifyCall(changed, secret, world.now())).toThrow('signature');
    const later = new Date(Date.parse(world.now()) + 600_000).toISOString();
    expect(() => verifyCall(collected, secret, later)).toThrow('old');
    const moved = { ...collected, headers: { ...collected.headers, 'webhook-id': 'another' } };
    expect(() => verifyCall(moved, secret, world.now())).toThrow('signature');
  });

  test('has its secret shown once, kept sealed, and after a rotation signs with both for a day', async () => {
    const { world, administrator } = hooks;
    const { id, secret } = await hooks.add();
    const listed = ok(await world.call('webhooks', 'list', {}, administrator));
    expect(JSON.stringify(listed)).not.toContain(secret);
    const kept = await world.database.db.selectFrom('webhook').select('secret').executeTakeFirstOrThrow();
    expect(Buffer.from(kept.secret).toString()).not.toContain(secret.slice(6));
    const rotated = ok(await world.call('webhooks', 'rotate', { webhook: id }, administrator));
    expect(rotated.secret).not.toBe(secret);
    await hooks.tube();
    const [both] = await hooks.call();
    if (both === undefined) throw new Error('nobody was called');
    expect(both.headers['webhook-signature']?.split(' ')).toHaveLength(2);
    for (const one of [secret, rotated.secret]) expect(verifyCall(both, one, world.now())).toBeDefined();
    expect(ok(await world.call('webhooks', 'list', {}, administrator)).items).toMatchObject([
      { rotatingUntil: expect.any(String) },
    ]);
    world.wait(24.1);
    await hooks.tube();
    const [one] = await hooks.call();
    if (one === undefined) throw new Error('nobody was called');
    expect(verifyCall(one, rotated.secret, world.now())).toBeDefined();
    expect(() => verifyCall(one, secret, world.now())).toThrow('signature');
  });

  test('is told of its own area and its own kinds only', async () => {
    const [here, commune, there, kinds] = [
      await hooks.add({ url: 'https://a.example/31' }),
      await hooks.add({ area: '11239', url: 'https://b.example/11239' }),
      await hooks.add({ area: '11254', url: 'https://c.example/11254' }),
      await hooks.add({ kinds: ['result.released'], url: 'https://d.example/kind' }),
    ];
    await hooks.tube();
    const called = (await hooks.call()).map(({ url }) => url);
    expect(called.toSorted()).toEqual(['https://a.example/31', 'https://b.example/11239']);
    for (const { id } of [there, kinds]) expect(await hooks.lines(id)).toEqual([]);
    expect(await states(here.id)).toEqual(await states(commune.id));
  });

  test('is decided within the areas of the caller: one of another area is not there', async () => {
    const { world } = hooks;
    const { id } = await hooks.add({ area: '11239' });
    const { token } = await world.staff('administrator', { area: '11254' });
    expect(ok(await world.call('webhooks', 'list', {}, { token })).items).toEqual([]);
    for (const action of ['rotate', 'end', 'test'] as const)
      expect((await world.call('webhooks', action, { webhook: id }, { token })).code).toBe('not_found');
    const add = { name: 'x', url: 'https://a.example/', kinds: ['tube.collected' as const], area: '11239' };
    expect((await world.call('webhooks', 'add', add, { token })).code).toBe('not_found');
  });

  test('that does not answer is called again later, in order for each tube, and keeps no other waiting', async () => {
    const { world } = hooks;
    const slow = await hooks.add({
      kinds: ['tube.collected', 'result.released'],
      url: 'https://slow.example/',
    });
    const quick = await hooks.add({ url: 'https://quick.example/' });
    const code = await hooks.tube();
    await hooks.released(code);
    await hooks.tube();
    hooks.answer.by = ({ url }) => (url.includes('slow') ? new PostError('unreachable') : 204);
    expect((await hooks.call()).map(({ url }) => new URL(url).hostname).toSorted()).toEqual([
      'quick.example',
      'quick.example',
      'slow.example',
    ]);
    expect(await states(quick.id)).toEqual(['acknowledged', 'acknowledged']);
    expect((await hooks.lines(slow.id)).map(({ attempts, lastError }) => [attempts, lastError])).toEqual([
      [1, 'unreachable'],
      [0, null],
      [0, null],
    ]);
    hooks.answer.by = () => 500;
    world.wait(0.1);
    await hooks.call();
    expect((await hooks.lines(slow.id))[0]?.lastError).toBe('status_500');
    hooks.answer.by = () => 302;
    world.wait(1);
    await hooks.call();
    expect((await hooks.lines(slow.id))[0]?.lastError, 'a redirect is not followed').toBe('status_302');
    hooks.answer.by = () => 200;
    world.wait(1);
    expect(typesOf(await hooks.call())).toEqual(['tube.collected', 'tube.collected', 'result.released']);
  });

  test('is called again with everything of a span, under the same ids and in order', async () => {
    const { world, administrator } = hooks;
    const { id } = await hooks.add({ kinds: ['tube.collected', 'result.released'] });
    await hooks.tube();
    world.wait(1);
    const from = world.now();
    const code = await hooks.tube();
    world.wait(1);
    await hooks.released(code);
    const until = new Date(Date.parse(world.now()) + 1).toISOString();
    const before = (await hooks.call()).slice(1);
    const replay = { webhook: id, from, until };
    expect(ok(await world.call('webhooks', 'replay', replay, administrator))).toEqual({ again: 2 });
    const again = await hooks.call();
    expect(again.map(({ body }) => body)).toEqual(before.map(({ body }) => body));
    expect(again.map(({ headers }) => headers['webhook-id'])).toEqual(
      before.map(({ headers }) => headers['webhook-id']),
    );
  });

  test('is tested with an event that says only that it is one', async () => {
    const { world, administrator } = hooks;
    const { id, secret } = await hooks.add();
    ok(await world.call('webhooks', 'test', { webhook: id }, administrator));
    const [called] = await hooks.call();
    if (called === undefined) throw new Error('nobody was called');
    expect(verifyCall(called, secret, world.now())).toEqual({
      type: 'webhook.test',
      timestamp: world.now(),
      data: {},
    });
  });

  test('that has ended is never called again, whatever waited, is put back or was written meanwhile', async () => {
    const { world, administrator } = hooks;
    const { id } = await hooks.add();
    await hooks.tube();
    ok(await world.call('webhooks', 'end', { webhook: id }, administrator));
    const [line] = await hooks.lines(id);
    expect(line).toMatchObject({ state: 'left-out', lastError: 'webhook_ended' });
    ok(await world.call('exchange', 'again', { transmission: line?.id ?? '' }, administrator));
    expect(await hooks.call()).toEqual([]);
    expect(await states(id)).toEqual(['left-out']);
    await hooks.tube();
    expect(await hooks.lines(id)).toHaveLength(1);
    for (const action of ['rotate', 'end', 'test'] as const)
      expect((await world.call('webhooks', action, { webhook: id }, administrator)).code).toBe('not_found');
    expect(ok(await world.call('webhooks', 'list', {}, administrator)).items).toMatchObject([
      { id, endedAt: expect.any(String) },
    ]);
  });

  test.each([
    'http://benh-vien.example/webhook',
    'https://10.0.0.7/webhook',
    'https://[::ffff:10.0.0.7]/webhook',
    'https://169.254.169.254/latest/meta-data',
    'https://someone:secret@benh-vien.example/',
    'https://intranet/webhook',
  ])('is not added for %s', async (url) => {
    const { world, administrator } = hooks;
    const add = { name: 'x', url, kinds: ['tube.collected' as const], area: '31' };
    const answer = await world.call('webhooks', 'add', add, administrator);
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('address_not_allowed')]);
  });
});
