import type { IssuedCertificate } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Transaction } from 'kysely';
import { writeAudit } from '../audit/write';
import type { Database } from '../database/schema';
import type { OutsideCall } from '../http/call';
import type { Implementations } from '../http/implement';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import { specimenRows } from '../results/rows';
import type { Services } from '../services';
import { destinationsOf, forDestination } from './destination';
import { issueDoseCertificate } from './dose-certificate';
import { anchorOf, revocationListOf, revocationsOf, trustListOf, trustOf } from './lists';
import { issueRecoveryCertificate } from './recovery-certificate';
import { paperOf } from './paper';
import { choose, walletOf } from './wallet';

/** Certificates of the household, and what whoever verifies certificates of this installation needs. */
export function implementCertificates(services: Services): Implementations['certificates'] {
  return {
    trust: (_input, call) => trustOf(services, call),
    trustList: (_input, call) => trustListOf(services, call),
    revocationList: (_input, call) => revocationListOf(services, call),
    anchor: (_input, call) => anchorOf(services, call),
    revocations: (_input, call) => revocationsOf(call),
    mine: (_input, call) => walletOf(services, call),
    paper: { outside: (input, call) => paperOf(services, call, input) },
    choose: (input, call) => choose(services, call, input),
    destinations: (_input, call) => destinationsOf(services, call),
    forDestination: (input, call) => forDestination(services, call, input),

    ofDose: {
      outside: ({ dose }, call) =>
        issued(call, 'certificates.ofDose', async (trx, people) => {
          const row = await trx
            .selectFrom('dose')
            .select(['person', 'area', 'province'])
            .where('id', '=', dose)
            .where('person', 'in', people)
            .executeTakeFirst();
          if (row === undefined) return undefined;
          const { person } = row;
          return {
            ...row,
            certificate: await issueDoseCertificate(services, trx, { dose, person }, call.now, call.today),
          };
        }),
    },

    ofRecovery: {
      outside: ({ specimen }, call) =>
        issued(call, 'certificates.ofRecovery', async (trx, people) => {
          const row = await specimenRows(trx)
            .where('specimen.id', '=', specimen)
            .where('specimen.person', 'in', people)
            .executeTakeFirst();
          if (row === undefined) return undefined;
          return { ...row, certificate: await issueRecoveryCertificate(services, trx, row, call.now) };
        }),
    },
  };
}

/** What a certificate is of: whose, where they live, and the certificate or why there is none. */
export interface CertifiedOf {
  person: string;
  area: string | null;
  province: string;
  certificate: IssuedCertificate | Refusal;
}

/**
 * Issues a certificate of the household in a transaction that is committed also where it is refused: an issuer that signed
 * too many is held by the very request that is not served.
 */
export function issued(
  call: OutsideCall,
  action: string,
  issue: (trx: Transaction<Database>, people: string[]) => Promise<CertifiedOf | undefined>,
): Promise<IssuedCertificate | Refusal> {
  return call.db.transaction().execute(async (trx) => {
    const people = await actsFor(trx, citizen(call.actor).person, call.today);
    const got = await issue(trx, people);
    if (got === undefined) return refuse('not_found');
    const { person, area, province, certificate } = got;
    if (!isRefusal(certificate))
      await writeAudit(trx, call, { action, effect: 'write', subjects: [person], area, province });
    return certificate;
  });
}
