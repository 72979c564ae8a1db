import { isPersonCard, normalizeCard } from '../person-card';
import { isToken, QR_PREFIXES } from '../prefixes';
import type { OwnPersonReading, QrReading } from '../reading';
import { warn, type Scanned } from '../scanned';

/** Recognises our own codes by prefix; posters are addresses and are recognised there. */
export function readOwn({ raw, line, warnings }: Scanned): QrReading | undefined {
  const text = line.trimEnd();
  if (text.slice(0, QR_PREFIXES.card.length).toUpperCase() === QR_PREFIXES.card) {
    return readCard(raw, text.slice(QR_PREFIXES.card.length), warnings);
  }
  for (const kind of ['own-person', 'tube', 'appointment', 'slip'] as const) {
    if (!text.startsWith(QR_PREFIXES[kind])) continue;
    const token = text.slice(QR_PREFIXES[kind].length);
    const keyId = keyIdOf(token);
    if (keyId === undefined) warn(warnings, 'malformed_token');
    const fields = { token, ...(keyId === undefined ? {} : { keyId }) };
    return { kind, signature: 'unchecked', fields, warnings, raw };
  }
  return undefined;
}

function readCard(raw: string, text: string, warnings: Scanned['warnings']): OwnPersonReading {
  const card = normalizeCard(text);
  warn(warnings, 'unsigned');
  if (!isPersonCard(card)) warn(warnings, 'bad_check_character');
  return { kind: 'own-person', signature: 'none', fields: { cardId: card.slice(0, -1) }, warnings, raw };
}

/** The key id in a token's header, or undefined when this is no token of ours (ES256 with a key id). */
export function keyIdOf(token: string): string | undefined {
  if (!isToken(token)) return undefined;
  try {
    const base64 = (token.split('.', 1)[0] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const header: unknown = JSON.parse(atob(base64));
    if (typeof header !== 'object' || header === null || !('kid' in header) || !('alg' in header))
      return undefined;
    return header.alg === 'ES256' && typeof header.kid === 'string' ? header.kid : undefined;
  } catch {
    return undefined;
  }
}
