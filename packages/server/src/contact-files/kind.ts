import { caseRows } from '../cases/case-rows';
import type { FileKind } from '../imports/kind';
import { contactColumns } from './columns';

/** Files of contacts: each is a case's, and whoever works on the case works on it. */
export const contactFileKind: FileKind = {
  kind: 'contacts',
  belongs: 'tracedCase',
  owner: async (call, id) => {
    const row = await caseRows(call).where('tracedCase.id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : { area: row.area, province: row.province };
  },
  columns: contactColumns,
};
