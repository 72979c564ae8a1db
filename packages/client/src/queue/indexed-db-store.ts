import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { QueueRecord, QueueStore } from './record';

interface Schema extends DBSchema {
  records: { key: number; value: QueueRecord; indexes: { id: string } };
}

/** Keeps records in the browser, for all tabs of the origin and over restarts. */
export function indexedDbStore(options: { name: string }): QueueStore {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  // A browser without storage fails at the first use, where somebody can be told.
  const database = () =>
    (opened ??= openDB<Schema>(options.name, 1, {
      upgrade(created) {
        const records = created.createObjectStore('records', { autoIncrement: true });
        records.createIndex('id', 'id', { unique: true });
      },
      // Somebody erases what this device keeps: a connection left open would make them wait for ever.
      blocking() {
        const leaving = opened;
        opened = undefined;
        void leaving?.then((connection) => connection.close());
      },
    }));
  // Tells the other tabs; a message does not come back to the sender.
  const tabs = new BroadcastChannel(`${options.name}.changes`);
  return {
    async all() {
      return (await database()).getAll('records');
    },
    async put(record) {
      const change = (await database()).transaction('records', 'readwrite', { durability: 'strict' });
      const key = await change.store.index('id').getKey(record.id);
      await change.store.put(record, key);
      await change.done;
      tabs.postMessage('changed');
    },
    async remove(id) {
      const change = (await database()).transaction('records', 'readwrite', { durability: 'strict' });
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
