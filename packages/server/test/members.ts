import type { InputOf, contract } from '@binhan/contract';
import { totp } from './authenticator';
import type { TestServer } from './server';

/** What `staff.create` takes. */
export type NewMember = InputOf<(typeof contract)['staff']['create']>;

/** A new official of an area, with an address of their own. */
export function official(
  area: string,
  name = 'Trần Thị Bình',
  email = `${crypto.randomUUID()}@binhan.example`,
) {
  return {
    name,
    email,
    role: 'official' as const,
    scope: { kind: 'area' as const, area },
    period: { from: '2026-11-01' },
  };
}

/** Signs in with a first password and enrols the authenticator. */
export async function signInMember(world: TestServer, email: string, password: string) {
  const first = await world.call('logins', 'signInStaff', { email, password }, { address: email });
  if (first.status !== 200) return { status: first.status, token: '' };
  const code = totp(first.value.totpUri ?? '');
  const second = await world.call('logins', 'secondFactor', { challenge: first.value.challenge, code });
  return { status: second.status, token: second.value.token };
}

/** A confirmed place with one gate; gives its id. */
export async function openPlace(world: TestServer, area: string, province: string): Promise<string> {
  const id = crypto.randomUUID();
  await world.database.db
    .insertInto('place')
    .values({
      id,
      name: 'Chợ',
      searchKey: ' cho ',
      kind: 'public-place',
      area,
      province,
      address: '',
      state: 'confirmed',
      registeredBy: crypto.randomUUID(),
      registeredAt: world.now(),
    })
    .execute();
  await world.database.db
    .insertInto('gate')
    .values({ id: crypto.randomUUID(), place: id, name: 'Cổng chính', createdAt: world.now() })
    .execute();
  return id;
}

/** The issues a refusal's body names. */
export function issuesOf(text: string): unknown {
  return JSON.parse(text).data.issues;
}
