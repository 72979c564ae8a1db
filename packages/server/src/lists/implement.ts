import type { PeopleList } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { isReason, notAReason, reasonsIn } from '../bookings/reasons';
import type { Call } from '../http/call';
import { csvLine } from '../http/csv';
import type { Implementations } from '../http/implement';
import type { FileRow } from '../imports/change-set';
import { cancel, commit, csvFile, listFiles, ownFile, upload } from '../imports/files';
import { headerOf, listRows, problemsFile } from '../imports/rows';
import { groupsFor } from '../registrations/register';
import type { Services } from '../services';
import { findOpen, openRows } from '../sessions/find';
import { doseOf } from './dose-of';
import { peopleLists } from './list';
import { ownOrganisation, peopleFiles } from './organisation';
import { people, progress } from './progress';
import { slips } from './slips';

/** Sessions to choose from at most: they are in the order of their days. */
const CHOICES = 100;

/** Lists of people from organisations. */
export function implementLists(services: Services): Implementations['lists'] {
  return {
    async organisations(_input, call) {
      const { places } = call.scope;
      if (places.length === 0) return { organisations: [] };
      const organisations = await call.db
        .selectFrom('place')
        .select(['id', 'name', 'area'])
        .where('id', 'in', places)
        .orderBy('name')
        .execute();
      return { organisations };
    },
    async choices({ place }, call) {
      const own = await ownOrganisation(call, place);
      if (own === undefined) return refuse('not_found');
      const { id, name, area, province } = own;
      const open = await findOpen(call, { area: province, limit: CHOICES });
      const reasons = await reasonsIn(call.db, [area, province], call.today, 'anyone');
      const sessions = isRefusal(open) ? [] : open.items;
      return { organisation: { id, name, area }, sessions, reasons };
    },
    async template({ place }, call) {
      if ((await ownOrganisation(call, place)) === undefined) return refuse('not_found');
      return csvFile([csvLine(headerOf(peopleFiles))], 'mau-danh-sach.csv');
    },
    async upload({ place, session, file }, call) {
      const own = await ownOrganisation(call, place);
      const open =
        own === undefined
          ? undefined
          : await openRows(call)
              .where('session.id', '=', session)
              .where('session.province', '=', own.province)
              .executeTakeFirst();
      if (open === undefined) return refuse('not_found');
      const kept = await upload(services, call, peopleFiles, { owner: place, data: file.data, session });
      return isRefusal(kept) ? kept : oneList(call, kept.row, kept.repeated);
    },
    async list({ place, ...input }, call) {
      const page = await listFiles(call, peopleFiles, { ...input, owner: place });
      return isRefusal(page) ? page : { ...page, items: await peopleLists(call, page.items) };
    },
    async show({ place, list: id }, call) {
      const row = await ownFile(call, peopleFiles, { owner: place, id });
      return row === undefined ? refuse('not_found') : oneList(call, row);
    },
    rows: ({ place, list: id, ...asked }, call) =>
      listRows(call, peopleFiles, { ...asked, owner: place, id }),
    problems: ({ place, list: id }, call) => problemsFile(call, peopleFiles, { owner: place, id }),
    async commit({ place, list: id, new: seen, reason }, call) {
      const row = await ownFile(call, peopleFiles, { owner: place, id });
      if (row === undefined) return refuse('not_found');
      const wrong = await wrongReason(call, row, reason);
      if (wrong !== undefined) return wrong;
      const because = reason === undefined ? {} : { reason };
      const begun = await commit(services, call, peopleFiles, { owner: place, id, seen, ...because });
      return isRefusal(begun) ? begun : oneList(call, { ...row, state: begun.state, ...because });
    },
    cancel: ({ place, list: id }, call) => cancel(call, peopleFiles, { owner: place, id }),
    progress: (input, call) => progress(call, input),
    people: (input, call) => people(call, input),
    slips: (input, call) => slips(services, call, input),
  };
}

/** What is wrong with the reason for all: a test needs one; for a dose it is a priority group, or nothing. */
async function wrongReason(
  call: Call,
  file: FileRow,
  reason: string | undefined,
): Promise<Refusal | undefined> {
  const dose = await doseOf(call.db, file.session, call.today);
  if (dose !== undefined) {
    const groups = await groupsFor(call, dose.program, file, 'staff');
    return reason === undefined || groups.includes(reason) ? undefined : notAReason();
  }
  if (reason === undefined) return notAReason('required');
  return (await isReason(call.db, file, reason, call.today, 'anyone')) ? undefined : notAReason();
}

async function oneList(call: Call, row: FileRow, repeated = false): Promise<PeopleList | Refusal> {
  const [shown] = await peopleLists(call, [row], repeated);
  return shown ?? refuse('not_found');
}
