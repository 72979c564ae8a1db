import { AreaCode } from '@binhan/domain/area';
import { Hotline } from '@binhan/domain/catalog';
import { z } from 'zod';

/** JSON in a variable. */
const Json = z.string().transform((text, context) => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    context.addIssue('it is no JSON');
    return z.NEVER;
  }
});
/** A public key to be pinned: a private one has no place in it. */
const PinnedKey = z.looseObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  kid: z.string().min(1),
  x: z.string(),
  y: z.string(),
  d: z.exactOptional(z.never('a private key does not belong here')),
});
const PinnedKeys = Json.pipe(z.object({ keys: z.array(PinnedKey).min(1) })).transform(({ keys }) => keys);
/** Private keys of issuers, judged where they are read. */
const IssuerKeys = Json.pipe(z.object({ keys: z.array(z.unknown()).min(1) })).transform(({ keys }) => keys);
const Paths = z.string().transform((text) =>
  text
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== ''),
);
const Origin = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);
const Port = z.coerce.number().int().min(1).max(65_535);

/** Every variable the process reads, once, at its start. The README lists the same. */
const Variables = z.object({
  MODE: z.enum(['demo', 'production']).default('demo'),
  PORT: Port.default(3000),
  HOST: z.string().optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  PUBLIC_ORIGIN: Origin.optional(),
  ADMIN_ORIGIN: Origin.optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  PROVINCE_NAME: z.string().min(1).default('Hải Phòng'),
  PROVINCE_AREA: AreaCode.default('31'),
  DEFAULT_AREA: AreaCode.default('11239'),
  HOTLINE: Hotline.shape.phone.default('0220 000 000'),
  LOGO: z.string().optional(),
  SENDER: z.string().min(1).max(40).default('Bình An'),
  TIME_ZONE: z.string().refine(isTimeZone, 'it is no time zone').default('Asia/Ho_Chi_Minh'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_TOKEN: z.string().optional(),
  NATIONAL_URL: z
    .url({ protocol: /^https$/ })
    .transform((text) => text.replace(/\/$/, ''))
    .optional(),
  NATIONAL_CLIENT_ID: z.string().min(1).optional(),
  NATIONAL_CLIENT_SECRET: z.string().min(1).optional(),
  NATIONAL_KEYS: PinnedKeys.optional(),
  ISSUER_KEYS: IssuerKeys.optional(),
  ISSUER_KEY_FILES: Paths.default([]),
  FOREIGN_TRUST: z.string().min(1).optional(),
  FOREIGN_TRUST_KEYS: PinnedKeys.optional(),
  FOREIGN_REVOCATIONS: z.string().min(1).optional(),
  JOBS: z.enum(['on', 'off']).default('on'),
});

/** The settings of this process. */
export type Environment = z.infer<typeof Variables> & { origin: string; host: string };

/** The settings, or the sentences that say what is missing or wrong: names only, never values. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): { value: Environment } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = Variables.safeParse(given);
  if (!parsed.success) {
    return {
      problems: parsed.error.issues.map((issue) => `${issue.path.join('.')} is not valid: ${issue.message}`),
    };
  }
  const value = parsed.data;
  const problems = [
    ...(value.MODE === 'production' ? missingInProduction(value) : []),
    ...missingForNational(value),
    ...missingForForeign(value),
  ];
  if (problems.length > 0) return { problems };
  return {
    value: {
      ...value,
      origin: value.PUBLIC_ORIGIN ?? `http://localhost:${value.PORT}`,
      // A demonstration is for this machine only; a production process stands behind a proxy.
      host: value.HOST ?? (value.MODE === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    },
  };
}

/** Whether the machine knows a time zone by this name. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const forNational = [
  'NATIONAL_URL',
  'NATIONAL_CLIENT_ID',
  'NATIONAL_CLIENT_SECRET',
  'NATIONAL_KEYS',
] as const;

/** A connection with the national platform is whole or none. */
function missingForNational(value: z.infer<typeof Variables>): string[] {
  const missing = forNational.filter((name) => value[name] === undefined);
  return missing.length === forNational.length
    ? []
    : missing.map((name) => `${name} must be set to connect with the national platform.`);
}

/** A list nobody's key is pinned for says nothing, and neither do revocations without it. */
function missingForForeign(value: z.infer<typeof Variables>): string[] {
  const { FOREIGN_TRUST, FOREIGN_TRUST_KEYS, FOREIGN_REVOCATIONS } = value;
  if (FOREIGN_TRUST === undefined && FOREIGN_TRUST_KEYS === undefined && FOREIGN_REVOCATIONS === undefined)
    return [];
  return (['FOREIGN_TRUST', 'FOREIGN_TRUST_KEYS'] as const)
    .filter((name) => value[name] === undefined)
    .map((name) => `${name} must be set to believe foreign certificates.`);
}

function missingInProduction(value: z.infer<typeof Variables>): string[] {
  return (['DATABASE_URL', 'AUTH_SECRET', 'PUBLIC_ORIGIN'] as const)
    .filter((name) => value[name] === undefined)
    .map((name) => `${name} must be set in production.`);
}
