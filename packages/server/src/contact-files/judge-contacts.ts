import { editionOn } from '@binhan/domain/area';
import type { Issue } from '@binhan/domain/refusals';
import { dateIn } from '@binhan/domain/time';
import type { SheetRow } from '@binhan/validation/rows';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import { personKey } from '../dose-files/known-people';
import type { File, Judged } from '../imports/judged';
import { offsetOf } from '../imports/read-moment';
import { communesOf } from '../lists/judge-people';
import type { Services } from '../services';
import { outsideWindow } from '../tracing/outside-window';
import type { KeptContact } from './kept-contact';
import { type Known, knownContacts } from './known-contacts';
import { meetingsOf, sameMeeting } from './meetings';
import { readContact } from './read-contact';

/**
 * Rows of contacts, each judged by itself, against the rows before it and against who is known. Whoever may be somebody known
 * is taken, with what speaks for it; what becomes of them is decided before anything is kept. A meeting outside the infectious
 * window is taken too, as it is by hand, and said so.
 */
export async function judgeContacts(
  services: Services,
  trx: Transaction<Database>,
  file: File,
  rows: readonly SheetRow[],
  seen: Map<string, number>,
): Promise<Judged<KeptContact>[]> {
  const now = services.clock();
  const { timeZone } = services.settings;
  const today = dateIn(now, timeZone);
  const known = {
    now,
    timeZone,
    offset: offsetOf(timeZone, new Date(now)),
    home: { code: file.area, edition: editionOn(today) },
    communeOf: await communesOf(services, file.province, today),
  };
  const read = rows.map((row) => ({ ...row, reading: readContact(row.cells, known) }));
  const details = read.flatMap(({ reading }) => ('finding' in reading ? [reading.finding.details] : []));
  const find = await knownContacts(services, trx, file.owner, details);
  const ill = await trx
    .selectFrom('tracedCase')
    .select('person')
    .where('id', '=', file.owner)
    .executeTakeFirst();
  const meetings = await meetingsOf(
    trx,
    file.owner,
    details.flatMap((one) => personOf(find(one)) ?? []),
  );
  const outside = await outsideWindow(trx, file.owner, { today, timeZone });
  return read.map(({ number, cells, reading }): Judged<KeptContact> => {
    const refused = (state: 'invalid' | 'duplicate', ...issues: Issue[]) => ({
      number,
      cells,
      state,
      issues,
    });
    if ('issues' in reading) return refused('invalid', ...reading.issues);
    const { finding } = reading;
    const at = finding.details.identifiers.length > 0 ? 'number' : 'name';
    const key = `${personKey(services, finding.details)} ${finding.details.phone ?? ''}`;
    const first = seen.get(key);
    seen.set(key, first ?? number);
    if (first !== undefined)
      return refused('invalid', { code: 'listed_twice', path: [at], data: { row: first } });
    const match = find(finding.details);
    if (match === 'another') return refused('invalid', { code: 'number_of_another', path: ['number'] });
    const window = outside(finding.met);
    const odd: Issue[] =
      window === undefined
        ? []
        : [{ code: 'outside_window', path: ['lastMet'], data: { from: window.from, to: window.to } }];
    if (match === undefined) return { number, cells, state: 'new', finding, issues: odd };
    if (match.person === ill?.person) return refused('invalid', { code: 'is_the_case', path: [at] });
    if (match.agrees && sameMeeting(meetings.get(match.person) ?? [], finding.met))
      return refused('duplicate', { code: 'contact_known', path: ['lastMet'] });
    return {
      number,
      cells,
      state: 'new',
      finding: { ...finding, match },
      issues: [sentenceOf(match), ...odd],
    };
  });
}

function personOf(found: Known | 'another' | undefined): string | undefined {
  return found === undefined || found === 'another' ? undefined : found.person;
}

function sentenceOf({ by, contact, agrees }: Known): Issue {
  if (by === 'phone' && !agrees) return { code: 'person_of_phone_differs', path: ['phone'] };
  if (contact) return { code: 'already_contact', path: [by] };
  return { code: by === 'phone' ? 'person_of_phone' : 'person_of_number', path: [by] };
}
