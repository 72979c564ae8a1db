/**
 * Work without a network: writes that are kept on the device and sent when they can be, for guards' and citizens'
 * screens. Start with `createQueue`. Calls that need an answer now go through the client itself.
 */
export { createQueue, type Queue, type QueueOptions } from './queue';
export type { Sending } from './sending';
export type { QueuedInput, QueueRecord, QueueState, QueueStore, WriteName } from './record';
export { memoryStore } from './memory-store';
export { indexedDbStore } from './indexed-db-store';
