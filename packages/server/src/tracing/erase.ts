import type { Instant } from '@binhan/domain/time';
import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import { staysKeptSince } from '../stays/kept';
import { tracingKeptSince } from './kept';

/**
 * Erases what tracing has no more use for, and gives the rows by table. Where and when people were together goes on the day
 * on which the stays go that say it, also from exposures and warnings; what was named by a person, and the work itself, is
 * kept until some time after it ended.
 */
export async function eraseTracing(
  trx: Transaction<Database>,
  now: Instant,
): Promise<Record<string, number>> {
  const stays = new Date(staysKeptSince(now));
  const { followUps, cases } = tracingKeptSince(now);
  const ended = new Date(followUps);
  const rows = async (deleted: Promise<{ numDeletedRows: bigint }>) => Number((await deleted).numDeletedRows);
  return {
    exposure: await rows(
      trx
        .deleteFrom('exposure')
        .where('basis', '<>', 'named')
        .where('toAt', '<', stays)
        .executeTakeFirstOrThrow(),
    ),
    warnedStretch: await rows(
      trx.deleteFrom('warnedStretch').where('toAt', '<', stays).executeTakeFirstOrThrow(),
    ),
    warnedPerson: await rows(
      trx
        .deleteFrom('warnedPerson')
        .where(sql<boolean>`on_day < ${stays}::timestamptz::date`)
        .executeTakeFirstOrThrow(),
    ),
    diaryEntry: await rows(
      trx.deleteFrom('diaryEntry').where('saidAt', '<', ended).executeTakeFirstOrThrow(),
    ),
    quarantine: await rows(
      trx
        .deleteFrom('quarantine')
        .where('state', 'in', ['completed', 'lifted', 'cancelled'])
        .where('changedAt', '<', ended)
        .executeTakeFirstOrThrow(),
    ),
    contact: await rows(
      trx
        .deleteFrom('contact')
        .where('state', 'in', ['completed', 'cancelled', 'not-needed'])
        .where('changedAt', '<', ended)
        .executeTakeFirstOrThrow(),
    ),
    // With a case go its contacts and warnings: one that ended long ago has none that anybody follows up.
    tracedCase: await rows(
      trx
        .deleteFrom('tracedCase')
        .where('state', 'in', ['closed', 'withdrawn'])
        .where('changedAt', '<', new Date(cases))
        .where(
          sql<boolean>`not exists (select from contact where contact.traced_case = traced_case.id
            and contact.state in ('new', 'in-follow-up', 'lost'))`,
        )
        .executeTakeFirstOrThrow(),
    ),
  };
}
