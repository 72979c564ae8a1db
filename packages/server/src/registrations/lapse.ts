import type { Instant } from '@binhan/domain/time';
import { type SqlBool, sql } from 'kysely';
import type { Services } from '../services';
import { hasSeatFor } from './order';
import { tellRegistered } from './tell';

const BATCH = 500;

/** Whoever waits for a seat of a full session has answered the invitation. */
const waitsForSeat = sql<SqlBool>`exists (
  select from stand_by join session on session.id = stand_by.session
  where stand_by.person = registration.person and session.offer = registration.program
    and session.state = 'open' and session.ends_at > now_at.moment)`;

/** Ends invitations that ran out and nobody booked: the person waits again at their old place, and is told. Gives how many. */
export async function lapseInvitations(services: Services, now: Instant): Promise<number> {
  let lapsed = 0;
  for (;;) {
    const ended = await services.database.db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ id: string }>`
        update registration set state = 'waiting', invited_at = null, invited_until = null, session = null,
          changed_at = ${now}::timestamptz
        where id in (
          select registration.id from registration, (select ${now}::timestamptz as moment) now_at
          where state = 'invited' and invited_until <= moment and not ${hasSeatFor} and not ${waitsForSeat}
          order by invited_until limit ${BATCH} for update of registration skip locked)
        returning id`.execute(trx);
      await tellRegistered(
        services,
        trx,
        'lapsed',
        rows.map(({ id }) => id),
        now,
      );
      return rows.length;
    });
    lapsed += ended;
    if (ended < BATCH) return lapsed;
  }
}
