import { type Instant, dateIn, datePlus } from '@binhan/domain/time';
import { sql } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Services } from '../services';
import { tellVisitors } from '../visits/message';

/** The hour of the day from which people are asked. */
const FROM_HOUR = 9;
/** A question that could not be asked on its day, nor on the next, is not asked any more. */
const LATE_DAYS = 1;
/** The longest after a dose that any program may ask. */
const LONGEST_DAYS = 90;

/**
 * Asks people how they are on the days their program names, each once, by message. Whoever is known to have died is not
 * asked. Gives how many were asked.
 */
export async function askHowTheyAre(services: Services, now: Instant): Promise<{ asked: number }> {
  const { timeZone } = services.settings;
  const today = dateIn(now, timeZone);
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(new Date(now)),
  );
  if (hour < FROM_HOUR) return { asked: 0 };
  let asked = 0;
  await services.database.db.transaction().execute(async (trx) => {
    const given = await trx
      .selectFrom('dose')
      .select('program')
      .distinct()
      .where('givenAt', 'is not', null)
      .where('state', '=', 'recorded')
      .where('givenOn', '>=', datePlus(today, -LONGEST_DAYS - LATE_DAYS))
      .execute();
    const programs = await everHeld(
      trx,
      'program',
      given.map(({ program }) => program),
    );
    for (const [id, { askOnDays }] of programs) {
      for (const day of askOnDays) {
        const { rows } = await sql<{ dose: string }>`
          insert into dose_question (dose, day, asked_at)
          select dose.id, ${day}::integer, ${now}::timestamptz from dose
          where dose.program = ${id} and dose.state = 'recorded' and dose.given_at is not null
            and dose.given_on between ${datePlus(today, -day - LATE_DAYS)}::date and ${datePlus(today, -day)}::date
            and not exists (
              select from adverse_event where adverse_event.dose = dose.id and adverse_event.outcome = 'died')
          on conflict do nothing
          returning dose`.execute(trx);
        if (rows.length === 0) continue;
        const people = await trx
          .selectFrom('dose')
          .leftJoin('place', 'place.id', 'dose.place')
          .select(['dose.person', 'dose.booking', 'dose.givenAt', 'dose.recordedAt', 'place.name as site'])
          .where(
            'dose.id',
            'in',
            rows.map(({ dose }) => dose),
          )
          .execute();
        asked += await tellVisitors(
          services,
          trx,
          'question',
          people.map(({ person, booking, givenAt, recordedAt, site }) => ({
            person,
            booking,
            site: site ?? '',
            at: (givenAt ?? recordedAt).toISOString(),
          })),
          now,
        );
      }
    }
  });
  return { asked };
}
