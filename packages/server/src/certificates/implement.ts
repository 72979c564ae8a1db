import { createHash } from 'node:crypto';
import { instantPlus } from '@binhan/domain/time';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';

/** Hours for which a verifier may go on without a newer list. */
const KEPT = 24;
/** Bytes of a hash in a list. */
const HASH_BYTES = 16;

/** What whoever verifies certificates of this installation needs. */
export function implementCertificates(services: Services): Implementations['certificates'] {
  return {
    trust: async (_input, call) => ({
      issuedAt: call.now,
      expiresAt: instantPlus(call.now, KEPT),
      keys: services.certificateKeys.open.map(({ kid, jwk }) => ({ kid, jwk, purposes: ['t' as const] })),
    }),

    async revocations(_input, call) {
      const rows = await call.db
        .selectFrom('certificate')
        .select(['identifier', 'kid'])
        .where('revokedAt', 'is not', null)
        .where('expiresAt', '>', new Date(call.now))
        .orderBy('kid')
        .execute();
      const kids = [...new Set(rows.map(({ kid }) => kid))];
      return {
        issuedAt: call.now,
        expiresAt: instantPlus(call.now, KEPT),
        lists: kids.map((kid) => ({
          hashType: 'UCI' as const,
          kid,
          // In the order of the hashes: nothing tells when which was revoked.
          entries: rows
            .filter((row) => row.kid === kid)
            .map(({ identifier }) => hashOf(identifier))
            .toSorted(),
        })),
      };
    },
  };
}

function hashOf(identifier: string): string {
  return createHash('sha256').update(identifier).digest().subarray(0, HASH_BYTES).toString('hex');
}
