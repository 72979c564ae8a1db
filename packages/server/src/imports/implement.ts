import type { ChangeSet } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Call } from '../http/call';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { type FileRow, changeSets } from './change-set';
import { cancel, commit, listFiles, ownFile, upload } from './files';
import { resultFiles } from './kind';
import { listRows, problemsFile, templateFile } from './rows';

/** Files of results. */
export function implementImports(services: Services): Implementations['imports'] {
  return {
    async upload({ place, file }, call) {
      const kept = await upload(services, call, resultFiles, { owner: place, data: file.data });
      return isRefusal(kept) ? kept : oneFile(call, kept.row, kept.repeated);
    },
    async list({ place, ...input }, call) {
      const page = await listFiles(call, resultFiles, { ...input, owner: place });
      return isRefusal(page) ? page : { ...page, items: await changeSets(call, page.items) };
    },
    async show({ place, import: id }, call) {
      const row = await ownFile(call, resultFiles, { owner: place, id });
      return row === undefined ? refuse('not_found') : oneFile(call, row);
    },
    rows: ({ place, import: id, ...asked }, call) =>
      listRows(call, resultFiles, { ...asked, owner: place, id }),
    commit: ({ place, import: id, new: seen }, call) =>
      commit(services, call, resultFiles, { owner: place, id, seen }),
    cancel: ({ place, import: id }, call) => cancel(call, resultFiles, { owner: place, id }),
    problems: ({ place, import: id }, call) => problemsFile(call, resultFiles, { owner: place, id }),
    template: ({ place }, call) => templateFile(call, place),
  };
}

async function oneFile(call: Call, row: FileRow, repeated = false): Promise<ChangeSet | Refusal> {
  const [shown] = await changeSets(call, [row], repeated);
  return shown ?? refuse('not_found');
}
