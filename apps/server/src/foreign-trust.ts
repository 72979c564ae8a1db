import { readFile, stat } from 'node:fs/promises';
import { type ListAnchor, readRevocationList, readTrustList } from '@binhan/certificates';
import type { ForeignTrust } from '@binhan/server';
import type { Environment } from './environment';

type Configured = Pick<Environment, 'FOREIGN_TRUST' | 'FOREIGN_TRUST_KEYS' | 'FOREIGN_REVOCATIONS'>;

/** How a signed list is read: for a moment, by pinned keys, and never an older one than the last. */
interface Reading {
  anchors: readonly ListAnchor[];
  at: Date;
  last?: number;
}

/** Milliseconds for which a file is not looked at again: a list that was exchanged is in force within a minute. */
const LOOK_AGAIN_MS = 60_000;

/**
 * Whose foreign certificates are believed: the signed list of a file, read again when it is exchanged, without a restart.
 * What is no list by a pinned key, or older than the one in force, changes nothing. A list that ran out is handed on with
 * its age: by it certificates are undetermined, never valid. `tell` gets the stable reason why a file was not taken.
 */
export function createForeignTrust(
  { FOREIGN_TRUST, FOREIGN_TRUST_KEYS, FOREIGN_REVOCATIONS }: Configured,
  now: () => string,
  tell: (event: string, reason: string) => void,
): (() => Promise<ForeignTrust | undefined>) | undefined {
  if (FOREIGN_TRUST === undefined || FOREIGN_TRUST_KEYS === undefined) return undefined;
  const anchors = FOREIGN_TRUST_KEYS.map(({ kid, kty, crv, x, y }) => ({ kid, jwk: { kty, crv, x, y } }));
  const from = { anchors, now, tell };
  const trust = signedFile(FOREIGN_TRUST, from, async (text, how) => {
    const { trust: list, refused } = await readTrustList(text, how);
    return { list, refused };
  });
  const revocations =
    FOREIGN_REVOCATIONS === undefined
      ? undefined
      : signedFile(FOREIGN_REVOCATIONS, from, async (text, how) => {
          const { revocations: list, refused } = await readRevocationList(text, how);
          return { list, refused };
        });
  return async () => {
    const list = await trust();
    const revoked = await revocations?.();
    // Who keeps revocations and cannot read them believes nobody: one that was revoked must not pass.
    if (list === undefined || (revocations !== undefined && revoked === undefined)) return undefined;
    return { trust: list, ...(revoked === undefined ? {} : { revocations: revoked }) };
  };
}

function signedFile<List extends { sequence: number }>(
  path: string,
  {
    anchors,
    now,
    tell,
  }: { anchors: ListAnchor[]; now: () => string; tell: (event: string, reason: string) => void },
  read: (text: string, how: Reading) => Promise<{ list: List | undefined; refused: string | undefined }>,
): () => Promise<List | undefined> {
  let kept: List | undefined;
  let changed = -1;
  let lookedAt = -Infinity;
  let looking: Promise<void> | undefined;

  async function look(moment: number): Promise<void> {
    lookedAt = moment;
    try {
      const { mtimeMs } = await stat(path);
      if (mtimeMs === changed) return;
      const { list, refused } = await read(textOf(await readFile(path, 'utf8')), {
        anchors,
        at: new Date(moment),
        ...(kept === undefined ? {} : { last: kept.sequence }),
      });
      changed = mtimeMs;
      if (refused !== undefined) tell('foreign_list', refused);
      kept = list ?? kept;
    } catch {
      tell('foreign_list', 'unreadable');
    }
  }

  return async () => {
    const moment = Date.parse(now());
    if (looking === undefined && Math.abs(moment - lookedAt) >= LOOK_AGAIN_MS)
      looking = look(moment).finally(() => {
        looking = undefined;
      });
    await looking;
    return kept;
  };
}

/** The list itself, or as `certificates.trustList` of another installation answers it. */
function textOf(content: string): string {
  const text = content.trim();
  if (!text.startsWith('{')) return text;
  const answer: unknown = JSON.parse(text);
  return typeof answer === 'object' && answer !== null && 'list' in answer && typeof answer.list === 'string'
    ? answer.list
    : text;
}
