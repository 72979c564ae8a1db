/** Judges a certificate and shows the verdict. Loaded at the first try, so that a page that only shows the element stays small. */
import {
  type AcceptanceRule,
  type Certificate,
  type CertificateReport,
  type CertificateVerdict,
  type Finding,
  findingCodes,
  type ListRefusal,
  type RuleList,
  verifyCertificate,
} from '@binhan/certificates';
import type { CertificateKind, UndecidedCode, Verified } from './answer';
import { type Holder, holderOf, isProven } from './holder';
import type { Lists } from './lists';

export { Lists } from './lists';
export { default as VerdictView } from './verdict-view.svelte';

/** What decided: a finding, the rule behind it, or what kept it from being decided. */
export interface Decided {
  code: Finding['code'] | UndecidedCode;
  rule?: AcceptanceRule;
  refused?: ListRefusal;
}

/** Everything the element shows, and what it tells the page. */
export interface Checked {
  told: Verified;
  /** Nothing where nothing speaks against it. */
  decided?: Decided;
  /** Whether it was held against rules of the place. */
  ruled: boolean;
  /** Only where the signature holds: else anybody may have written it. */
  holder?: Holder;
  /** When the lists were made. */
  trustAt?: Date;
  revocationsAt?: Date;
}

/** By what to judge. */
export interface CheckOptions {
  /** Nothing where the page has pinned no keys. */
  lists: Lists | undefined;
  /** Nothing where they cannot be read. */
  rules: RuleList | undefined;
  at: Date;
}

/** How far the clock of a device may be behind the lists: they prove how late it is at least. */
const SKEW = 5 * 60_000;

/** In place of a list that is not there: by it nothing is ever valid. */
const none = { expiresAt: new Date(0) };
const standIns = { trust: ['list_expired', 'key_unknown'], revocations: ['revocations_expired'] };

/** The verdict about a text. Without both lists it is never `valid`. */
export async function check(text: string, { lists, rules, at }: CheckOptions): Promise<Checked> {
  const { trust, revocations } = lists ?? {};
  const moment = momentOf(at, trust?.issuedAt, revocations?.issuedAt);
  const report = await verifyCertificate(text, {
    trust: trust ?? { keys: [], ...none },
    revocations: revocations ?? { lists: [], ...none },
    at: moment,
  });
  const { certificate } = report;
  const ruled = rules === undefined || rules.rules.length > 0;
  const found = [
    ...report.findings.filter(
      ({ code }) =>
        !(trust === undefined && standIns.trust.includes(code)) &&
        !(revocations === undefined && standIns.revocations.includes(code)),
    ),
    ...(ruled && rules && certificate ? await ruleFindingsOf(certificate, rules, moment) : []),
  ];
  const undecided: Decided[] = [
    ...(rules === undefined ? [{ code: 'rules_unusable' as const }] : []),
    ...(trust && revocations ? [] : [lists?.fault ?? { code: 'anchors_missing' }]),
  ];
  const verdict = verdictOf(report, found, undecided);
  const decided = decidedOf(verdict, found, undecided, rules);
  const codes = [decided, ...undecided, ...found].flatMap((one) => (one ? [one.code] : []));
  const kind = certificate && kindOf(certificate);
  const holder = certificate && trust && isProven(report.findings) ? holderOf(certificate) : undefined;
  return {
    told: { verdict, ...(kind && { kind }), codes: [...new Set(codes)] },
    ...(decided && { decided }),
    ruled,
    ...(holder && { holder }),
    ...(trust && { trustAt: trust.issuedAt }),
    ...(revocations && { revocationsAt: revocations.issuedAt }),
  };
}

/** The moment to judge for: the device's clock, unless authentic lists prove that it is a little slow. */
function momentOf(at: Date, ...made: (Date | undefined)[]): Date {
  const latest = Math.max(...made.map((one) => one?.getTime() ?? 0));
  const behind = latest - at.getTime();
  return behind > 0 && behind <= SKEW ? new Date(latest) : at;
}

async function ruleFindingsOf(certificate: Certificate, rules: RuleList, at: Date): Promise<Finding[]> {
  const [{ ruleFindings }, { valueSets }] = await Promise.all([
    import('@binhan/certificates/rules'),
    import('@binhan/certificates/value-sets'),
  ]);
  return ruleFindings(certificate, rules, { at: at.getTime(), valueSets });
}

function effectOf({ code }: Finding): CertificateVerdict | 'warning' {
  return findingCodes[code][1];
}

/** One sound reason against it decides, and a doubt only where there is none. */
function verdictOf(report: CertificateReport, found: Finding[], undecided: Decided[]): CertificateVerdict {
  const rules = found.filter(({ step }) => step === 'rules').map(effectOf);
  if (report.verdict === 'invalid' || rules.includes('invalid')) return 'invalid';
  const doubtful = report.verdict === 'undetermined' || rules.includes('undetermined');
  return doubtful || undecided.length > 0 ? 'undetermined' : 'valid';
}

function decidedOf(
  verdict: CertificateVerdict,
  found: Finding[],
  undecided: Decided[],
  rules: RuleList | undefined,
): Decided | undefined {
  const [own] = undecided;
  if (verdict === 'undetermined' && own) return own;
  const wanted = verdict === 'valid' ? 'warning' : verdict;
  const one = found.find((finding) => effectOf(finding) === wanted);
  if (one === undefined) return undefined;
  const rule = rules?.rules.find(({ Identifier }) => Identifier === one.rule);
  return { code: one.code, ...(rule && { rule }) };
}

function kindOf({ format, payload }: Certificate): CertificateKind | undefined {
  const has = (list: unknown) => Array.isArray(list) && list.length > 0;
  if (format === 'shc') {
    if (has(payload.immunizations)) return 'vaccination';
    return has(payload.observations) ? 'test' : undefined;
  }
  if (has(payload.v)) return 'vaccination';
  if (has(payload.t)) return 'test';
  return has(payload.r) ? 'recovery' : undefined;
}
