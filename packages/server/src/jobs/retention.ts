import { type DateOnly, type Instant, instantPlus } from '@binhan/domain/time';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema';
import { bookingsKeptSince } from '../bookings/kept';
import { exchangeKeptSince } from '../exchange/kept';
import { registrationsKeptSince } from '../registrations/kept';
import { resultsKeptSince } from '../results/kept';
import type { Services } from '../services';
import { eraseStaysBefore } from '../stays/erase';
import { staysKeptSince } from '../stays/kept';
import { withoutStays } from '../stays/without';
import { eraseTracing } from '../tracing/erase';

/** Erases what has reached its day, table by table, and leaves the counts as a proof row in the audit. */
export async function retain(
  { database: { db }, distributed }: Pick<Services, 'database' | 'distributed'>,
  now: Instant,
  today: DateOnly,
  newId: () => string,
): Promise<Record<string, number>> {
  const oldest = new Date(staysKeptSince(now));
  const proof: Record<string, number> = {};
  await db.transaction().execute(async (trx) => {
    const count = async (table: string, deleted: Promise<{ numDeletedRows: bigint }>) => {
      proof[table] = Number((await deleted).numDeletedRows);
    };
    await count(
      'declaration',
      trx.deleteFrom('declaration').where('eraseOn', '<=', today).executeTakeFirstOrThrow(),
    );
    proof['stay'] = await eraseStaysBefore({ distributed }, trx, oldest);
    await count(
      'booking',
      trx
        .deleteFrom('booking')
        .where('changedAt', '<', new Date(bookingsKeptSince(now)))
        .where(
          sql<boolean>`exists (
            select from session
            where session.id = booking.session and session.ends_at < ${bookingsKeptSince(now)}::timestamptz)`,
        )
        // With the booking would go what was screened and seen at its visit, which belongs to the record.
        .where(sql<boolean>`not exists (select from screening where screening.booking = booking.id)`)
        .where(sql<boolean>`not exists (select from visit where visit.booking = booking.id)`)
        .executeTakeFirstOrThrow(),
    );
    // A file is kept as long as somebody may ask what it said; its results stay.
    await count(
      'changeSet',
      trx
        .deleteFrom('changeSet')
        .where('uploadedAt', '<', new Date(bookingsKeptSince(now)))
        .where('state', 'not in', ['uploaded', 'committing'])
        .executeTakeFirstOrThrow(),
    );
    await count(
      'tube',
      trx
        .deleteFrom('tube')
        .where('collectedAt', '<', new Date(resultsKeptSince(now)))
        .executeTakeFirstOrThrow(),
    );
    await count(
      'standBy',
      trx
        .deleteFrom('standBy')
        .where('since', '<', new Date(bookingsKeptSince(now)))
        .executeTakeFirstOrThrow(),
    );
    // Accounts of a shift are nobody's any more; whose entries they were stays in the audit.
    const shifts = trx
      .selectFrom('shift')
      .select('id')
      .where('endsAt', '<', new Date(bookingsKeptSince(now)));
    await count(
      'shiftAccount',
      trx
        .deleteFrom('loginUser')
        .where('id', 'in', (eb) =>
          eb.selectFrom('shiftAccount').select('userId').where('shift', 'in', shifts),
        )
        .executeTakeFirstOrThrow(),
    );
    await count(
      'shiftGrant',
      trx
        .deleteFrom('accessGrant')
        .where('endsAt', '<', new Date(bookingsKeptSince(now)))
        .executeTakeFirstOrThrow(),
    );
    await count(
      'shift',
      trx
        .deleteFrom('shift')
        .where('endsAt', '<', new Date(bookingsKeptSince(now)))
        .executeTakeFirstOrThrow(),
    );
    await count(
      'draft',
      trx.deleteFrom('draft').where('until', '<=', new Date(now)).executeTakeFirstOrThrow(),
    );
    await count(
      'outboxMessage',
      trx
        .deleteFrom('outboxMessage')
        .where('createdAt', '<', new Date(instantPlus(now, -7 * 24)))
        .executeTakeFirstOrThrow(),
    );
    await count(
      'transmission',
      trx
        .deleteFrom('transmission')
        .where('state', 'in', ['acknowledged', 'left-out'])
        .where('createdAt', '<', new Date(exchangeKeptSince(now)))
        .executeTakeFirstOrThrow(),
    );
    await count(
      'receivedMessage',
      trx
        .deleteFrom('receivedMessage')
        .where('receivedAt', '<', new Date(exchangeKeptSince(now)))
        .executeTakeFirstOrThrow(),
    );
    await count(
      'registration',
      trx
        .deleteFrom('registration')
        .where('state', 'in', ['done', 'withdrawn', 'declined'])
        .where('changedAt', '<', new Date(registrationsKeptSince(now)))
        .executeTakeFirstOrThrow(),
    );
    for (const [table, rows] of Object.entries(await eraseTracing(trx, now))) proof[table] = rows;
    // Somebody met only at a gate or in a declaration goes with the last trace of them.
    await count(
      'person',
      trx
        .deleteFrom('person')
        .where('userId', 'is', null)
        // Whoever was joined with another goes with that one: until then the two can be taken apart.
        .where('mergedInto', 'is', null)
        .where('createdAt', '<', oldest)
        .where(sql<boolean>`not exists (select from declaration where declaration.person = person.id)`)
        .where(await withoutStays({ distributed }, trx, oldest))
        .where(sql<boolean>`not exists (select from booking where booking.person = person.id)`)
        .where(sql<boolean>`not exists (select from specimen where specimen.person = person.id)`)
        .where(sql<boolean>`not exists (select from registration where registration.person = person.id)`)
        .where(sql<boolean>`not exists (select from dose where dose.person = person.id)`)
        .where(sql<boolean>`not exists (select from traced_case where traced_case.person = person.id)`)
        .where(
          sql<boolean>`not exists (select from contact where person.id in (contact.from_person, contact.to_person))`,
        )
        .where(sql<boolean>`not exists (select from quarantine where quarantine.person = person.id)`)
        .where(
          sql<boolean>`not exists (select from proxy where proxy.subject = person.id and proxy.state = 'active')`,
        )
        .where(sql<boolean>`not exists (select from data_request where data_request.person = person.id)`)
        .executeTakeFirstOrThrow(),
    );
    const scope = Object.entries(proof)
      .map(([table, rows]) => `${table}=${rows}`)
      .join(' ');
    await trx
      .insertInto('auditRow')
      .values({
        at: now,
        shard: 0,
        effect: 'write',
        action: 'jobs.retention',
        actor: 'system',
        actorId: null,
        role: null,
        scope,
        subject: null,
        area: null,
        province: null,
        note: null,
        requestId: newId(),
      })
      .execute();
  });
  return proof;
}

