import type { Certificate, Finding } from '../report';
import { verdictOf } from '../findings';
import { timeFindings } from '../time';
import type { Hcert } from '../hcert/payload';
import { entriesOf } from '../hcert/entries';
import type { ValueSets } from '../value-sets/value-set';
import { ruleFindings } from './evaluate';
import type { Rules } from './rule';

/** Whose a certificate is, exactly as it says: names for machines and birth. Personal data. */
export interface Holder {
  fnt?: string;
  gnt?: string;
  dob: string;
}

/** By what to choose. */
export interface ChooseOptions {
  rules: Rules;
  at: Date;
  /** Of several people's certificates only this one's, see `holderOf`. Default: all are taken for one person's. */
  holder?: Holder;
  /** Default: none; rules that ask for a set then find it empty. */
  valueSets?: ValueSets;
}

/**
 * Why a certificate goes before the next best.
 *
 * - `only`: no other answers the rules. `kind`: a vaccination before a recovery before a test.
 * - `event`: its dose, test or recovery is the latest. `expiry`: it holds longest. `order`: it stands first.
 */
export const choiceReasons = ['only', 'kind', 'event', 'expiry', 'order'] as const;

/** One stable code. */
export type ChoiceReason = (typeof choiceReasons)[number];

/**
 * What became of a certificate: `chosen`; `spare` answers the rules as well; `refused` has findings; `other_holder` was not
 * looked at.
 */
export type Standing = 'chosen' | 'spare' | 'refused' | 'other_holder';

/** The certificate to show, and why the others are not. */
export interface CertificateChoice {
  /** Place in the list given; nothing when none answers the rules. */
  index?: number;
  certificate?: Certificate;
  reason?: ChoiceReason;
  /** For each certificate, in order, what became of it. */
  standings: Standing[];
  /** For each certificate, in order, what speaks against it. */
  findings: Finding[][];
}

const preference = ['v', 'r', 't'];

/**
 * The certificate of a wallet that answers the rules of a place for one holder: among those that do, a vaccination before a
 * recovery before a test, then the one with the latest event, then the one that expires last. Judges times and rules only:
 * verify each certificate when it enters the wallet.
 */
export function chooseCertificate(
  certificates: readonly Certificate[],
  { rules, at, holder, valueSets = [] }: ChooseOptions,
): CertificateChoice {
  const moment = at.getTime();
  const isOurs = certificates.map((one) => holder === undefined || isSame(holderOf(one), holder));
  const findings = certificates.map((certificate, index) =>
    isOurs[index]
      ? timeFindings(certificate, moment, ruleFindings(certificate, rules, { at: moment, valueSets }))
      : [],
  );
  const standings = findings.map((found, index): Standing => {
    if (!isOurs[index]) return 'other_holder';
    return verdictOf(found) === 'valid' ? 'spare' : 'refused';
  });
  const [best, next] = certificates
    .map((certificate, index) => ({ certificate, index, rank: rankOf(certificate) }))
    .filter(({ index }) => standings[index] === 'spare')
    .toSorted((a, b) => differenceOf(a.rank, b.rank).difference);
  if (best === undefined) return { standings, findings };
  standings[best.index] = 'chosen';
  const reason = next === undefined ? 'only' : differenceOf(best.rank, next.rank).reason;
  return { index: best.index, certificate: best.certificate, reason, standings, findings };
}

/** Whose a certificate is; nothing when it does not say, and of a card, whose names are written otherwise. */
export function holderOf(certificate: Certificate): Holder | undefined {
  if (certificate.format !== 'hcert') return undefined;
  // A certificate that breaks the schema may have neither.
  const { nam, dob } = certificate.payload as Partial<Hcert>;
  if (typeof nam !== 'object' || nam === null || typeof dob !== 'string') return undefined;
  const { fnt, gnt } = nam;
  if (typeof fnt !== 'string' && typeof gnt !== 'string') return undefined;
  return { dob, ...(fnt === undefined ? {} : { fnt }), ...(gnt === undefined ? {} : { gnt }) };
}

// Nothing is guessed: of two people of one name in one family the years of birth may be all that differs.
function isSame(one: Holder | undefined, other: Holder): boolean {
  return one !== undefined && one.fnt === other.fnt && one.gnt === other.gnt && one.dob === other.dob;
}

/** Smaller is better; in the order of `rankReasons`. */
function rankOf(certificate: Certificate): [kind: number, event: number, expiry: number] {
  const expiry = -(certificate.expiresAt?.getTime() ?? 0);
  if (certificate.format !== 'hcert') return [preference.length, 0, expiry];
  const { payload } = certificate;
  const kind = entriesOf(payload)[0] ?? '';
  const event = payload.v?.[0]?.dt ?? payload.r?.[0]?.fr ?? payload.t?.[0]?.sc ?? '';
  const time = Date.parse(event);
  return [preference.indexOf(kind), Number.isNaN(time) ? 0 : -time, expiry];
}

const rankReasons = ['kind', 'event', 'expiry'] as const;

function differenceOf(
  a: readonly number[],
  b: readonly number[],
): { difference: number; reason: ChoiceReason } {
  for (const [place, reason] of rankReasons.entries()) {
    const difference = (a[place] ?? 0) - (b[place] ?? 0);
    if (difference !== 0) return { difference, reason };
  }
  return { difference: 0, reason: 'order' };
}
