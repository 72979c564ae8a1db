import { type DateOnly, type Instant, dateIn, instantPlus } from '@binhan/domain/time';
import { type Kysely, type Transaction, sql } from 'kysely';
import { auditRows, insertAudit } from '../audit/write';
import type { Database } from '../database/schema';
import { lockRecord } from '../doses/record-dose';
import { hasRoom } from '../issuers/ceiling';
import { issuerFor } from '../issuers/pick';
import { phonesOf } from '../people/phones';
import type { Services } from '../services';
import { renewDoseCertificate } from './dose-certificate';
import { renewalMessage } from './message';

/** People looked for at once. */
const BATCH = 200;
/** People whose certificates are renewed in one run; the next run goes on. */
const MOST = 2000;
/** The longest before its end that a program may have a certificate renewed. */
const LONGEST_DAYS = 180;

/** A certificate that ends within the longest overlap. */
interface Ending {
  identifier: string;
  dose: string;
  place: string | null;
  area: string | null;
  province: string;
}

/**
 * Renews certificates that are near their end, by the days their program names, for people who still may hold them, and tells
 * them. Each person is a transaction: what a crash left is found by the next run, and nothing is done or told twice.
 */
export async function renewCertificates(services: Services, now: Instant): Promise<{ renewed: number }> {
  const { db } = services.database;
  const today = dateIn(now, services.settings.timeZone);
  let renewed = 0;
  let helped = 0;
  let after: string | undefined;
  do {
    const people = await endingAfter(db, after, now);
    for (const person of people) {
      const count = await db.transaction().execute((trx) => renewOf(services, trx, person, { now, today }));
      renewed += count;
      helped += Math.sign(count);
    }
    after = people.length < BATCH ? undefined : people.at(-1);
  } while (after !== undefined && helped < MOST);
  return { renewed };
}

/** Those who have a certificate that ends soon, page by page. Of whoever died nothing is renewed. */
async function endingAfter(db: Kysely<Database>, after: string | undefined, now: Instant): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct dose.person from certificate join dose on dose.id = certificate.dose
    where ${isEnding(now)} and dose.state = 'recorded'
      and (${after ?? null}::uuid is null or dose.person > ${after ?? null}::uuid)
      and not exists (
        select from adverse_event join dose other on other.id = adverse_event.dose
        where other.person = dose.person and adverse_event.outcome = 'died')
    order by dose.person limit ${BATCH}`.execute(db);
  return rows.map(({ person }) => person);
}

const isEnding = (now: Instant) => sql`certificate.revoked_at is null and certificate.renewed_at is null
  and certificate.expires_at > ${now}::timestamptz
  and certificate.expires_at <= ${instantPlus(now, LONGEST_DAYS * 24)}::timestamptz`;

async function renewOf(
  services: Services,
  trx: Transaction<Database>,
  person: string,
  { now, today }: { now: Instant; today: DateOnly },
): Promise<number> {
  await lockRecord(trx, person);
  const { rows } = await sql<Ending>`
    select certificate.identifier, dose.id as dose, dose.place, dose.area, dose.province
    from certificate join dose on dose.id = certificate.dose
    where ${isEnding(now)} and dose.state = 'recorded' and dose.person = ${person}::uuid
    order by certificate.expires_at, certificate.identifier`.execute(trx);
  const renewed: Ending[] = [];
  for (const ending of rows) {
    const where = { place: ending.place, province: services.settings.province.area };
    const issuer = await issuerFor(trx, where);
    if (issuer === undefined || !(await hasRoom(services, trx, issuer, now))) continue;
    if (await renewDoseCertificate(services, trx, { ...ending, person }, now, today)) renewed.push(ending);
  }
  const [first] = renewed;
  if (first === undefined) return 0;
  const looked = auditRows(
    { actor: { kind: 'anonymous' }, now, requestId: services.newId() },
    {
      action: 'certificates.renew',
      effect: 'write',
      subjects: [person],
      area: first.area,
      province: first.province,
    },
  );
  await insertAudit(
    trx,
    looked.map((row) => ({ ...row, actor: 'system' })),
  );
  const recipient = (await phonesOf(trx, [person])).get(person);
  if (recipient !== undefined)
    await services.outbox.put(
      trx,
      { channel: 'sms', recipient, text: renewalMessage(services.settings) },
      now,
    );
  return renewed.length;
}
