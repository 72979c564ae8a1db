import { createVnRecovery } from '@binhan/certificates/issue';
import type { IssuedCertificate } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { TestKind } from '@binhan/domain/testing';
import { type DateOnly, dateIn, datePlus } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';
import { nameOf } from '../people/shown-name';
import { standingOfRow } from '../results/own-result';
import type { SpecimenRow } from '../results/rows';
import type { Services } from '../services';
import { issuerOf, signedText } from './kept';
import { certificateOfResult } from './result-certificate';

/** What a certificate of recovery says, and from when until when it holds. */
export interface Recovery {
  target: string;
  foundOn: DateOnly;
  from: DateOnly;
  until: DateOnly;
}

/** The recovery that a released result tells of: of one person alone, by a test whose rule says that it tells. */
export function recoveryOf(
  row: Pick<SpecimenRow, 'people' | 'means' | 'takenAt'>,
  kind: Pick<TestKind, 'certificate'> | undefined,
  timeZone: string,
): Recovery | undefined {
  const rule = kind?.certificate;
  if (rule?.recovery === undefined || row.means !== 'detected' || row.people > 1) return undefined;
  const foundOn = dateIn(row.takenAt.toISOString(), timeZone);
  return {
    target: rule.target,
    foundOn,
    from: datePlus(foundOn, rule.recovery.fromDays),
    until: datePlus(foundOn, rule.recovery.untilDays),
  };
}

/** The certificate of a recovery, signed now; see `issueTestCertificate`. */
export async function issueRecoveryCertificate(
  services: Services,
  trx: Transaction<Database>,
  row: SpecimenRow,
  now: string,
): Promise<IssuedCertificate | Refusal> {
  const { timeZone, province } = services.settings;
  const none = refuse('no_certificate');
  const kind = (await everHeld(trx, 'test', [row.kind])).get(row.kind);
  const recovery = standingOfRow(row).stage === 'ready' ? recoveryOf(row, kind, timeZone) : undefined;
  const details = PersonDetails.safeParse(row.details);
  const name = nameOf(row);
  const today = dateIn(now, timeZone);
  if (recovery === undefined || today < recovery.from || today >= recovery.until) return none;
  if (name === undefined || !details.success || row.result === null) return none;
  const subject = { id: row.id, province: row.province, result: row.result };
  const kept = await certificateOfResult(services, trx, 'r', subject, `${recovery.until}T00:00:00.000Z`, now);
  if (isRefusal(kept)) return kept;
  const payload = createVnRecovery({
    name,
    bornOn: details.data.bornOn,
    target: recovery.target,
    foundOn: recovery.foundOn,
    from: recovery.from,
    until: datePlus(recovery.until, -1),
    issuer: (await issuerOf(trx, kept))?.name ?? province.name,
    uvci: kept.identifier,
  });
  return signedText(services, trx, kept, payload);
}
