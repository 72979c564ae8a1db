import { ApiError, type Client } from '@binhan/client';
import type { Queue, QueueRecord } from '@binhan/client/queue';
import type { Expected, SiteTube } from '@binhan/contract';
import type { PersonDetails } from '@binhan/domain/person';
import type { Typed } from '@binhan/ui';
import {
  type Bench,
  type BenchAnswer,
  benchStep,
  type CollectInput,
  collectInput,
  type DraftPerson,
  emptyBench,
  personKey,
  reopened,
  without,
} from './bench.ts';
import { collectOf, sentTube } from './records.ts';
import { expectedFor, readScan } from './read-scan.ts';
import { type Choices, mostInTube, noShift, type Shift } from './shift.ts';
import { newTicket } from './ticket.ts';

/** What the screen says of the last scan: an answer of the bench, or what a scan led to instead. */
export interface StationAnswer {
  is:
    | BenchAnswer
    | 'choose'
    | 'nobody'
    | 'fill-in'
    | 'code-changed'
    | 'reopened'
    | 'refused'
    | 'removed'
    | 'undone';
  /** Counts up, so that the same answer twice is told twice. */
  turn: number;
  code?: string;
  person?: DraftPerson;
  /** Nobody could say whose code it is: there is no network. */
  nameless?: boolean;
}

interface StationOptions {
  client: Pick<Client, 'tubes'>;
  queue: Queue;
  place: string;
  choices: Choices;
  shift: Shift;
  tubes: readonly SiteTube[];
  /** The moment, as the device has it. */
  now: () => string;
}

/** The work of a sampler in one tab: what is open, who waits, what was closed. Scans are dealt with one after another. */
export class Station {
  bench = $state.raw<Bench>(emptyBench(noShift));
  answer = $state.raw<StationAnswer>();
  expected = $state.raw<readonly Expected[]>([]);
  records = $state.raw<readonly QueueRecord[]>([]);
  tubes = $state.raw<readonly SiteTube[]>([]);
  /** The tube that was closed last, for its codes. */
  last = $state.raw<{ code: string; people: readonly DraftPerson[] }>();
  /** Words the list of people is narrowed to. */
  words = $state('');
  /** Somebody to be filled in by hand, with what a card said. */
  form = $state.raw<Typed>();
  /** The next tube takes the place of the open one, whose code was refused. */
  changing = $state(false);
  shift = $state.raw<Shift>(noShift);
  readonly #labels = new Map<string, DraftPerson>();
  readonly #taken = new Set<string>();
  #chain: Promise<void> = Promise.resolve();

  constructor(private readonly options: StationOptions) {
    this.shift = options.shift;
    this.bench = emptyBench(options.shift);
    this.tubes = options.tubes;
  }

  /** Goes on with a tube that was open when the page was loaded again. */
  restore(bench: Bench | undefined): void {
    if (bench === undefined) return;
    this.bench = bench;
    for (const person of bench.people) this.#labels.set(person.ticket.code, person);
  }

