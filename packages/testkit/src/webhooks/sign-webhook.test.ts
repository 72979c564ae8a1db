import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { signWebhook } from './sign-webhook';

const secret = `whsec_${btoa('a secret of the tests, thirty-two')}`;

test('a signed call is one the library of an integrator verifies, and nothing else is', () => {
  const { body, headers } = signWebhook({
    secret,
    payload: { type: 'result.released', data: { tube: 'one' } },
    at: new Date().toISOString(),
  });
  expect(new Webhook(secret).verify(body, headers)).toEqual({
    type: 'result.released',
    data: { tube: 'one' },
  });
  expect(() =>
    new Webhook(`whsec_${btoa('another secret of the same size!')}`).verify(body, headers),
  ).toThrow();
  const old = signWebhook({ secret, payload: body, at: '2026-01-01T00:00:00.000Z' });
  expect(old.body).toBe(body);
  expect(() => new Webhook(secret).verify(old.body, old.headers)).toThrow();
});
