import type { Certificate, Finding } from '@binhan/certificates';

/** The least by which a person at a gate is told from another. Personal data. */
export interface Holder {
  name: string;
  birthYear?: string;
}

/** Longest name that is shown. */
const LONGEST = 120;

const signing = ['prefix', 'base45', 'inflate', 'cose', 'key', 'signature'];
const aged = ['list_expired', 'list_from_future'];

/** Whether somebody trusted signed it, whatever else may be wrong. */
export function isProven(findings: readonly Finding[]): boolean {
  return !findings.some(({ step, code }) => signing.includes(step) && !aged.includes(code));
}

/** Name and birth year, as far as the certificate says them. */
export function holderOf(certificate: Certificate): Holder | undefined {
  const { name, birth } = certificate.format === 'hcert' ? ofHcert(certificate) : ofShc(certificate);
  const shown = name.map(plain).filter((part) => part !== '');
  if (shown.length === 0) return undefined;
  const birthYear = typeof birth === 'string' ? /^\d{4}/.exec(birth)?.[0] : undefined;
  return { name: shown.join(' ').slice(0, LONGEST), ...(birthYear && { birthYear }) };
}

type Of<Format> = Extract<Certificate, { format: Format }>;

// The payload has the shape of its type only when the schema was met: everything may be missing.
function ofHcert({ payload }: Of<'hcert'>): { name: unknown[]; birth: unknown } {
  const { nam, dob }: Partial<typeof payload> = payload;
  return { name: [nam?.fn ?? nam?.fnt, nam?.gn ?? nam?.gnt], birth: dob };
}

function ofShc({ payload: { person } }: Of<'shc'>): { name: unknown[]; birth: unknown } {
  return { name: [person?.family, ...(person?.given ?? [])], birth: person?.birthDate };
}

/** Without what turns the direction of a line or cannot be seen. */
export function plain(part: unknown): string {
  return typeof part === 'string'
    ? part
        .normalize('NFC')
        .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
        .trim()
    : '';
}
