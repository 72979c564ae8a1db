import { randomBytes, randomUUID } from 'node:crypto';
import { writeSpokenCode } from '@binhan/domain/text';
import { instantPlus } from '@binhan/domain/time';
import { newCode } from '../../src/bookings/insert-hold';
import { hashOfShiftCode } from '../../src/shifts/code';
import type { TestServer } from '../server';
import { type MarkRecord, type Side, areaOf } from './marks';

/** Shifts of volunteers at a session, their accounts, and whom they entered. */
export function seedShifts(world: TestServer, mark: MarkRecord) {
  const { db } = world.database;
  return {
    async shift(side: Side, place: string, session: string) {
      const id = mark('shift', randomUUID(), side);
      await db
        .insertInto('shift')
        .values({
          id,
          place,
          session,
          startsAt: world.now(),
          endsAt: instantPlus(world.now(), 8),
          madeBy: randomUUID(),
          madeAt: world.now(),
          ...areaOf[side],
        })
        .execute();
      return id;
    },

    /** Makes somebody's account one of a shift; gives its code. */
    async onShift(shift: string, userId: string) {
      const code = writeSpokenCode(randomBytes(8));
      const codeHash = hashOfShiftCode(world.server.services.secrets, code);
      await db.insertInto('shiftAccount').values({ userId, shift, number: 1, codeHash }).execute();
      return code;
    },

    async walkIn(side: Side, person: string, session: { id: string; offer: string }, madeBy: string) {
      const id = mark('walk-in', randomUUID(), side);
      const { called } = await db
        .updateTable('session')
        .set((eb) => ({ called: eb('called', '+', 1) }))
        .where('id', '=', session.id)
        .returning('called')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('booking')
        .values({
          id,
          session: session.id,
          slot: null,
          person,
          offer: session.offer,
          state: 'arrived',
          walkIn: true,
          code: newCode(),
          reason: 'own-wish',
          heldUntil: null,
          // Far from the numbers of those who had a seat.
          queueNumber: 1000 + called,
          madeBy,
          madeAt: world.now(),
          changedAt: world.now(),
        })
        .execute();
      return id;
    },
  };
}
