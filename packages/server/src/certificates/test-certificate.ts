import { createVnTest } from '@binhan/certificates/issue';
import type { IssuedCertificate } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Transaction } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';
import { nameOf } from '../people/shown-name';
import { standingOfRow } from '../results/own-result';
import type { SpecimenRow } from '../results/rows';
import type { Services } from '../services';
import { certifiable } from './certifiable';
import { issuerOf, signedText } from './kept';
import { certificateOfResult } from './result-certificate';

/** Devices of rapid tests, as the EU lists them. */
const DEVICES = 'https://covid-19-diagnostics.jrc.ec.europa.eu/devices';

/**
 * The certificate of a result, signed now. Asked for again it is signed anew under the same identifier and for the same
 * time; what it says is kept nowhere. Commit the transaction also where it is refused: an issuer may have been held.
 */
export async function issueTestCertificate(
  services: Services,
  trx: Transaction<Database>,
  row: SpecimenRow,
  now: string,
): Promise<IssuedCertificate | Refusal> {
  const none = refuse('no_certificate');
  const kind = (await everHeld(trx, 'test', [row.kind])).get(row.kind);
  const rule = standingOfRow(row).stage === 'ready' ? certifiable(row, kind) : undefined;
  const details = PersonDetails.safeParse(row.details);
  const name = nameOf(row);
  if (rule === undefined || rule.expiresAt <= now || row.result === null) return none;
  if (name === undefined || !details.success) return none;
  const subject = { id: row.id, province: row.province, result: row.result };
  const kept = await certificateOfResult(services, trx, 't', subject, rule.expiresAt, now);
  if (isRefusal(kept)) return kept;
  const kit = row.kit === null ? undefined : (await everHeld(trx, 'test-kit', [row.kit])).get(row.kit);
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
    issuer: (await issuerOf(trx, kept))?.name ?? services.settings.province.name,
    uvci: kept.identifier,
  });
  return signedText(services, trx, kept, payload);
}
