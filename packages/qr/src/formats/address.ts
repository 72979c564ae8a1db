import { parseUrl } from '../parse-url';
import { posterToken } from '../prefixes';
import type { ForeignPlaceReading, OwnPlaceReading, UnknownReading, UrlReading } from '../reading';
import { warn, type Scanned } from '../scanned';
import type { QrWarning } from '../warnings';
import { foreignPlaceSystem } from './foreign-place';
import { keyIdOf } from './own';

// What a browser or a phone runs, reads from the device or hands to another app.
const unsafe =
  /^(view-source|javascript|vbscript|livescript|data|blob|file|filesystem|about|chrome|intent|android-app|market|content|jar|ms-[\w-]+|itms-\w+):/i;

/** Faults that only lower trust; every other one withholds the link. */
const tolerable: QrWarning[] = ['insecure_link'];

/** Recognises web addresses: our posters, place codes of others, and any other address, never opened from here. */
export function readAddress(
  { raw, line, clean, warnings }: Scanned,
  origins?: readonly string[],
): OwnPlaceReading | ForeignPlaceReading | UrlReading | UnknownReading | undefined {
  // A browser ignores blanks inside a scheme, and a person does not see full-width letters.
  if (unsafe.test(clean.replace(/\s/g, '').normalize('NFKC'))) {
    warn(warnings, 'unsafe_scheme');
    return { kind: 'unknown', signature: 'none', fields: { seems: 'unsafe' }, warnings, raw };
  }
  const text = line.trimEnd();
  const url = /^https?:/i.test(text) ? parseUrl(text) : undefined;
  if (url === undefined) return undefined;
  judge(text, url, warnings);
  const token = posterToken(url);
  const keyId = token === undefined ? undefined : keyIdOf(token);
  if (token !== undefined && keyId !== undefined) {
    if (origins && !origins.includes(url.origin)) warn(warnings, 'foreign_origin');
    return {
      kind: 'own-place',
      signature: 'unchecked',
      fields: { origin: url.origin, token, keyId },
      warnings,
      raw,
    };
  }
  const trusted = warnings.every((code) => tolerable.includes(code));
  const host = url.hostname;
  const system = foreignPlaceSystem(host);
  if (system !== undefined && trusted) {
    return { kind: 'foreign-place', signature: 'none', fields: { system, host }, warnings, raw };
  }
  return {
    kind: 'url',
    signature: 'none',
    fields: trusted ? { host, link: url.href } : { host },
    warnings,
    raw,
  };
}

function judge(text: string, url: URL, warnings: QrWarning[]): void {
  const authority = /^https?:[/\\]*([^/\\?#]*)/i.exec(text)?.[1] ?? '';
  if (url.protocol === 'http:') warn(warnings, 'insecure_link');
  if (url.username !== '' || url.password !== '' || authority.includes('@'))
    warn(warnings, 'credentials_in_link');
  // Letters of another alphabet arrive as punycode; full-width and percent-encoded ones are folded away by the parser.
  if (/(^|\.)xn--/.test(url.hostname) || /[^\x21-\x7e]|%/.test(authority)) warn(warnings, 'lookalike_host');
  if (/^[\d.]+$|^\[/.test(url.hostname)) warn(warnings, 'address_host');
  if (url.hostname.length > 253 || /[\s\\<>"`{}|^]/.test(text) || !/^https?:\/\/[^/]/i.test(text))
    warn(warnings, 'malformed_link');
}
