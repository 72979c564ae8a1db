import type { Client } from '@binhan/client';
import { createQueue, type Queue, type QueueRecord, type QueueStore } from '@binhan/client/queue';
import type { GatePack } from '@binhan/contract';
import type { Fact } from '@binhan/domain/rules';
import type { QrKey } from '@binhan/qr/signed';
import { compareClocks, type GateClock, momentBy, wrongBy } from '#lib/gate/clock.ts';
import { decideOffline, type OfflineDecision } from '#lib/gate/decide.ts';
import type { DeviceStore } from '#lib/gate/device-store.ts';
import { type Passing, sealedQueue } from '#lib/gate/sealed-queue.ts';
import { createVault, type OpenVault, type Sealed } from '#lib/gate/vault.ts';
import { type GateVisitor, isBlocked, keysOf, visitorOf } from '#lib/gate/visitor.ts';
import type { Standing } from './verdict.ts';

/** What a shift without a network is made of. */
export interface ShiftOptions {
  client: Pick<Client, 'gates' | 'stays'>;
  /** Of this device: the lock, the sealed pack, the id of the device. */
  store: DeviceStore;
  /** Of the passings that wait; they are sealed before they get there. */
  queueStore: QueueStore;
  /** The clock of the device, and one nobody can set. */
  clock: () => { wall: number; steady: number };
  /** Rounds of the vault, for tests. */
  rounds?: number;
}

/** Somebody the device could not decide about alone. */
export interface Pending {
  id: string;
  passing: Passing;
  name: string;
  offline: OfflineDecision;
}

/** What the device says of a scan it decided alone. */
export interface DecidedHere {
  visitor: GateVisitor;
  offline: OfflineDecision;
  /** When the same text went through here already. */
  before?: string;
}

interface Kept {
  pack: GatePack;
  clock: GateClock;
  standing: Standing;
}

/** Minutes in which the same text, scanned again, is the same passing. */
const SAME = 10;

/** A shift of a guard on one device: what was taken along, who waits for a press, and what waits to be sent. */
export class GateShift {
  /** `closed`: something is kept and the code was not typed yet. `emptied`: the device was stopped. */
  state = $state<'none' | 'closed' | 'open' | 'emptied'>('none');
  pack = $state.raw<GatePack>();
  standing = $state.raw<Standing>();
  records = $state.raw<readonly QueueRecord[]>([]);
  pending = $state.raw<readonly Pending[]>([]);
  /** Minutes by which the clock of the device is wrong. */
  wrong = $state<number>();
  /** What the visitor under way showed. */
  shown = $state.raw<readonly Fact[]>([]);
  /** When people passed, by the steady clock. */
  passed = $state.raw<readonly number[]>([]);

  readonly options: ShiftOptions;
  #vault: OpenVault | undefined;
  #queue: Queue | undefined;
  #clock: GateClock | undefined;
  #keys: readonly QrKey[] = [];
  #blocked: ReadonlySet<string> = new Set();
  #seen = new Map<string, string>();
  #ends: (() => void)[] = [];

  constructor(options: ShiftOptions) {
    this.options = options;
  }

  /** Finds out whether this device keeps a shift. */
  async look(): Promise<void> {
    if (await createVault(this.options.store).exists()) this.state = 'closed';
  }

