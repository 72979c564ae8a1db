import type { GatePack } from '@binhan/contract';
import { shortenedName } from '@binhan/domain/rules';
import { type QrReading, readQr } from '@binhan/qr';
import { importQrKey, type QrKey, verifyQr } from '@binhan/qr/signed';
import { readPersonFromQr } from '@binhan/validation';

/** Somebody at a gate, as far as a device can tell without a network. */
export interface GateVisitor {
  kind: 'own-person' | 'own-card' | 'vn-cccd' | 'vn-personal' | 'vn-bhyt' | 'number';
  signed: boolean;
  /** By what the list of those who stay apart may know them; empty where the code names nobody we could find. */
  codes: string[];
  shownName?: string;
}

/** The public keys of a pack, ready to verify. */
export async function keysOf(pack: Pick<GatePack, 'keys'>): Promise<QrKey[]> {
  return Promise.all(pack.keys.map((jwk) => importQrKey(jwk)));
}

/** Whom a scanned text is about, or why it is nobody; the same order as the server's. */
export async function visitorOf(
  text: string,
  { keys, at }: { keys: readonly QrKey[]; at: string },
): Promise<{ visitor: GateVisitor } | { refused: string }> {
  const reading = readQr(text);
  if (reading.kind === 'own-person') {
    if (reading.signature === 'none')
      return { visitor: { kind: 'own-card', signed: false, codes: [reading.fields.cardId] } };
    const verified = await verifyQr(text, { keys, at: new Date(at), kinds: ['own-person'] });
    return 'issues' in verified
      ? { refused: verified.issues[0]?.code ?? 'malformed' }
      : { visitor: { kind: 'own-person', signed: true, codes: [verified.value.person] } };
  }
  return byDocument(reading, at);
}

function byDocument(reading: QrReading, at: string): { visitor: GateVisitor } | { refused: string } {
  const { kind } = reading;
  if (kind !== 'vn-cccd' && kind !== 'vn-personal' && kind !== 'vn-bhyt' && kind !== 'number')
    return { refused: kind };
  const qid = reading.kind === 'vn-personal' ? reading.fields.qid : '';
  const read = readPersonFromQr(reading, { at });
  if ('issues' in read) return { refused: read.issues[0]?.code ?? 'malformed' };
  const { identifiers, name } = read.value;
  return {
    visitor: {
      kind,
      signed: false,
      codes: [...(qid === '' ? [] : [qid]), ...identifiers.map(({ value }) => value)],
      ...(name === undefined ? {} : { shownName: shortenedName(name) }),
    },
  };
}

/** Whether one of a visitor's codes stands in the list of those who stay apart. */
export async function isBlocked(
  codes: readonly string[],
  { salt, codes: listed }: { salt: string; codes: ReadonlySet<string> },
): Promise<boolean> {
  for (const code of codes) {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt}:${code}`));
    const first = Array.from(new Uint8Array(digest, 0, 4), (byte) => byte.toString(16).padStart(2, '0'));
    if (listed.has(first.join(''))) return true;
  }
  return false;
}
