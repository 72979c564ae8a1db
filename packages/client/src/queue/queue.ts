import { type Client, newKey } from '../client-of';
import { indexedDbStore } from './indexed-db-store';
import { memoryStore } from './memory-store';
import { createSender, type Sending } from './sending';
import type { QueuedInput, QueueRecord, QueueStore, WriteName } from './record';

/** What a queue is made of. */
export interface QueueOptions {
  client: Partial<Client>;
  /** The moment as it is kept in the records, for example `() => new Date().toISOString()`. */
  now: () => string;
  /** Names the queue's database and its lock: one per account that uses the device; `binhan-queue` by default. */
  name?: string;
  /** Where records are kept: IndexedDB where there is one, else memory. */
  store?: QueueStore;
  /** Lets one tab send at a time: the environment's Web Locks by default. */
  locks?: Pick<LockManager, 'request'>;
  /** Milliseconds between tries while something waits and nothing else starts one; 30 000 by default. */
  retryEvery?: number;
}

/** Work that is kept first and sent when it can be: in order, once each, with a state that is true. */
export interface Queue {
  /** Keeps a write; when this settles it survives the end of the program. A started queue then sends it. */
  add<Name extends WriteName>(endpoint: Name, input: QueuedInput<Name>): Promise<QueueRecord<Name>>;
  /** All records in the order in which they were added. */
  records(): Promise<QueueRecord[]>;
  /** Sends what waits, as far as it goes. Waits for another tab that is sending. */
  send(): Promise<Sending>;
  /** Forgets a record that is sent or refused, or gives up one that waits. */
  remove(id: string): Promise<void>;
  /** Calls back with all records after each change, also of other tabs; gives a function that ends it. */
  onChange(listener: (records: QueueRecord[]) => void): () => void;
  /** Sends now, when the network comes back, and every so often while something waits; gives a function that ends it. */
  start(): () => void;
}

/** Makes a queue over a client. */
export function createQueue(options: QueueOptions): Queue {
  const { now } = options;
  const name = options.name ?? 'binhan-queue';
  const store =
    options.store ?? (typeof indexedDB === 'undefined' ? memoryStore() : indexedDbStore({ name }));
  const alone = exclusively(options.locks ?? globalThis.navigator?.locks, `${name}.sending`);
  const listeners = new Set<(records: QueueRecord[]) => void>();
  let kick: (() => void) | undefined;

  async function changed(): Promise<void> {
    if (listeners.size === 0) return;
    const records = await store.all();
    for (const listener of listeners) listener(records);
  }

  async function keep(record: QueueRecord): Promise<void> {
    await store.put(record);
    await changed();
  }

  const sender = createSender({ client: options.client, store, now, keep });
  const send = (): Promise<Sending> => alone(sender);

  return {
    async add(endpoint, input) {
      const record = {
        id: newKey(),
        endpoint,
        input: structuredClone(input),
        state: 'waiting' as const,
        addedAt: now(),
      };
      await keep(record);
      kick?.();
      return record;
    },
    records: () => store.all(),
    send,
    async remove(id) {
      await store.remove(id);
      await changed();
    },
    onChange(listener) {
      listeners.add(listener);
      const unwatch = store.watch?.(() => void changed());
      return () => {
        listeners.delete(listener);
        unwatch?.();
      };
    },
    start() {
      let timer: ReturnType<typeof setTimeout> | undefined;
      let running: Promise<void> | undefined;
      let again = false;
      const round = async (): Promise<void> => {
        do {
          again = false;
          const { waiting } = await send().catch(() => ({ waiting: 1 }));
          clearTimeout(timer);
          if (waiting > 0 && kick === go) timer = setTimeout(go, options.retryEvery ?? 30_000);
        } while (again);
        running = undefined;
      };
      const go = () => {
        if (running === undefined) running = round();
        else again = true;
      };
      kick = go;
      globalThis.addEventListener?.('online', go);
      go();
      return () => {
        if (kick === go) kick = undefined;
        clearTimeout(timer);
        globalThis.removeEventListener?.('online', go);
      };
    },
  };
}

/** Runs one task at a time: over all tabs by the locks, without them within this queue. */
function exclusively(locks: Pick<LockManager, 'request'> | undefined, name: string) {
  let last: Promise<unknown> = Promise.resolve();
  return <Value>(task: () => Promise<Value>): Promise<Value> => {
    if (locks !== undefined) return locks.request(name, task) as Promise<Value>;
    const turn = last.then(task, task);
    last = turn.catch(() => undefined);
    return turn;
  };
}