  /** Who waits and is in no tube of this device. */
  get waiting(): readonly Expected[] {
    const inTube = new Set(this.bench.people.map(({ key }) => key));
    return this.expected.filter(({ booking = '' }) => !inTube.has(booking) && !this.#taken.has(booking));
  }

  /** Deals with one scan or typed line, after those before it. */
  read(text: string): Promise<void> {
    this.#chain = this.#chain.then(() => this.#read(text)).catch(() => this.#say({ is: 'unknown' }));
    return this.#chain;
  }

  async #read(text: string): Promise<void> {
    if (text.trim() === '') return;
    const { now, place, client } = this.options;
    const at = now();
    const scan = readScan(text, { open: this.bench.open?.code, at });
    this.words = '';
    if (scan.is === 'tube') return this.#tube(scan.code);
    if (scan.is === 'unknown') return this.#say({ is: 'unknown' });
    if (this.bench.open === undefined) return this.#say({ is: 'tube-first' });
    const found = expectedFor(scan, this.waiting);
    const [only, another] = found;
    if (scan.is === 'words') {
      this.words = found.length > 0 ? scan.words : '';
      return this.#say({ is: found.length > 0 ? 'choose' : 'nobody' });
    }
    if (only !== undefined && another === undefined) return this.choose(only);
    if (scan.is === 'queue-number') return this.#say({ is: 'nobody' });
    if (scan.is === 'card') return this.fillIn(scan.typed);
    const key = scan.booking !== undefined && 'id' in scan.booking ? scan.booking.id : scan.text;
    const inTube = this.bench.people.find((one) => one.key === key);
    if (inTube !== undefined) return this.#person(inTube);
    const { value, error } = navigator.onLine
      ? await client.tubes.who({ place, text: scan.text }, { totalTimeout: 4_000 }).safe()
      : { value: undefined, error: undefined };
    if (value !== undefined) return this.#named(scan.text, value, at);
    if (error instanceof ApiError && error.is('not_found')) return this.#say({ is: 'nobody' });
    const who = { by: 'code' as const, text: scan.text };
    const label = scan.text.length > 12 ? '' : scan.text;
    // What a booking says is known to the server only; a reason told now would stand before it.
    const tellReason = scan.booking === undefined;
    this.#person({ ...this.#draft({ key, label, who, scannedAt: at }), tellReason }, true);
  }

