import { existsSync, readFileSync } from 'node:fs';
import { certificateMessages } from '../messages/index';
import { verifyCertificate } from '../node';
import type { CertificateReport } from '../report';
import type { RevocationList, RevocationLists } from '../revocation/lists';
import type { AcceptanceRule, RuleList } from '../rules/rule';
import type { Dated, TrustedKey, TrustList } from '../trust/trust';
import { valueSets } from '../value-sets/index';
import type { VerifyOptions } from '../verify';
import { readCommand, usage, type Command } from './arguments';
import { isPicture, readPicture } from './pictures';

/** What a run prints, and how it ends. */
export interface Outcome {
  out: string;
  error: string;
  exitCode: number;
}

const exitCodes = { valid: 0, invalid: 1, undetermined: 2 };
const WRONG_CALL = 64;

/** Runs a command line as of a moment. It reads the files it is given and nothing else. */
export async function run(line: readonly string[], now: Date): Promise<Outcome> {
  const command = readCommand(line);
  if (command === undefined) return { out: '', error: usage, exitCode: WRONG_CALL };
  const settings = readSettings(command, now);
  if (typeof settings === 'string') return { out: '', error: `${settings}\n`, exitCode: WRONG_CALL };
  const texts = command.inputs.map(readInput);
  const missing = texts.findIndex((text) => text === undefined);
  if (missing >= 0) {
    const name = command.inputs[missing] ?? '';
    const error = `Không tìm thấy mã QR trong ảnh ${name}. / No QR code was found in the picture ${name}.\n`;
    return { out: '', error, exitCode: exitCodes.invalid };
  }
  const found = texts.filter((text) => text !== undefined);
  const report = await verifyCertificate(found.length === 1 ? (found[0] ?? '') : found, settings);
  return { out: shown(report, command), error: '', exitCode: exitCodes[report.verdict] };
}

function readInput(input: string): string | undefined {
  if (input.length > 1000 || !existsSync(input)) return input;
  const file = readFileSync(input);
  if (isPicture(file)) return readPicture(file);
  return file.toString('utf8').trim();
}

function readSettings(command: Command, now: Date): VerifyOptions | string {
  const at = command.at === undefined ? now : new Date(command.at);
  if (Number.isNaN(at.getTime())) return '--at: không phải thời điểm ISO 8601 / not a moment in ISO 8601';
  const settings: VerifyOptions = { trust: [], at };
  try {
    if (command.trust !== undefined) settings.trust = readList<TrustList, TrustedKey>(command.trust);
    if (command.rules !== undefined) settings.rules = readList<RuleList, AcceptanceRule>(command.rules);
    if (command.revocations !== undefined) {
      settings.revocations = readList<RevocationLists, RevocationList>(command.revocations);
    }
  } catch {
    return 'Không đọc được một tệp JSON. / A JSON file cannot be read.';
  }
  if (command.values) settings.valueSets = valueSets;
  return settings;
}

/** A JSON file: a bare list, or one with its dates. */
function readList<List extends Dated, Item>(file: string): List | readonly Item[] {
  const content = JSON.parse(readFileSync(file, 'utf8')) as List | Item[];
  if (Array.isArray(content)) return content;
  const { issuedAt, expiresAt } = content;
  return {
    ...content,
    ...(issuedAt === undefined ? {} : { issuedAt: new Date(issuedAt) }),
    ...(expiresAt === undefined ? {} : { expiresAt: new Date(expiresAt) }),
  };
}

function shown(report: CertificateReport, { json, language }: Command): string {
  if (json) return `${JSON.stringify(report, undefined, 2)}\n`;
  const { verdicts, findings } = certificateMessages[language];
  const lines = [verdicts[report.verdict]];
  for (const { step, code, severity, field, rule } of report.findings) {
    const place = [field, rule].filter((one) => one !== undefined).join(' ');
    const mark = severity === 'error' ? '✗' : '!';
    lines.push(`${mark} ${step} ${code}${place === '' ? '' : ` (${place})`}: ${findings[code]}`);
  }
  const { certificate } = report;
  if (certificate !== undefined) lines.push(nameOf(certificate));
  return `${lines.join('\n')}\n`;
}

/** As little as a person at a gate needs: whose it is, and until when it holds. */
function nameOf(certificate: NonNullable<CertificateReport['certificate']>): string {
  const { payload, expiresAt } = certificate;
  const until = expiresAt === undefined ? '' : `, → ${expiresAt.toISOString().slice(0, 10)}`;
  if ('person' in payload || 'bundle' in payload) {
    const { family = '', given = [], birthDate = '' } = payload.person ?? {};
    return `${[family, ...given].join(' ')}, ${birthDate.slice(0, 4)}${until}`;
  }
  // Also of a certificate that breaks the schema.
  const name = payload.nam as Partial<typeof payload.nam> | undefined;
  const birth: unknown = payload.dob;
  const year = typeof birth === 'string' ? birth.slice(0, 4) : '';
  return `${[name?.fn ?? name?.fnt ?? '', name?.gn ?? name?.gnt ?? ''].join(' ').trim()}, ${year}${until}`;
}
