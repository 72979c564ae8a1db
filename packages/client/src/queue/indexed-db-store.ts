import { type DBSchema, openDB } from 'idb';
import type { QueueRecord, QueueStore } from './record';

interface Schema extends DBSchema {
  records: { key: number; value: QueueRecord; indexes: { id: string } };
}

/** Keeps records in the browser, for all tabs of the origin and over restarts. */
export function indexedDbStore(options: { name: string }): QueueStore {
  const opened = openDB<Schema>(options.name, 1, {
    upgrade(database) {
      const records = database.createObjectStore('records', { autoIncrement: true });
      records.createIndex('id', 'id', { unique: true });
    },
  });
  // A browser without storage fails at the first use, where somebody can be told.
  opened.catch(() => undefined);
  // Tells the other tabs; a message does not come back to the sender.
  const tabs = new BroadcastChannel(`${options.name}.changes`);
  return {
    async all() {
      return (await opened).getAll('records');
    },
    async put(record) {
      const change = (await opened).transaction('records', 'readwrite', { durability: 'strict' });
      const key = await change.store.index('id').getKey(record.id);
      await change.store.put(record, key);
      await change.done;
      tabs.postMessage('changed');
    },
    async remove(id) {
      const change = (await opened).transaction('records', 'readwrite', { durability: 'strict' });
      const key = await change.store.index('id').getKey(id);
      if (key !== undefined) await change.store.delete(key);
      await change.done;
      tabs.postMessage('changed');
    },
    watch(changed) {
      tabs.addEventListener('message', changed);
      return () => tabs.removeEventListener('message', changed);
    },
  };
}