  #named(text: string, found: Expected, at: string): void {
    if (found.booking !== undefined) return this.choose(found);
    const who = { by: 'code' as const, text };
    // A personal code changes every few minutes: who it is tells that somebody is here twice, not how it reads.
    const key =
      found.name === undefined
        ? text
        : personKey({ name: found.name, bornOn: found.bornOn ?? '', identifiers: [] });
    const more = found.bornOn === undefined ? {} : { bornOn: found.bornOn };
    this.#person(this.#draft({ key, label: found.name ?? '', who, scannedAt: at, ...more }));
  }

  /** Puts somebody of the list into the tube. */
  choose(one: Expected): void {
    const { booking, name = '', bornOn, reason } = one;
    if (booking === undefined) return;
    const more = bornOn === undefined ? {} : { bornOn };
    const draft = this.#draft({ key: booking, label: name, who: { by: 'booking', booking }, ...more });
    this.words = '';
    this.#person({ ...draft, ...(reason === undefined ? {} : { reason, tellReason: false }) });
  }

  /** Opens the form for somebody, with what is known of them. */
  fillIn(typed: Typed): void {
    if (this.bench.open === undefined) return this.#say({ is: 'tube-first' });
    this.form = typed;
    this.#say({ is: 'fill-in' });
  }

  /** Puts somebody into the tube whose details were filled in. */
  byDetails(details: PersonDetails, reason: string): void {
    const key = personKey(details);
    const who = { by: 'details' as const, details };
    const draft = this.#draft({ key, label: details.name, who, bornOn: details.bornOn });
    this.form = undefined;
    this.#person({ ...draft, reason, reached: details.phone !== undefined });
  }

  #draft(given: Pick<DraftPerson, 'key' | 'label' | 'who' | 'scannedAt' | 'bornOn'>): DraftPerson {
    const ticket = newTicket();
    return { ...given, reason: this.bench.shift.reason, tellReason: true, ticket, reached: true };
  }

  #rules() {
    const { choices } = this.options;
    const shift = this.bench.open === undefined ? this.shift : this.bench.shift;
    return { most: mostInTube(choices, shift), used: (code: string) => this.#used(code), choices, shift };
  }

  #used(code: string): boolean {
    const here = this.records.some(
      (record) => record.state !== 'refused' && collectOf(record)?.code === code,
    );
    return here || this.tubes.some((tube) => tube.code === code && tube.state !== 'discarded');
  }

  #tube(code: string): void {
    const { open } = this.bench;
    if (this.changing && open !== undefined && !this.#used(code)) {
      this.bench = { ...this.bench, open: { ...open, code } };
      this.changing = false;
      return this.#say({ is: 'code-changed', code });
    }
    const { bench, answer, closed } = benchStep(this.bench, { is: 'tube', code }, this.#rules());
    if (closed !== undefined) void this.#keep(closed);
    this.bench = bench;
    this.form = undefined;
    this.#say({ is: answer, code });
  }

  #person(person: DraftPerson, nameless = false): void {
    const { bench, answer } = benchStep(this.bench, { is: 'person', person }, this.#rules());
    this.bench = bench;
    if (answer === 'person-added') this.#labels.set(person.ticket.code, person);
    this.#say({ is: answer, person, nameless });
  }

  async #keep(closed: Parameters<typeof collectInput>[1]): Promise<void> {
    for (const { who } of closed.people) if (who.by === 'booking') this.#taken.add(who.booking);
    this.last = { code: closed.code, people: closed.people };
    await this.options.queue.add(
      'tubes.collect',
      collectInput(this.options.place, closed, this.options.now()),
    );
  }

  /** Leaves the open tube without keeping it. */
  leave(): void {
    this.bench = emptyBench(this.shift);
    this.form = undefined;
    this.changing = false;
    this.#say({ is: 'undone' });
  }

  /** Takes somebody out of the open tube. */
  remove(key: string): void {
    this.bench = without(this.bench, key);
    this.#say({ is: 'removed' });
  }

  /** Whether a message reaches somebody of the last tube. */
  reached(key: string, reached: boolean): void {
    if (this.last === undefined) return;
    const people = this.last.people.map((one) => (one.key === key ? { ...one, reached } : one));
    this.last = { ...this.last, people };
  }

  /** Undoes a closed tube: here while it waits, at the server once it has it. Says whether it was done. */
  async undo(record: QueueRecord): Promise<boolean> {
    const input = collectOf(record);
    const sent = sentTube(record);
    if (input === undefined || record.state === 'sending') return false;
    if (record.state === 'sent') {
      if (sent === undefined) return false;
      const { place, client } = this.options;
      const { error } = await client.tubes.undo({ place, tube: sent.id }).safe();
      if (error !== undefined) return false;
      this.tubes = this.tubes.filter(({ id }) => id !== sent.id);
    }
    await this.options.queue.remove(record.id);
    this.#free(input);
    this.#say({ is: 'undone', code: input.code });
    return true;
  }

  #free(input: CollectInput): void {
    for (const { who } of input.people) if (who.by === 'booking') this.#taken.delete(who.booking);
    if (this.last?.code === input.code) this.last = undefined;
  }

  /** Opens a refused tube again with whom it had. Another open tube comes first. */
  async reopen(record: QueueRecord): Promise<void> {
    const input = collectOf(record);
    if (input === undefined || this.bench.open !== undefined) return;
    const pool = input.pool ?? 'single';
    const most = mostInTube(this.options.choices, { kind: input.kind, pool });
    await this.options.queue.remove(record.id);
    this.#free(input);
    this.bench = reopened(input, { most, reason: this.shift.reason, labels: this.#labels });
    this.changing = record.refusal?.code === 'tube_used';
    this.#say({ is: 'reopened', code: input.code });
  }

  /** The name of somebody this tab put into a tube, by the code of their ticket. */
  nameOf = (ticket: string): string | undefined => this.#labels.get(ticket)?.label;

  /** Takes what the queue holds now; a tube that was refused since is told at once. */
  take(records: readonly QueueRecord[]): void {
    const former = new Map(this.records.map(({ id, state }) => [id, state]));
    const refused = records.find(
      ({ id, state }) => state === 'refused' && former.has(id) && former.get(id) !== 'refused',
    );
    this.records = records;
    const ids = new Set(this.tubes.map(({ id }) => id));
    const fresh = records.flatMap((record) => sentTube(record) ?? []).filter(({ id }) => !ids.has(id));
    if (fresh.length > 0) this.tubes = [...fresh.toReversed(), ...this.tubes];
    const code = refused && collectOf(refused)?.code;
    if (code !== undefined) this.#say({ is: 'refused', code });
  }

  /** Takes a record off this machine that has served. */
  forget = (record: QueueRecord): Promise<void> => this.options.queue.remove(record.id);

  #say(given: Omit<StationAnswer, 'turn'>): void {
    this.answer = { ...given, turn: (this.answer?.turn ?? 0) + 1 };
  }
}