/** Removes what has served its time: limits, repeated writes, codes, second factors, sessions and drafts. */
export async function expire(db: Kysely<Database>, now: Instant): Promise<Record<string, number>> {
  const moment = new Date(now);
  const dayAgo = new Date(instantPlus(now, -24));
  const gone: Record<string, number> = {};
  const count = async (table: string, deleted: Promise<{ numDeletedRows: bigint }>) => {
    gone[table] = Number((await deleted).numDeletedRows);
  };
  await count('rateLimit', db.deleteFrom('rateLimit').where('until', '<=', moment).executeTakeFirstOrThrow());
  await count(
    'idempotency',
    db.deleteFrom('idempotency').where('createdAt', '<', dayAgo).executeTakeFirstOrThrow(),
  );
  await count(
    'codeChallenge',
    db.deleteFrom('codeChallenge').where('validUntil', '<', dayAgo).executeTakeFirstOrThrow(),
  );
  await count(
    'deskOpening',
    db.deleteFrom('deskOpening').where('until', '<=', moment).executeTakeFirstOrThrow(),
  );
  await count(
    'phoneChange',
    db.deleteFrom('phoneChange').where('askedAt', '<', dayAgo).executeTakeFirstOrThrow(),
  );
  await count(
    'usedSecondFactor',
    db.deleteFrom('usedSecondFactor').where('usedAt', '<', dayAgo).executeTakeFirstOrThrow(),
  );
  await count(
    'loginSession',
    db.deleteFrom('loginSession').where('expiresAt', '<', moment).executeTakeFirstOrThrow(),
  );
  await count(
    'lookerAddress',
    db.deleteFrom('lookerAddress').where('seenAt', '<', dayAgo).executeTakeFirstOrThrow(),
  );
  await count('draft', db.deleteFrom('draft').where('until', '<=', moment).executeTakeFirstOrThrow());
  // The library's own challenges; it removes them only when they are answered.
  await sql`delete from login_verification where expires_at < ${now}::timestamptz`.execute(db);
  return gone;
}
