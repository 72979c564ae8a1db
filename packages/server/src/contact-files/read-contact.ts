import { PersonDetails } from '@binhan/domain/person';
import type { Issue } from '@binhan/domain/refusals';
import { foldText } from '@binhan/domain/text';
import { Instant, instantPlus } from '@binhan/domain/time';
import { MaskUse } from '@binhan/domain/tracing';
import { z } from 'zod';
import { readMoment } from '../imports/read-moment';
import { type KnownToList, readPerson } from '../lists/read-person';

/** Somebody of a row, and the time they spent with the person of the case. */
export const ReadContact = z.object({
  details: PersonDetails,
  met: z.object({
    from: Instant,
    to: Instant,
    meeting: z.exactOptional(z.string()),
    metres: z.exactOptional(z.number()),
    mask: z.exactOptional(MaskUse),
  }),
  note: z.exactOptional(z.string()),
});
export type ReadContact = z.infer<typeof ReadContact>;

/** By what a row is read. */
export interface KnownToContacts extends Pick<KnownToList, 'now' | 'timeZone' | 'home' | 'communeOf'> {
  /** Minutes by which local time is ahead of UTC. */
  offset: number;
}

/** How files say whether masks were worn; the first is what is asked for. */
const masks: Record<MaskUse, readonly [string, ...string[]]> = {
  both: ['Cả hai', 'Cả hai đeo', 'Có', 'Both'],
  one: ['Một người', 'Một bên', 'One'],
  none: ['Không', 'Không đeo', 'None'],
  unknown: ['Không rõ', 'Unknown'],
};

/** As long as somebody may have been met at a stretch, in minutes. */
const LONGEST = 24 * 60;

/** A row as a contact, or what is wrong with it, each with its column. */
export function readContact(
  cells: Readonly<Record<string, string>>,
  known: KnownToContacts,
): { finding: ReadContact } | { issues: Issue[] } {
  const person = readPerson({ ...cells, sex: cells['sex'] ?? 'Không rõ' }, { ...known, reasons: [] });
  const issues: Issue[] = 'issues' in person ? [...person.issues] : [];
  const wrong = (code: string, column: string, data?: Issue['data']) =>
    void issues.push({ code, path: [column], ...(data === undefined ? {} : { data }) });

  const numberIn = (column: string, max: number) => {
    const text = cells[column];
    if (text === undefined) return undefined;
    const value = Number(text.replace(',', '.').replace(/\s*(m|mét|phút)$/i, ''));
    if (text.trim() !== '' && value >= 0 && value <= max) return value;
    return void wrong('out_of_range', column, { min: 0, max });
  };
  const minutes = numberIn('minutes', LONGEST) ?? 0;
  const metres = numberIn('metres', 100);

  const word = cells['mask'];
  const wanted = foldText(word ?? '');
  const mask = MaskUse.options.find((one) => [one, ...masks[one]].some((text) => foldText(text) === wanted));
  if (word !== undefined && mask === undefined)
    wrong('not_one_of', 'mask', { options: MaskUse.options.map((one) => masks[one][0]).join(', ') });

  const met = readMet(cells['lastMet'], minutes, known);
  if (typeof met === 'string') wrong(met, 'lastMet');
  if (issues.length > 0 || 'issues' in person || typeof met === 'string') return { issues };
  const meeting = cells['meeting']?.slice(0, 200);
  const note = cells['note']?.slice(0, 500);
  return {
    finding: {
      details: person.finding.details,
      met: {
        ...met,
        ...(meeting === undefined ? {} : { meeting }),
        ...(metres === undefined ? {} : { metres: Math.round(metres * 10) / 10 }),
        ...(mask === undefined ? {} : { mask }),
      },
      ...(note === undefined ? {} : { note }),
    },
  };
}

/** The time of a meeting: until its moment, or somewhere on its day where only that is known; else what is wrong. */
function readMet(
  text: string | undefined,
  minutes: number,
  { now, offset }: KnownToContacts,
): { from: Instant; to: Instant } | string {
  if (text === undefined) return 'required';
  const at = readMoment(text.trim(), offset);
  if (at === undefined) return 'not_a_meeting';
  if (at > now) return 'in_the_future';
  if (/\d[:hg]\d/.test(text)) return { from: instantPlus(at, -minutes / 60), to: at };
  const end = instantPlus(at, 24);
  return { from: at, to: end > now ? now : end };
}
