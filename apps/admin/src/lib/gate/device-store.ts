/** A few values under their names, in a database of this browser. */
export interface DeviceStore {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
  /** Removes the database with everything in it. */
  remove(): Promise<void>;
}

const table = 'kept';

/** A store in the browser's own database, which outlives the page and the browser. */
export function deviceStore(name: string): DeviceStore {
  let opened: Promise<IDBDatabase> | undefined;
  const database = () => (opened ??= opening(name, () => (opened = undefined)));
  const kept = async (mode: IDBTransactionMode) =>
    (await database()).transaction(table, mode).objectStore(table);
  return {
    get: async (key) => settled((await kept('readonly')).get(key) as IDBRequest<unknown>),
    put: async (key, value) => void (await settled((await kept('readwrite')).put(value, key))),
    async remove() {
      (await opened)?.close();
      opened = undefined;
      await settled(indexedDB.deleteDatabase(name));
    },
  };
}

function opening(name: string, closed: () => void): Promise<IDBDatabase> {
  const asked = indexedDB.open(name, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(table);
  return settled(asked).then((database) => {
    // Another tab empties this device: a connection left open would make it wait for ever.
    database.onversionchange = () => {
      database.close();
      closed();
    };
    return database;
  });
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the store of this device failed'));
  });
}

/** Keeps values as long as the page lives: for tests. */
export function memoryDeviceStore(values = new Map<string, unknown>()): DeviceStore {
  return {
    get: (key) => Promise.resolve(values.get(key)),
    put: (key, value) => Promise.resolve(void values.set(key, structuredClone(value))),
    remove: () => Promise.resolve(values.clear()),
  };
}
