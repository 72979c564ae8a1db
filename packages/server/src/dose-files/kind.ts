import type { FileKind } from '../imports/kind';
import { ownSite } from '../tubes/site';
import { doseColumns } from './columns';

/** Files of doses, sent for a site. */
export const doseFileKind: FileKind = {
  kind: 'doses',
  belongs: 'place',
  owner: (call, place) => ownSite(call, place),
  columns: doseColumns,
};
