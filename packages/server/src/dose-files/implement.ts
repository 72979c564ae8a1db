import type { DoseFile } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { everHeld } from '../catalog/by-kind';
import { doseChoices } from '../doses/choices';
import type { Call } from '../http/call';
import { csvLine } from '../http/csv';
import type { Implementations } from '../http/implement';
import { type FileRow, changeSets } from '../imports/change-set';
import { cancel, commit, csvFile, listFiles, ownFile, upload } from '../imports/files';
import { headerOf, listRows, problemsFile } from '../imports/rows';
import type { Services } from '../services';
import { ownSite } from '../tubes/site';
import { exportDoses } from './export';
import { doseFileKind } from './kind';

/** Files of doses. */
export function implementDoseFiles(services: Services): Implementations['doseFiles'] {
  return {
    async choices({ place }, call) {
      const site = await ownSite(call, place);
      if (site === undefined) return refuse('not_found');
      return { site: { id: site.id, name: site.name }, ...(await doseChoices(call)) };
    },
    async template({ place }, call) {
      if ((await ownSite(call, place)) === undefined) return refuse('not_found');
      return csvFile([csvLine(headerOf(doseFileKind))], 'mau-mui-tiem.csv');
    },
    async upload({ place, program, file }, call) {
      if ((await ownSite(call, place)) === undefined) return refuse('not_found');
      if (program !== undefined && !(await everHeld(call.db, 'program', [program])).has(program))
        return refuse('invalid_input', { issues: [{ code: 'not_an_option', path: ['program'] }] });
      const sent = { owner: place, data: file.data, ...(program === undefined ? {} : { program }) };
      const kept = await upload(services, call, doseFileKind, sent);
      return isRefusal(kept) ? kept : oneFile(call, kept.row, kept.repeated);
    },
    async list({ place, ...input }, call) {
      const page = await listFiles(call, doseFileKind, { ...input, owner: place });
      return isRefusal(page) ? page : { ...page, items: await doseFiles(call, page.items) };
    },
    async show({ place, file: id }, call) {
      const row = await ownFile(call, doseFileKind, { owner: place, id });
      return row === undefined ? refuse('not_found') : oneFile(call, row);
    },
    rows: ({ place, file: id, ...asked }, call) =>
      listRows(call, doseFileKind, { ...asked, owner: place, id }),
    async commit({ place, file: id, new: seen }, call) {
      const begun = await commit(services, call, doseFileKind, { owner: place, id, seen });
      if (isRefusal(begun)) return begun;
      const row = await ownFile(call, doseFileKind, { owner: place, id });
      return row === undefined ? refuse('not_found') : oneFile(call, row);
    },
    cancel: ({ place, file: id }, call) => cancel(call, doseFileKind, { owner: place, id }),
    problems: ({ place, file: id }, call) => problemsFile(call, doseFileKind, { owner: place, id }),
    export: (input, call) => exportDoses(services, call, input),
  };
}

async function doseFiles(call: Call, rows: readonly FileRow[], repeated = false): Promise<DoseFile[]> {
  const files = await changeSets(call, rows, repeated);
  const named = rows.flatMap(({ program }) => program ?? []);
  const programs = await everHeld(call.db, 'program', named);
  return files.map((file, place) => {
    const id = rows[place]?.program ?? '';
    const program = programs.get(id);
    return { ...file, ...(program === undefined ? {} : { program: { id, name: program.name } }) };
  });
}

async function oneFile(call: Call, row: FileRow, repeated = false): Promise<DoseFile | Refusal> {
  const [shown] = await doseFiles(call, [row], repeated);
  return shown ?? refuse('not_found');
}
