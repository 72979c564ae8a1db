import type { ContactFile } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import { caseRows } from '../cases/case-rows';
import type { Call } from '../http/call';
import { csvLine } from '../http/csv';
import type { Implementations } from '../http/implement';
import { type FileRow, changeSets } from '../imports/change-set';
import { cancel, csvFile, listFiles, ownFile, upload } from '../imports/files';
import { headerOf, problemsFile } from '../imports/rows';
import type { Services } from '../services';
import { choose, commitContacts } from './choose';
import { contactFileKind } from './kind';
import { contactRowsOf } from './rows';

/** Files of contacts. */
export function implementContactFiles(services: Services): Implementations['contactFiles'] {
  return {
    async template({ case: of }, call) {
      if ((await contactFileKind.owner(call, of)) === undefined) return refuse('not_found');
      return csvFile([csvLine(headerOf(contactFileKind))], 'mau-nguoi-tiep-xuc.csv');
    },
    async upload({ case: of, file }, call) {
      const row = await caseRows(call).where('tracedCase.id', '=', of).executeTakeFirst();
      if (row === undefined) return refuse('not_found');
      if (row.state !== 'open') return refuse('wrong_state', { state: row.state });
      const kept = await upload(services, call, contactFileKind, { owner: of, data: file.data });
      return isRefusal(kept) ? kept : oneFile(call, kept.row, kept.repeated);
    },
    async list({ case: of, ...asked }, call) {
      const page = await listFiles(call, contactFileKind, { ...asked, owner: of });
      return isRefusal(page) ? page : { ...page, items: await contactFiles(call, page.items) };
    },
    async show({ case: of, file: id }, call) {
      const row = await ownFile(call, contactFileKind, { owner: of, id });
      return row === undefined ? refuse('not_found') : oneFile(call, row);
    },
    rows: (input, call) => contactRowsOf(call, input),
    async choose(input, call) {
      const row = await choose(call, input);
      return isRefusal(row) ? row : oneFile(call, row);
    },
    async commit(input, call) {
      const row = await commitContacts(services, call, input);
      return isRefusal(row) ? row : oneFile(call, row);
    },
    cancel: ({ case: of, file: id }, call) => cancel(call, contactFileKind, { owner: of, id }),
    problems: ({ case: of, file: id }, call) => problemsFile(call, contactFileKind, { owner: of, id }),
  };
}

async function contactFiles(call: Call, rows: readonly FileRow[], repeated = false): Promise<ContactFile[]> {
  const files = await changeSets(call, rows, repeated);
  if (files.length === 0) return [];
  const counted = await call.db
    .selectFrom('changeRow')
    .select('changeSet')
    .select([
      sql<number>`count(*)::integer`.as('matched'),
      sql<number>`(count(*) filter (where choice is null and state = 'new'))::integer`.as('undecided'),
    ])
    .where(
      'changeSet',
      'in',
      files.map(({ id }) => id),
    )
    .where(sql<boolean>`finding -> 'match' is not null`)
    .groupBy('changeSet')
    .execute();
  return files.map((file) => {
    const { matched = 0, undecided = 0 } = counted.find(({ changeSet }) => changeSet === file.id) ?? {};
    return { ...file, matched, undecided };
  });
}

async function oneFile(call: Call, row: FileRow, repeated = false): Promise<ContactFile | Refusal> {
  const [shown] = await contactFiles(call, [row], repeated);
  return shown ?? refuse('not_found');
}
