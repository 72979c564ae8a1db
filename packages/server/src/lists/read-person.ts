import type { AreaRef } from '@binhan/domain/area';
import type { Identifier, PersonDetails } from '@binhan/domain/person';
import type { Issue } from '@binhan/domain/refusals';
import { type LocalizedText, foldText } from '@binhan/domain/text';
import type { Instant } from '@binhan/domain/time';
import { readBirthDate, readIdentifier, readPersonName, readPhone, readSex } from '@binhan/validation';

/** Somebody of a list, and why they are tested where the row says so. */
export interface ListedDetails {
  details: PersonDetails;
  reason?: string;
}

/** By what a row is read. */
export interface KnownToList {
  now: Instant;
  timeZone: string;
  /** The commune of a row that names none: the organisation's. */
  home: AreaRef;
  /** A commune by its code or its name, with or without its kind. */
  communeOf: (text: string) => AreaRef | undefined;
  reasons: readonly { id: string; name: LocalizedText }[];
}

type Read<Value> = { value: Value } | { issues: readonly Issue[] };

/** A row as somebody of a list, or what is wrong with it, each with its column. */
export function readPerson(
  cells: Readonly<Record<string, string>>,
  { now, timeZone, home, communeOf, reasons }: KnownToList,
): { finding: ListedDetails } | { issues: Issue[] } {
  const issues: Issue[] = [];
  const taken = <Value>(column: string, read: (text: string | undefined) => Read<Value>) => {
    const reading = read(cells[column]);
    if ('value' in reading) return reading.value;
    issues.push(...reading.issues.map((issue) => ({ ...issue, path: [column] })));
    return undefined;
  };
  const given = <Value>(column: string, read: (text: string) => Read<Value>) =>
    taken<Value | undefined>(column, (text) => (text === undefined ? { value: undefined } : read(text)));

  const name = taken('name', readPersonName);
  const bornOn = taken('bornOn', (text) => readBirthDate(text, { at: now, zone: timeZone }));
  const sex = taken('sex', (text) =>
    text === undefined ? { issues: [{ code: 'required', path: [] }] } : oneOfSexes(text),
  );
  const number = given<Identifier>('number', (text) => readIdentifier(text));
  const phone = given('phone', (text) => readPhone(text));
  const area = given('commune', (text) => {
    const found = communeOf(text);
    return found === undefined ? { issues: [{ code: 'unknown_area', path: [] }] } : { value: found };
  });
  const reason = given('reason', (text) => {
    const wanted = foldText(text);
    const found = reasons.find(({ id, name: { vi, en } }) =>
      [id, vi, en].some((one) => foldText(one) === wanted),
    );
    if (found !== undefined) return { value: found.id };
    const options = reasons.map(({ name: { vi } }) => vi).join(', ');
    return { issues: [{ code: 'not_one_of', path: [], data: { options } }] };
  });
  if (issues.length > 0 || name === undefined || bornOn === undefined || sex === undefined) return { issues };
  const line = cells['address']?.slice(0, 200);
  return {
    finding: {
      details: {
        name,
        bornOn,
        sex,
        identifiers: number === undefined ? [] : [number],
        ...(phone === undefined ? {} : { phone }),
        address: { area: area ?? home, ...(line === undefined ? {} : { line }) },
      },
      ...(reason === undefined ? {} : { reason }),
    },
  };
}

function oneOfSexes(text: string): Read<PersonDetails['sex']> {
  const reading = readSex(text);
  if ('value' in reading) return reading;
  return { issues: [{ code: 'not_one_of', path: [], data: { options: 'Nam, Nữ, Khác' } }] };
}