  /** The moment by the server's clock, as well as the device can tell. */
  now(): string {
    const { wall, steady } = this.options.clock();
    return momentBy(this.#clock ?? { ahead: 0, wall, steady }, { wall, steady });
  }

  /** Takes along what a shift needs, closed by a code. Throws what the call throws. */
  async begin(given: { code: string; name: string; standing: Standing }): Promise<void> {
    const { pack, clock } = await this.#fetch(given.name, given.standing);
    this.#vault = await createVault(this.options.store, this.options.rounds).make(given.code);
    await this.options.store.put('device', pack.device);
    await this.options.store.put('name', given.name);
    await this.#take({ pack, clock, standing: given.standing });
    await this.#open();
  }

  /** Opens what is kept; false where the code is another one. */
  async unlock(code: string): Promise<boolean> {
    const { store, rounds } = this.options;
    const vault = await createVault(store, rounds).open(code);
    if (vault === undefined) return false;
    this.#vault = vault;
    // Sealed by `#take` and by nobody else.
    const kept = (await vault.open((await store.get('pack')) as Sealed)) as Kept;
    // The steady clock began anew with the page.
    await this.#use({ ...kept, clock: { ...kept.clock, ...this.options.clock() } });
    await this.#open();
    return true;
  }

  /** A newer pack, where there is a network; the old one stays otherwise. */
  async renew(standing: Standing): Promise<void> {
    const name = await this.options.store.get('name');
    if (this.#vault === undefined || typeof name !== 'string') return;
    try {
      await this.#take({ ...(await this.#fetch(name, standing, this.pack?.device)), standing });
    } catch {
      // Without a network, or signed out: the pack says itself until when it may be used.
    }
  }

  async #fetch(name: string, { place, gate }: Standing, device?: string) {
    const asked = this.options.clock().wall;
    const pack = await this.options.client.gates.pack({
      place,
      gate,
      name,
      ...(device === undefined ? {} : { device }),
    });
    const { wall, steady } = this.options.clock();
    return { pack, clock: compareClocks(pack.packedAt, asked, wall, steady) };
  }

  async #take(kept: Kept): Promise<void> {
    if (this.#vault === undefined) return;
    await this.options.store.put('pack', await this.#vault.seal(kept));
    await this.#use(kept);
  }

  async #use({ pack, clock, standing }: Kept): Promise<void> {
    this.#keys = await keysOf(pack);
    this.#blocked = new Set(pack.blocked.codes);
    this.#clock = clock;
    this.wrong = wrongBy(clock);
    this.pack = pack;
    this.standing = standing;
  }

  async #open(): Promise<void> {
    if (this.#vault === undefined) return;
    const queue = createQueue({
      client: this.options.client,
      now: () => this.now(),
      name: 'binhan-gate-stays',
      store: sealedQueue(this.options.queueStore, this.#vault),
    });
    this.#queue = queue;
    this.records = await queue.records();
    this.#ends = [
      queue.onChange((records) => {
        this.records = records;
      }),
      queue.start(),
    ];
    this.state = 'open';
  }

  /** Decides about a visitor by what this device has; a reason where the text is nobody’s. */
  async decide(text: string): Promise<DecidedHere | { refused: string }> {
    const { pack } = this;
    if (pack === undefined) return { refused: 'no_pack' };
    const now = this.now();
    const found = await visitorOf(text, { keys: this.#keys, at: now });
    if ('refused' in found) return found;
    const { visitor } = found;
    const before = this.#seen.get(`${this.standing?.direction ?? ''} ${text}`);
    const offline = decideOffline(pack, {
      blocked: await isBlocked(visitor.codes, { salt: pack.blocked.salt, codes: this.#blocked }),
      identified: visitor.codes.length > 0,
      shown: this.shown,
      now,
      today: dayOf(now),
    });
    const same = before !== undefined && Date.parse(now) - Date.parse(before) < SAME * 60_000;
    return { visitor, offline, ...(same ? { before } : {}) };
  }

  /** Scans without a network: who may pass is kept at once, who has to be asked waits for a press. */
  async pass(text: string, standing: Standing): Promise<DecidedHere | { refused: string }> {
    this.standing = standing;
    const decided = await this.decide(text);
    if ('refused' in decided || decided.before !== undefined) return decided;
    const scannedAt = this.now();
    const passing: Passing = { ...standing, text, scannedAt };
    if (standing.direction === 'out') await this.#keep(passing);
    else if (decided.offline.tone === 'go') await this.#keep({ ...passing, entered: true });
    else if (decided.offline.tone === 'ask') {
      const { visitor, offline } = decided;
      const name = visitor.shownName ?? '';
      this.pending = [
        ...this.pending.filter((one) => one.passing.text !== text),
        { id: crypto.randomUUID(), passing, name, offline },
      ];
    }
    return decided;
  }

  /** The guard asked and lets somebody in, or does not. */
  async press(id: string, letIn: boolean): Promise<void> {
    const one = this.pending.find((pending) => pending.id === id);
    this.pending = this.pending.filter((pending) => pending.id !== id);
    if (one !== undefined && letIn) await this.#keep({ ...one.passing, entered: true });
  }

  /** Counts somebody who passed, for the figures of the lane. */
  count(): void {
    this.passed = [...this.passed, this.options.clock().steady];
  }

  async #keep(passing: Passing): Promise<void> {
    this.#seen.set(`${passing.direction} ${passing.text}`, passing.scannedAt);
    this.count();
    await this.#queue?.add('stays.scanPerson', { ...passing });
  }

  /** Sends what waits now. */
  send = (): Promise<unknown> | undefined => this.#queue?.send();

  /** Takes a record off this device that has served. */
  forget = (id: string): Promise<void> | undefined => this.#queue?.remove(id);

  /** The facts of a certificate, a slip or paper, for the visitor under way. */
  show(facts: readonly Fact[]): void {
    this.shown = [...this.shown, ...facts];
  }

  /** The keys that verify our codes. */
  keys = (): readonly QrKey[] => this.#keys;

  /** Asks whether this device is still trusted; empties it where it was stopped. */
  async check(): Promise<void> {
    const { client, store } = this.options;
    const device = await store.get('device');
    if (typeof device !== 'string') return;
    const { value } = await client.gates.check({ device }).safe();
    if (value?.stopped !== true) return;
    await this.empty();
    this.state = 'emptied';
    await client.gates.check({ device, wiped: true }).safe();
  }

  /** Removes everything this device keeps. */
  async empty(): Promise<void> {
    this.close();
    const { queueStore, store } = this.options;
    for (const { id } of await queueStore.all()) await queueStore.remove(id);
    await store.remove();
    [this.pack, this.standing, this.records, this.pending, this.shown] = [undefined, undefined, [], [], []];
    [this.#vault, this.#queue, this.#clock] = [undefined, undefined, undefined];
    [this.#keys, this.#blocked] = [[], new Set()];
    this.#seen.clear();
    this.state = 'none';
  }

  /** Stops sending; what is kept stays. */
  close(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
  }
}

/** The day of an instant in the country. */
function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(instant));
}
