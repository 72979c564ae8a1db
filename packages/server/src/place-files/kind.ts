import { actorId } from '../access/actor';
import type { FileKind } from '../imports/kind';
import { placeColumns } from './columns';

/** Files of places: each is its sender's, and about the area it was sent for. */
export const placeFileKind: FileKind = {
  kind: 'places',
  belongs: 'sender',
  // Where it lies is said with each file.
  owner: (call, owner) =>
    Promise.resolve(owner === actorId(call.actor) ? { area: '', province: '' } : undefined),
  columns: placeColumns,
};
