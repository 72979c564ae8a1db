import type { QueueRecord, QueueStore } from '@binhan/client/queue';
import type { Direction } from '@binhan/domain/place';
import type { OpenVault, Sealed } from './vault.ts';

/** What a passing says, as it is sent. */
export interface Passing {
  place: string;
  gate: string;
  text: string;
  direction: Direction;
  scannedAt: string;
  entered?: true;
}

interface Within {
  input: unknown;
  answer?: unknown;
  refusal?: NonNullable<QueueRecord['refusal']>;
}

/**
 * A store whose records can be read with the key of a vault only: of each, its id, state and moments lie open. What was
 * scanned is gone once the server has it, and so is every name it answered.
 */
export function sealedQueue(store: QueueStore, vault: OpenVault): QueueStore {
  /** The sender asks for all of them after each: what was opened once is not opened again. */
  const known = new Map<string, { sealed: Sealed; within: Within }>();
  const sameBytes = (one: Sealed, other: Sealed) => one.iv.every((byte, at) => byte === other.iv[at]);
  return {
    ...store,
    async all() {
      const records = await store.all();
      return Promise.all(
        records.map(async (record) => {
          // Written by `put` below and by nobody else.
          const sealed = record.input as Sealed;
          const kept = known.get(record.id);
          const within =
            kept !== undefined && sameBytes(kept.sealed, sealed)
              ? kept.within
              : ((await vault.open(sealed)) as Within);
          known.set(record.id, { sealed, within });
          return { ...record, ...within };
        }),
      );
    },
    async put(record) {
      const { input, answer, refusal, ...outside } = record;
      const within: Within =
        record.state === 'sent'
          ? { input: withoutText(input), answer: withoutName(answer) }
          : {
              input,
              ...(answer === undefined ? {} : { answer }),
              ...(refusal === undefined ? {} : { refusal }),
            };
      const sealed = await vault.seal(within);
      known.set(record.id, { sealed, within });
      await store.put({ ...outside, input: sealed });
    },
    async remove(id) {
      known.delete(id);
      await store.remove(id);
    },
  };
}

function withoutText(input: unknown): unknown {
  return typeof input === 'object' && input !== null ? { ...input, text: '' } : input;
}

function withoutName(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null || !('shownName' in answer)) return answer;
  const { shownName: _name, ...rest } = answer;
  return rest;
}
