import { randomBytes } from 'node:crypto';
import { PayloadRefused, createUvci, createVnTest, issueHcert } from '@binhan/certificates/issue';
import type { IssuedCertificate } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { Transaction } from 'kysely';
import { everHeld } from '../catalog/testing';
import type { Database } from '../database/schema';
import { nameOf } from '../people/shown-name';
import { standingOfRow } from '../results/own-result';
import type { SpecimenRow } from '../results/rows';
import type { Services } from '../services';
import { certifiable } from './certifiable';

/** Devices of rapid tests, as the EU lists them. */
const DEVICES = 'https://covid-19-diagnostics.jrc.ec.europa.eu/devices';
const COUNTRY = 'VN';

/**
 * The certificate of a result, signed now. Asked for again it is signed anew under the same identifier and for the same
 * time; what it says is kept nowhere.
 */
export async function issueTestCertificate(
  services: Services,
  db: Transaction<Database>,
  row: SpecimenRow,
  now: string,
): Promise<IssuedCertificate | Refusal> {
  const none = refuse('no_certificate');
  const kind = (await everHeld(db, 'test', [row.kind])).get(row.kind);
  const rule = standingOfRow(row).stage === 'ready' ? certifiable(row, kind) : undefined;
  const details = PersonDetails.safeParse(row.details);
  const name = nameOf(row);
  if (rule === undefined || rule.expiresAt <= now || row.result === null) return none;
  if (name === undefined || !details.success) return none;
  const { signing } = services.certificateKeys;
  await db
    .insertInto('certificate')
    .values({
      identifier: createUvci({ country: COUNTRY, issuer: services.settings.province.area, id: newId() }),
      kind: 't',
      kid: signing.kid,
      specimen: row.id,
      result: row.result,
      issuedAt: now,
      expiresAt: rule.expiresAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['specimen', 'result']).where('revokedAt', 'is', null).doNothing(),
    )
    .execute();
  const kept = await db
    .selectFrom('certificate')
    .selectAll()
    .where('specimen', '=', row.id)
    .where('result', '=', row.result)
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow();
  const kit = row.kit === null ? undefined : (await everHeld(db, 'test-kit', [row.kit])).get(row.kit);
  const device = kit?.codes.find(({ system }) => system === DEVICES)?.value;
  const payload = createVnTest({
    name,
    bornOn: details.data.bornOn,
    target: rule.target,
    type: rule.type,
    result: rule.result,
    ...(device === undefined ? {} : { device }),
    ...(kit === undefined ? {} : { testName: kit.name.en }),
    sampledAt: row.takenAt,
    centre: row.site,
    issuer: services.settings.province.name,
    uvci: kept.identifier,
  });
  try {
    const text = await issueHcert(payload, {
      ...signing,
      issuer: COUNTRY,
      issuedAt: kept.issuedAt,
      expiresAt: kept.expiresAt,
    });
    return {
      text,
      identifier: kept.identifier,
      issuedAt: kept.issuedAt.toISOString(),
      expiresAt: kept.expiresAt.toISOString(),
    };
  } catch (error) {
    // A name without a letter of the Latin alphabet, a code the sets do not have: said, not half issued.
    if (error instanceof PayloadRefused) return none;
    throw error;
  }
}

/** Eighty random bits in capital letters and digits. */
function newId(): string {
  return BigInt(`0x${randomBytes(10).toString('hex')}`)
    .toString(36)
    .toUpperCase()
    .padStart(16, '0');
}
