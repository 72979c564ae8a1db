import type { PlaceFile } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { csvLine } from '../http/csv';
import type { Implementations } from '../http/implement';
import { type FileRow, changeSets } from '../imports/change-set';
import { cancel, commit, csvFile, listFiles, ownFile, upload } from '../imports/files';
import { headerOf, listRows, problemsFile } from '../imports/rows';
import { areaNames } from '../reports/area-figures';
import type { Services } from '../services';
import { areasToSendFor, areaToSendFor } from './areas';
import { placeFileKind } from './kind';
import { IN_PART, posters } from './posters';

/** Files of places. */
export function implementPlaceFiles(services: Services): Implementations['placeFiles'] {
  const named = (call: Call, id: string) => ({ owner: actorId(call.actor) ?? '', id });
  const oneFile = async (call: Call, row: FileRow, repeated = false): Promise<PlaceFile | Refusal> => {
    const [shown] = await placeFiles(services, call, [row], repeated);
    return shown ?? refuse('not_found');
  };
  return {
    choices: (_input, call) => areasToSendFor(services, call),
    template: () => Promise.resolve(csvFile([csvLine(headerOf(placeFileKind))], 'mau-dia-diem.csv')),
    async upload({ area, file }, call) {
      const found = await areaToSendFor(services, call, area);
      if (found === undefined) return refuse('not_found');
      const { confirms, ...about } = found;
      const owner = actorId(call.actor) ?? '';
      const kept = await upload(services, call, placeFileKind, {
        owner,
        data: file.data,
        area: about,
        confirms,
      });
      return isRefusal(kept) ? kept : oneFile(call, kept.row, kept.repeated);
    },
    async list(input, call) {
      const page = await listFiles(call, placeFileKind, { ...input, owner: actorId(call.actor) ?? '' });
      return isRefusal(page) ? page : { ...page, items: await placeFiles(services, call, page.items) };
    },
    async show({ file: id }, call) {
      const row = await ownFile(call, placeFileKind, named(call, id));
      return row === undefined ? refuse('not_found') : oneFile(call, row);
    },
    rows: ({ file: id, ...asked }, call) => listRows(call, placeFileKind, { ...asked, ...named(call, id) }),
    async commit({ file: id, new: seen }, call) {
      const row = await ownFile(call, placeFileKind, named(call, id));
      // Whoever may not send for the area any more carries nothing out in it, and nobody confirms what they no longer may.
      const now = row === undefined ? undefined : await areaToSendFor(services, call, row.area);
      if (row === undefined || now === undefined || (row.confirms && !now.confirms))
        return refuse('not_found');
      const begun = await commit(services, call, placeFileKind, { ...named(call, id), seen });
      return isRefusal(begun) ? begun : oneFile(call, { ...row, state: begun.state });
    },
    cancel: ({ file: id }, call) => cancel(call, placeFileKind, named(call, id)),
    problems: ({ file: id }, call) => problemsFile(call, placeFileKind, named(call, id)),
    async posters({ file: id, part }, call) {
      const row = await ownFile(call, placeFileKind, named(call, id));
      return row === undefined ? refuse('not_found') : posters(services, call, row, part);
    },
  };
}

async function placeFiles(
  { areas }: Pick<Services, 'areas'>,
  call: Call,
  rows: readonly FileRow[],
  repeated = false,
): Promise<PlaceFile[]> {
  const files = await changeSets(call, rows, repeated);
  const names = await areaNames(
    areas,
    call,
    rows.map(({ area }) => area),
  );
  const counted = await postersOf(
    call,
    rows.map(({ id }) => id),
  );
  return files.flatMap((file, at) => {
    const row = rows[at];
    if (row === undefined) return [];
    const { ready = 0, waiting = 0 } = counted.get(row.id) ?? {};
    return [
      {
        ...file,
        area: row.area,
        areaName: names.get(row.area) ?? row.area,
        confirms: row.confirms,
        posters: { ready, waiting, parts: Math.ceil(ready / IN_PART) },
      },
    ];
  });
}

/** How many posters of some files can be printed, and how many of their places wait. */
async function postersOf(call: Call, files: readonly string[]) {
  if (files.length === 0) return new Map<string, { ready: number; waiting: number }>();
  const rows = await call.db
    .selectFrom('changeRow')
    .innerJoin('place', 'place.id', 'changeRow.madePlace')
    .innerJoin('gate', 'gate.place', 'place.id')
    .select('changeRow.changeSet')
    .select([
      sql<number>`(count(*) filter (where place.state = 'confirmed'))::integer`.as('ready'),
      sql<number>`(count(distinct place.id) filter (where place.state = 'registered'))::integer`.as(
        'waiting',
      ),
    ])
    .where('changeRow.changeSet', 'in', files)
    .groupBy('changeRow.changeSet')
    .execute();
  return new Map(rows.map(({ changeSet, ...counts }) => [changeSet, counts]));
}
