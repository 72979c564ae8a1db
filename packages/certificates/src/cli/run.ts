import { existsSync, readFileSync } from 'node:fs';
import { certificateMessages } from '../messages/index';
import { readRevocationList, readTrustList, verifyCertificate } from '../node';
import type { CertificateReport } from '../report';
import type { Revocations } from '../revocation/lists';
import type { Rules } from '../rules/rule';
import type { ListAnchor } from '../signed-lists/open';
import type { Trust } from '../trust/trust';
import { valueSets } from '../value-sets/index';
import type { VerifyOptions } from '../verify';
import { readCommand, usage, type Command } from './arguments';
import { ListRefused, readJson, readList } from './lists';
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
  const settings = await readSettings(command, now);
  if ('exitCode' in settings) return settings;
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

async function readSettings(command: Command, now: Date): Promise<VerifyOptions | Outcome> {
  const at = command.at === undefined ? now : new Date(command.at);
  if (Number.isNaN(at.getTime())) {
    return wrong('--at: không phải thời điểm ISO 8601 / not a moment in ISO 8601');
  }
  const settings: VerifyOptions = { trust: [], at };
  try {
    const anchors = command.anchors === undefined ? [] : readJson<ListAnchor[]>(command.anchors);
    const options = { anchors, at };
    if (command.trust !== undefined) {
      settings.trust = await readList<Trust>(command.trust, options, async (...of) => {
        const { trust, refused } = await readTrustList(...of);
        // An aged one comes with its list, which then leaves the verdict open.
        return trust ?? refused;
      });
    }
    if (command.rules !== undefined) settings.rules = readJson<Rules>(command.rules);
    if (command.revocations !== undefined) {
      settings.revocations = await readList<Revocations>(command.revocations, options, async (...of) => {
        const { revocations, refused } = await readRevocationList(...of);
        // An aged one comes with its list, which then leaves the verdict open.
        return revocations ?? refused;
      });
    }
  } catch (error) {
    if (!(error instanceof ListRefused)) {
      return wrong('Không đọc được một tệp JSON. / A JSON file cannot be read.');
    }
    const { vi, en } = certificateMessages;
    const said = `${error.code}: ${vi.listRefusals[error.code]} / ${en.listRefusals[error.code]}\n`;
    return { out: '', error: said, exitCode: exitCodes.undetermined };
  }
  if (command.values) settings.valueSets = valueSets;
  return settings;
}

function wrong(error: string): Outcome {
  return { out: '', error: `${error}\n`, exitCode: WRONG_CALL };
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
