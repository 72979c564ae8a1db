import { writeBase64Url } from '../base64';
import type { Platform } from '../crypto/platform';

/** Far more than a bundle in a QR code has, and far less than what ends the stack. */
const MAX_DEPTH = 64;
const ID_SIZE = 8;

const utf8 = new TextEncoder();

/**
 * The identifiers by which the method `hash-fhir` revokes a card without one of its own (draft RFC 002 of the framework): of
 * its bundle in canonical form (RFC 8785), as the draft has it now, and of its bundle as it came, as the draft had it first.
 * Nothing when the bundle is nested deeper than one can be.
 */
export async function bundleIds<Key>(
  bundle: unknown,
  platform: Platform<Key>,
): Promise<readonly string[] | undefined> {
  const canonical = written(bundle, 0);
  if (canonical === undefined) return undefined;
  const forms = [canonical, JSON.stringify(bundle) ?? ''];
  return Promise.all(
    forms.map(async (form) => {
      const digest = await platform.sha256(utf8.encode(writeBase64Url(utf8.encode(form))));
      return writeBase64Url(digest.subarray(0, ID_SIZE));
    }),
  );
}

/** JSON by RFC 8785, of what was read from JSON: numbers and texts are as JavaScript writes them, names in order. */
function written(value: unknown, depth: number): string | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const parts: string[] = [];
  const names = Array.isArray(value) ? undefined : Object.keys(value).toSorted();
  for (const item of names ?? Object.values(value)) {
    const part = written(names === undefined ? item : (value as Record<string, unknown>)[item], depth + 1);
    if (part === undefined) return undefined;
    parts.push(names === undefined ? part : `${JSON.stringify(item)}:${part}`);
  }
  return names === undefined ? `[${parts.join(',')}]` : `{${parts.join(',')}}`;
}
