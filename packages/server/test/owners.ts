import type { TestServer } from './server';

/** Signs in with the right code of a phone on a device nobody used before; gives what it was answered. */
export async function onNewDevice(world: TestServer, phone: string, address = `new-${phone}`) {
  const asked = await world.call('logins', 'askCode', { phone }, { address });
  if (asked.status !== 200) throw new Error(`askCode: ${asked.text}`);
  const code = (await world.server.services.codes.current(phone, world.now())) ?? '';
  return world.call('logins', 'signIn', { phone, code }, { address });
}

/** The challenge such a device gets of an account that holds a record. */
export async function challengeOf(world: TestServer, phone: string, address?: string): Promise<string> {
  const got = await onNewDevice(world, phone, address);
  if (got.code !== 'confirmation_needed') throw new Error(`challengeOf: ${got.text}`);
  return String(JSON.parse(got.text).data.challenge);
}
