import { open } from 'node:fs/promises';
import { type OpenJwk, createIssuerKey, fingerprintOf, kidOf } from '@binhan/server';
import type { Environment } from './environment';
import { IssuerKeyError, issuerKeysOf } from './issuer-keys';

/** What follows `issuer-key` on the command line. */
export interface IssuerKeyValues {
  issuer?: string | undefined;
  months?: string | undefined;
  out?: string | undefined;
  stdout?: boolean | undefined;
}

const CODE = /^[A-Z0-9]{1,20}$/;

/** `issuer-key create` and `issuer-key check`; gives the exit code, nothing where the command is no such. */
export async function issuerKey(
  environment: Environment,
  command: string | undefined,
  values: IssuerKeyValues,
): Promise<number | undefined> {
  if (command === 'check') return check(environment);
  return command === 'create' ? create(values) : undefined;
}

/**
 * A new key. The private half goes to one place: a file of its owner alone, or standard output for a variable. What the two
 * people of the ceremony read to each other is printed beside it.
 */
async function create({ issuer, months, out, stdout }: IssuerKeyValues): Promise<number | undefined> {
  const most = months === undefined ? undefined : Number(months);
  if (issuer !== undefined && !CODE.test(issuer)) return undefined;
  if (most !== undefined && (!Number.isInteger(most) || most < 1 || most > 120)) return undefined;
  if ((out === undefined) === (stdout !== true)) return undefined;
  const { jwk, text } = await createIssuerKey({
    ...(issuer === undefined ? {} : { issuer }),
    ...(most === undefined ? {} : { endsAt: monthsFrom(new Date(), most) }),
  });
  if (out === undefined) {
    console.log(text);
    console.error(publicLines(jwk).join('\n'));
    return 0;
  }
  try {
    // Never over a key that is there: it would be gone, and what it signed could not be shown again.
    const file = await open(out, 'wx', 0o600);
    await file.writeFile(`${text}\n`);
    await file.close();
  } catch {
    throw new IssuerKeyError(`${out} cannot be written: it is there already, or its folder is not.`);
  }
  console.log([`private key   ${out}`, ...publicLines(jwk)].join('\n'));
  return 0;
}

async function check(environment: Environment): Promise<number> {
  const keys = await issuerKeysOf(environment);
  if (keys.length === 0) {
    console.log('No keys are brought: issuers sign with those of the database.');
    return 0;
  }
  const now = new Date().toISOString();
  for (const { jwk, issuer = environment.PROVINCE_AREA, endsAt } of keys) {
    const purposes = issuer === environment.PROVINCE_AREA ? 'v, t, r' : 'v';
    const end = endsAt === undefined ? 'none' : endsAt <= now ? `${endsAt} (signs nothing new)` : endsAt;
    console.log([`issuer        ${issuer}`, `purposes      ${purposes}`, `end           ${end}`].join('\n'));
    console.log(`${publicLines(jwk).join('\n')}\n`);
  }
  return 0;
}

function publicLines(jwk: OpenJwk): string[] {
  return [
    `kid           ${kidOf(jwk)}`,
    `public key    ${JSON.stringify(jwk)}`,
    `fingerprint   ${fingerprintOf(jwk)}`,
  ];
}

function monthsFrom(now: Date, months: number): string {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + months);
  return end.toISOString();
}
