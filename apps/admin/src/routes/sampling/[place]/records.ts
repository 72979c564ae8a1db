import type { QueueRecord } from '@binhan/client/queue';
import type { SiteTube } from '@binhan/contract';
import type { Language } from '@binhan/domain/text';
import { message, refusalMessage } from '@binhan/validation/locales';
import type { CollectInput } from './bench.ts';

/** The tube a record of the queue collects, if it does. */
export function collectOf(record: QueueRecord): CollectInput | undefined {
  // A record's input is what was given to its endpoint.
  return record.endpoint === 'tubes.collect' ? (record.input as CollectInput) : undefined;
}

/** The hand-over of a record of the queue, if it is one. */
export function handOverOf(record: QueueRecord): { codes: string[] } | undefined {
  return record.endpoint === 'tubes.handOver' ? (record.input as { codes: string[] }) : undefined;
}

/** The tubes that left the site with a hand-over, once the server has it. */
export function leftWith(record: QueueRecord): string[] {
  const handed = handOverOf(record);
  if (handed === undefined || record.state !== 'sent') return [];
  const { problems } = record.answer as { problems: { code: string }[] };
  const stay = new Set(problems.map(({ code }) => code));
  return handed.codes.filter((code) => !stay.has(code));
}

/** The tube as the server has it since it was sent. */
export function sentTube(record: QueueRecord): SiteTube | undefined {
  return record.endpoint === 'tubes.collect' && record.state === 'sent'
    ? (record.answer as SiteTube)
    : undefined;
}

/** Seconds in which a record can still be undone: for ever while it waits on this device. */
export function undoSeconds(record: QueueRecord, now: number): number {
  if (record.state === 'waiting') return Number.POSITIVE_INFINITY;
  const until = sentTube(record)?.undoUntil;
  return until === undefined ? 0 : Math.max(0, Math.ceil((Date.parse(until) - now) / 1000));
}

/** Milliseconds for which a sent hand-over, which holds nobody's name, stays in sight: a shift. */
const SHIFT = 12 * 3_600_000;

/**
 * Whether a record has served. A sent tube may hold names and goes once it can no longer be undone; a hand-over stays for
 * the shift.
 */
export function served(record: QueueRecord, now: number): boolean {
  if (record.state !== 'sent') return false;
  if (record.endpoint !== 'tubes.collect')
    return now - Date.parse(record.answeredAt ?? record.addedAt) > SHIFT;
  return undoSeconds(record, now) === 0;
}

/** Tubes and people somebody collected: as the server has them, and those that still wait on this device. */
export function tallyOf(
  tubes: readonly SiteTube[],
  records: readonly QueueRecord[],
): { tubes: number; people: number; waiting: number; refused: number } {
  const mine = tubes.filter((tube) => tube.mine && tube.state !== 'discarded');
  const known = new Set(mine.map(({ code }) => code));
  const here = records.flatMap((record) => {
    const input = collectOf(record);
    return input === undefined || record.state === 'refused' || known.has(input.code)
      ? []
      : [{ record, input }];
  });
  return {
    tubes: mine.length + here.length,
    people:
      mine.reduce((sum, { people }) => sum + people, 0) +
      here.reduce((sum, { input }) => sum + input.people.length, 0),
    refused: records.filter(({ endpoint, state }) => endpoint === 'tubes.collect' && state === 'refused')
      .length,
    waiting: here.filter(({ record }) => record.state !== 'sent').length,
  };
}

/** Who is in the tube of a record: as the server names them, else as this device knows them; empty where neither does. */
export function namesOf(record: QueueRecord, nameOf: (ticket: string) => string | undefined): string[] {
  const members = sentTube(record)?.members ?? [];
  return (collectOf(record)?.people ?? []).map(({ who, ticket }, place) => {
    const own = who.by === 'details' ? who.details.name : nameOf(ticket.code);
    return members[place]?.name ?? own ?? '';
  });
}

/** What stands against a record, in sentences: why it was refused, by person, or which tubes could not go. */
export function troubles(
  record: QueueRecord,
  language: Language,
  words: {
    nameOf: (ticket: string) => string | undefined;
    hand: { unknownTube: string; wrongState: string; notSent: string };
    ofPerson: (name: string, sentence: string) => string;
  },
): string[] {
  if (record.endpoint === 'tubes.handOver' && record.state === 'sent') {
    const { problems } = record.answer as { problems: { code: string; why: 'unknown' | 'wrong-state' }[] };
    return problems.map(({ code, why }) =>
      words.ofPerson(code, why === 'unknown' ? words.hand.unknownTube : words.hand.wrongState),
    );
  }
  const { refusal } = record;
  if (record.state !== 'refused' || refusal === undefined) return [];
  const issues = refusal.code === 'invalid_input' && 'issues' in refusal.data ? refusal.data.issues : [];
  if (issues.length === 0) return [refusalMessage({ refused: refusal.code, data: refusal.data }, language)];
  const names = namesOf(record, words.nameOf);
  return issues.map((issue) => {
    const said = message(issue, language);
    const [first, place] = issue.path;
    const name = first === 'people' && typeof place === 'number' ? names[place] : undefined;
    return name === undefined
      ? said
      : words.ofPerson(name === '' ? `#${String(Number(place) + 1)}` : name, said);
  });
}
