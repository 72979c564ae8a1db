import type { ForeignPlaceReading, ForeignPlaceSystem } from '../reading';
import type { Scanned } from '../scanned';

const prefixes: Record<string, ForeignPlaceSystem> = {
  'UKC19TRACING:': 'uk-nhs',
  'NZCOVIDTRACER:': 'nz-tracer',
};

const hosts: Record<string, ForeignPlaceSystem> = {
  'tokhaiyte.vn': 'vn-pc-covid',
  'pccovid.gov.vn': 'vn-pc-covid',
  'e.coronawarn.app': 'eu-corona-warn',
  'qr.notify-me.ch': 'ch-notify-me',
  'luca-app.de': 'de-luca',
  'safeentry-qr.gov.sg': 'sg-safe-entry',
};

/** Place codes of other systems that begin with a word of their own. Their content is never decoded. */
export function readForeignPlacePrefix({ raw, line, warnings }: Scanned): ForeignPlaceReading | undefined {
  for (const [prefix, system] of Object.entries(prefixes)) {
    if (line.startsWith(prefix))
      return { kind: 'foreign-place', signature: 'none', fields: { system }, warnings, raw };
  }
  return undefined;
}

/** The system a host belongs to, when its addresses are place codes. */
export function foreignPlaceSystem(host: string): ForeignPlaceSystem | undefined {
  for (const [known, system] of Object.entries(hosts)) {
    if (host === known || host.endsWith(`.${known}`)) return system;
  }
  return undefined;
}
