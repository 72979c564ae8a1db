import type { Certificate, Finding } from '../report';
import { verdictOf } from '../findings';
import { timeFindings } from '../time';
import { entriesOf } from '../hcert/schema';
import type { ValueSets } from '../value-sets/value-set';
import { ruleFindings } from './evaluate';
import type { Rules } from './rule';

/** By what to choose. */
export interface ChooseOptions {
  rules: Rules;
  at: Date;
  /** Default: none; rules that ask for a set then find it empty. */
  valueSets?: ValueSets;
}

/** The certificate to show, and why the others are not. */
export interface CertificateChoice {
  /** Place in the list given; nothing when none answers the rules. */
  index?: number;
  certificate?: Certificate;
  /** For each certificate, in order, what speaks against it. */
  findings: Finding[][];
}

const preference = ['v', 'r', 't'];

/**
 * The certificate of a wallet that answers the rules of a place: among those that do, a vaccination before a recovery
 * before a test, then the one with the latest event, then the one that expires last. Judges times and rules only: verify
 * each certificate when it enters the wallet.
 */
export function chooseCertificate(
  certificates: readonly Certificate[],
  { rules, at, valueSets = [] }: ChooseOptions,
): CertificateChoice {
  const moment = at.getTime();
  const findings = certificates.map((certificate) => [
    ...timeFindings(certificate, moment),
    ...ruleFindings(certificate, rules, { at: moment, valueSets }),
  ]);
  const [best] = certificates
    .map((certificate, index) => ({ certificate, index, rank: rankOf(certificate) }))
    .filter(({ index }) => verdictOf(findings[index] ?? []) === 'valid')
    .toSorted((a, b) => compareRanks(a.rank, b.rank));
  if (best === undefined) return { findings };
  return { index: best.index, certificate: best.certificate, findings };
}

/** Smaller is better. */
function rankOf(certificate: Certificate): [kind: number, event: number, expiry: number] {
  const expiry = -(certificate.expiresAt?.getTime() ?? 0);
  if (certificate.format !== 'hcert') return [preference.length, 0, expiry];
  const { payload } = certificate;
  const kind = entriesOf(payload)[0] ?? '';
  const event = payload.v?.[0]?.dt ?? payload.r?.[0]?.fr ?? payload.t?.[0]?.sc ?? '';
  const time = Date.parse(event);
  return [preference.indexOf(kind), Number.isNaN(time) ? 0 : -time, expiry];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
