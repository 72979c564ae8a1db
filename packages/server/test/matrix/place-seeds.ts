import { randomUUID } from 'node:crypto';
import type { Role } from '@binhan/domain/access';
import type { PlaceKind } from '@binhan/domain/place';
import { instantPlus } from '@binhan/domain/time';
import { writeOpenStay, writeStay } from '../../src/stays/write';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf, wordOf } from './marks';

/** Places with a gate, stays at them, and grants. */
export function seedPlaces(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async place(
      side: Side,
      state: 'registered' | 'confirmed' | 'closed' = 'confirmed',
      kind: PlaceKind = 'public-place',
    ) {
      const id = mark('place', randomUUID(), side);
      const gate = mark('part', randomUUID(), side);
      const name = mark('part', `Chợ ${wordOf(id)}`, side);
      const { key } = await db
        .insertInto('place')
        .values({
          id,
          name,
          searchKey: ` ${name} `,
          kind,
          ...areaOf[side],
          address: 'Khu 1',
          state,
          registeredBy: randomUUID(),
          registeredAt: instantPlus(world.now(), -30 * 24),
        })
        .returning('key')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('gate')
        .values({ id: gate, place: id, name: 'Cổng chính', createdAt: world.now() })
        .execute();
      return { id, gate, key, name };
    },

    async stay(
      side: Side,
      person: { id: string; key: number },
      place: { key: number; gate: string },
      open: boolean,
    ) {
      const id = mark('stay', randomUUID(), side, person.id);
      const enteredAt = instantPlus(world.now(), open ? -1 : -5);
      const row = { id, placeKey: place.key, personKey: person.key, gate: place.gate, enteredAt };
      const whole = { ...row, receivedAt: enteredAt, method: 'poster' as const };
      await db.transaction().execute(async (trx) => {
        if (open) await writeOpenStay(world.server.services, trx, whole);
        else await writeStay(world.server.services, trx, { ...whole, leftAt: instantPlus(enteredAt, 1) });
      });
      return id;
    },

    async grant(side: Side, userId: string, role: Role, scope: { area: string } | { place: string }) {
      const id = mark('grant', randomUUID(), side);
      await db
        .insertInto('accessGrant')
        .values({
          id,
          userId,
          role,
          area: 'area' in scope ? scope.area : null,
          place: 'place' in scope ? scope.place : null,
          validFrom: '2026-01-01',
          validUntil: null,
          givenBy: null,
          createdAt: world.now(),
        })
        .execute();
      return id;
    },

    /** Somebody's own login with a phone, for instance a guard's. */
    async login(phone: string) {
      const { id } = await db
        .insertInto('loginUser')
        .values({
          name: 'citizen',
          email: `${phone.slice(1)}@phone.invalid`,
          emailVerified: false,
          phoneNumber: phone,
          phoneNumberVerified: true,
          image: null,
          twoFactorEnabled: null,
          createdAt: world.now(),
          updatedAt: world.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
  };
}
