import { field } from '#lib/fields.ts';
import { Entry, EntryKind } from '@binhan/domain/catalog';
import type { Language } from '@binhan/domain/text';
import { messages } from '../messages.ts';
import { policyNumbers, testingNumbers } from './numbers.ts';

/** An entry as the fields of its page hold it. */
export type TypedEntry = Readonly<Record<string, string>>;

/** Kinds whose body has fields of its own; the others are written as JSON. */
export function hasFields(kind: string): boolean {
  return ['hotline', 'level', 'booking-policy', 'testing-policy', 'test-kit'].includes(kind);
}

/** An entry that exists, as it would have been typed. */
export function typedEntry(entry: Entry): TypedEntry {
  const { kind, id, area, period, source } = entry;
  const common = { kind, id, area, from: period.from, until: period.until ?? '', source };
  if (entry.kind === 'hotline') {
    const { name, phone, hours } = entry.body;
    return {
      ...common,
      'name.vi': name.vi,
      'name.en': name.en,
      phone,
      'hours.vi': hours?.vi ?? '',
      'hours.en': hours?.en ?? '',
    };
  }
  if (entry.kind === 'level') {
    const { rank, name, meaning, colour } = entry.body;
    return {
      ...common,
      rank: String(rank),
      'name.vi': name.vi,
      'name.en': name.en,
      'meaning.vi': meaning.vi,
      'meaning.en': meaning.en,
      colour,
    };
  }
  if (entry.kind === 'booking-policy') {
    const { remindBeforeHours, ...numbers } = entry.body;
    return {
      ...common,
      ...Object.fromEntries(policyNumbers.map((name) => [name, String(numbers[name])])),
      remindBeforeHours: remindBeforeHours.join(', '),
    };
  }
  if (entry.kind === 'testing-policy') {
    const { body } = entry;
    return { ...common, ...Object.fromEntries(testingNumbers.map((name) => [name, String(body[name])])) };
  }
  if (entry.kind === 'test-kit') {
    const { name, manufacturer, tests, codes, targets } = entry.body;
    return {
      ...common,
      'name.vi': name.vi,
      'name.en': name.en,
      manufacturer,
      tests: tests.join(', '),
      targets: targets.join(', '),
      // Kept as they are: standards name them, nobody types them.
      codes: JSON.stringify(codes),
    };
  }
  return { ...common, json: JSON.stringify(entry.body, null, 2) };
}

/** The texts of all fields that were sent. */
export function typedFields(data: FormData): TypedEntry {
  return Object.fromEntries([...data.keys()].map((name) => [name, field(data, name)]));
}

/** Fields that hold several words. */
const listed = new Set(['remindBeforeHours', 'targets', 'tests']);

/** The entry that was typed, or what is wrong with it by field. */
export function readEntry(
  typed: TypedEntry,
  language: Language,
): { entry: Entry } | { errors: Record<string, string> } {
  const text = messages(language);
  const body = bodyOf(typed);
  if (body === undefined) return { errors: { json: text.notJson } };
  const until = typed['until'] ?? '';
  const read = Entry.safeParse({
    kind: EntryKind.safeParse(typed['kind']).data,
    id: typed['id'],
    area: typed['area'],
    period: until === '' ? { from: typed['from'] } : { from: typed['from'], until },
    source: typed['source'],
    body,
  });
  if (read.success) return { entry: read.data };
  const errors: Record<string, string> = {};
  for (const { path } of read.error.issues) {
    const inBody = path[0] === 'body';
    const inside = path.slice(inBody || path[0] === 'period' ? 1 : 0);
    const place = listed.has(String(inside[0])) ? String(inside[0]) : inside.join('.');
    const name = inBody && !hasFields(typed['kind'] ?? '') ? 'json' : place;
    errors[name] ??= sentence(name, place, typed, language);
  }
  return { errors };
}

/** What is wrong with a field, by the label people see; inside JSON by its place. */
function sentence(name: string, place: string, typed: TypedEntry, language: Language): string {
  const text = messages(language);
  if (name.startsWith('hours')) return text.bothLanguages;
  const labels: Readonly<Record<string, string>> = {
    id: text.id,
    area: text.area,
    from: text.from,
    until: text.until,
    source: text.source,
    phone: text.phone,
    holdMinutes: text.holdMinutes,
    standbyHoldMinutes: text.standbyHoldMinutes,
    changeUntilHours: text.changeUntilHours,
    missedAfterMinutes: text.missedAfterMinutes,
    remindBeforeHours: text.remindBeforeHours,
    undoSeconds: text.undoSeconds,
    oldAfterHours: text.oldAfterHours,
    linkDays: text.linkDays,
    triesPerAddress: text.triesPerAddress,
    triesPerLink: text.triesPerLink,
    manufacturer: text.manufacturer,
    tests: text.tests,
    targets: text.targets,
    rank: text.rank,
    colour: text.colour,
    'name.vi': text.nameVi,
    'name.en': text.nameEn,
    'meaning.vi': text.meaningVi,
    'meaning.en': text.meaningEn,
  };
  const label = labels[name];
  if (label === undefined) return text.wrongAt(place);
  return (typed[name] ?? '') === '' ? text.missing(label) : text.wrong(label);
}

function bodyOf(typed: TypedEntry): unknown {
  const pair = (name: string) => ({ vi: typed[`${name}.vi`] ?? '', en: typed[`${name}.en`] ?? '' });
  if (typed['kind'] === 'hotline') {
    const hours = pair('hours');
    const empty = hours.vi === '' && hours.en === '';
    return { name: pair('name'), phone: typed['phone'], ...(empty ? {} : { hours }) };
  }
  if (typed['kind'] === 'level') {
    return {
      rank: typed['rank'] === '' ? undefined : Number(typed['rank']),
      name: pair('name'),
      meaning: pair('meaning'),
      colour: typed['colour'],
    };
  }
  const numbers = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, typed[name] ? Number(typed[name]) : undefined]));
  const words = (name: string, between: RegExp) =>
    (typed[name] ?? '')
      .split(between)
      .map((word) => word.trim())
      .filter((word) => word !== '');
  if (typed['kind'] === 'booking-policy') {
    const remindBeforeHours = words('remindBeforeHours', /[\s,;]+/).map(Number);
    return { ...numbers(policyNumbers), remindBeforeHours };
  }
  if (typed['kind'] === 'testing-policy') return numbers(testingNumbers);
  if (typed['kind'] === 'test-kit') {
    const codes = fromJson(typed['codes'] || '[]');
    return {
      name: pair('name'),
      manufacturer: typed['manufacturer'],
      codes,
      tests: words('tests', /[\s,;]+/),
      targets: words('targets', /[,;]/),
    };
  }
  return fromJson(typed['json']);
}

function fromJson(text = ''): object | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}
