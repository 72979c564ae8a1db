import type { QueueRecord, QueueStore } from './record';

/** Keeps records as long as the process lives: for tests, and for Node where losing them is acceptable. */
export function memoryStore(): QueueStore {
  const records = new Map<string, QueueRecord>();
  return {
    all: () => Promise.resolve(structuredClone([...records.values()])),
    put(record) {
      records.set(record.id, structuredClone(record));
      return Promise.resolve();
    },
    remove(id) {
      records.delete(id);
      return Promise.resolve();
    },
  };
}
