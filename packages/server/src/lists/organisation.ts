import type { Call } from '../http/call';
import type { FileKind } from '../imports/kind';
import { ownSite } from '../tubes/site';
import { peopleColumns } from './columns';

/** The organisation of a caller's grant: any place may send its people. */
export function ownOrganisation(call: Call, place: string) {
  return ownSite(call, place);
}

/** Lists of people, sent for an organisation. */
export const peopleFiles: FileKind = {
  kind: 'people',
  belongs: 'place',
  owner: ownOrganisation,
  columns: peopleColumns,
};
