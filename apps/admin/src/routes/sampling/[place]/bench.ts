import type { QueuedInput } from '@binhan/client/queue';
import type { SampledPerson } from '@binhan/contract';
import { type OpenTube, sampled, type SamplingAnswer, type Scan } from '@binhan/domain/rules';
import type { Choices, Shift } from './shift.ts';

/** What the server is told of a closed tube. */
export type CollectInput = QueuedInput<'tubes.collect'>;

/** Somebody in the open tube. `key` tells them from the others. */
export interface DraftPerson {
  key: string;
  /** The name to compare, or what stands for it. */
  label: string;
  bornOn?: string;
  who: SampledPerson['who'];
  scannedAt?: string;
  /** Why they are tested, as far as it is known here. */
  reason?: string;
  /** Whether `reason` is told to the server: it knows what a booking says. */
  tellReason: boolean;
  ticket: { code: string; token: string };
  /** Whether a message reaches them; without one they get a printed link. */
  reached: boolean;
}

/** The bench of a sampler: the open tube, who is in it, and the shift it belongs to. */
export interface Bench {
  open: OpenTube | undefined;
  people: readonly DraftPerson[];
  /** The shift of the open tube; another shift begins with the next tube. */
  shift: Shift;
}

/** What a scan did at the bench. */
export type BenchAnswer = SamplingAnswer | 'not-poolable';

/** A bench after a scan, what the scan did, and what is to be sent if it closed a tube. */
export interface BenchStep {
  bench: Bench;
  answer: BenchAnswer;
  closed?: { code: string; people: readonly DraftPerson[]; shift: Shift };
}

/** A bench without a tube. */
export function emptyBench(shift: Shift): Bench {
  return { open: undefined, people: [], shift };
}

/** One scan at the bench: the order of `sampled`, and nobody with a reason that is never pooled in a pooled tube. */
export function benchStep(
  bench: Bench,
  scan: { is: 'tube'; code: string } | { is: 'person'; person: DraftPerson } | { is: 'unknown' },
  rules: { most: number; used: (code: string) => boolean; choices: Choices; shift: Shift },
): BenchStep {
  const shift = bench.open === undefined ? rules.shift : bench.shift;
  if (scan.is === 'person' && bench.open !== undefined && shift.pool !== 'single') {
    const reason = rules.choices.reasons.find(({ id }) => id === scan.person.reason);
    if (reason?.mayPool === false) return { bench, answer: 'not-poolable' };
  }
  const step = sampled(bench.open, plain(scan), rules);
  if (step.closed !== undefined)
    return {
      bench: emptyBench(rules.shift),
      answer: step.answer,
      closed: { code: step.closed.code, people: bench.people, shift },
    };
  const people =
    scan.is === 'person' && step.answer === 'person-added' ? [...bench.people, scan.person] : bench.people;
  return { bench: { open: step.open, people, shift }, answer: step.answer };
}

function plain(scan: Parameters<typeof benchStep>[1]): Scan {
  if (scan.is !== 'person') return scan;
  const { key, label } = scan.person;
  return { is: 'person', person: { key, label } };
}

/** The bench without somebody who was added by mistake. */
export function without(bench: Bench, key: string): Bench {
  const { open } = bench;
  return {
    ...bench,
    open: open && { ...open, people: open.people.filter((one) => one.key !== key) },
    people: bench.people.filter((one) => one.key !== key),
  };
}

/** What the server is told of a closed tube. */
export function collectInput(
  place: string,
  { code, people, shift }: NonNullable<BenchStep['closed']>,
  collectedAt: string,
): CollectInput {
  return {
    place,
    ...(shift.session === 'none' ? {} : { session: shift.session }),
    code,
    kind: shift.kind,
    specimen: shift.specimen,
    ...(shift.pool === 'single' ? {} : { pool: shift.pool }),
    collectedAt,
    people: people.map(({ who, scannedAt, reason, tellReason, ticket }) => ({
      who,
      ...(scannedAt === undefined ? {} : { scannedAt }),
      ...(tellReason && reason !== undefined ? { reason } : {}),
      ticket: { code: ticket.code, token: ticket.token },
    })),
  };
}

/** A tube the server refused, open again with whom it had; `labels` are names still known here, by code of ticket. */
export function reopened(
  input: CollectInput,
  { most, reason, labels }: { most: number; reason: string; labels: ReadonlyMap<string, DraftPerson> },
): Bench {
  const people = input.people.map((one): DraftPerson => {
    const known = labels.get(one.ticket.code);
    if (known !== undefined) return known;
    const { who, scannedAt, reason: told, ticket } = one;
    const label =
      who.by === 'details' ? who.details.name : who.by === 'booking' ? ticket.code : who.text.slice(-6);
    return {
      key: who.by === 'details' ? personKey(who.details) : who.by === 'booking' ? who.booking : who.text,
      label,
      who,
      ...(scannedAt === undefined ? {} : { scannedAt }),
      ...(told === undefined ? {} : { reason: told }),
      tellReason: told !== undefined,
      ticket,
      reached: true,
    };
  });
  return {
    open: { code: input.code, people: people.map(({ key, label }) => ({ key, label })), most },
    people,
    shift: {
      session: input.session ?? 'none',
      kind: input.kind,
      specimen: input.specimen,
      pool: input.pool ?? 'single',
      reason,
    },
  };
}

/** What tells one person by details from another: their number, else name and birth date. */
export function personKey(details: {
  name: string;
  bornOn: string;
  identifiers: readonly { value: string }[];
}): string {
  return details.identifiers[0]?.value ?? `${details.name.normalize('NFC').toLowerCase()} ${details.bornOn}`;
}
