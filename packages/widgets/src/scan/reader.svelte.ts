import type { QrReading } from '@binhan/qr';
import type { QrReaderErrorCode } from './codes';
import type { Scanner } from './scanner';

/** What the page sets through attributes. */
export interface ReaderSettings {
  wasmUrl: string;
  continuous: boolean;
  origins: string[] | undefined;
  /** What the camera answers without being opened; empty outside of tests. */
  testOutcome: string;
}

/** Whom a reader tells what it read and what went wrong. */
export interface ReaderHost {
  /** Answers whether the reader keeps what was read, for the markup to say so. */
  read(reading: QrReading): boolean;
  error(code: QrReaderErrorCode): void;
}

/** What the markup shows and the person can do. The work is done by the scanner, which is loaded at first use. */
export class Reader {
  phase = $state.raw<'off' | 'starting' | 'scanning'>('off');
  torch = $state.raw<'none' | 'off' | 'on'>('none');
  cameras = $state.raw(0);
  searching = $state.raw(false);
  /** What went wrong last, until something goes well. */
  problem = $state.raw<QrReaderErrorCode>();
  /** What was read last, when the page left it to the reader to say so. */
  reading = $state.raw<QrReading>();
  /** It may not be used now. */
  isOff = $state.raw(false);
  /** A form asked for what was not read yet. */
  isMissed = $state.raw(false);
  settings: ReaderSettings = { wasmUrl: '', continuous: false, origins: undefined, testOutcome: '' };
  /** Where the camera's picture is shown; undefined while the element is in no page. */
  video: HTMLVideoElement | undefined;
  /** Grows with every start and stop, so that an answer that comes late is known to be late. */
  turn = 0;

  readonly #host: ReaderHost;
  #scanner: Scanner | undefined;
  /** The camera is to open once the element is in a visible page. */
  #wanted = false;

  constructor(host: ReaderHost) {
    this.#host = host;
  }

  /** Connects the reader to its place in the page, until the returned function is called. */
  attach(video: HTMLVideoElement): () => void {
    this.video = video;
    const follow = () => this.#followVisibility();
    document.addEventListener('visibilitychange', follow);
    if (this.#wanted) void this.start();
    return () => {
      document.removeEventListener('visibilitychange', follow);
      this.stop();
      this.video = undefined;
    };
  }

  /** Opens the camera unless it is open or opening. Answers once frames are read or the reason why not is shown. */
  async start(deviceId?: string): Promise<void> {
    if (this.phase !== 'off' || this.isOff) return;
    this.#wanted = this.video === undefined;
    if (this.#wanted) return;
    const turn = ++this.turn;
    this.phase = 'starting';
    this.problem = undefined;
    this.reading = undefined;
    const scanner = await this.#load();
    if (turn === this.turn) await scanner?.start(deviceId);
  }

  /** Gives the camera back. */
  stop(): void {
    this.turn++;
    this.#wanted = false;
    this.phase = 'off';
    this.torch = 'none';
    this.#scanner?.close();
  }

  /** Back to the beginning: camera off, nothing shown. */
  reset(): void {
    this.stop();
    this.problem = undefined;
    this.reading = undefined;
    this.isMissed = false;
  }

  /** Lets nobody use it, or everybody again. */
  switchOff(isOff: boolean): void {
    this.isOff = isOff;
    if (isOff) this.stop();
  }

  /** Shows a text that was read before, and tells nobody. */
  async recall(text: string): Promise<void> {
    this.reset();
    const turn = this.turn;
    const scanner = text === '' ? undefined : await this.#load();
    if (turn === this.turn) this.reading = scanner?.read(text);
  }

  /** Switches the lamp. */
  toggleTorch(): void {
    void this.#scanner?.toggleTorch();
  }

  /** Closes this camera and opens the next one. */
  nextCamera(): void {
    void this.#scanner?.nextCamera();
  }

  /** Reads a picture file. */
  async readPicture(file: Blob): Promise<void> {
    this.reset();
    const turn = this.turn;
    this.searching = true;
    const scanner = await this.#load();
    const found = await scanner?.search(file);
    this.searching = false;
    if (found === undefined || turn !== this.turn) return;
    if (typeof found === 'string') this.fail(found);
    else this.report(found);
  }

  /** Reads pasted, typed or hand-scanned text. */
  async readText(text: string): Promise<void> {
    this.problem = undefined;
    this.reading = undefined;
    const scanner = await this.#load();
    if (scanner) this.report(scanner.read(text));
  }

  /** Hands on what was read. */
  report(reading: QrReading): void {
    this.problem = undefined;
    this.reading = this.#host.read(reading) ? reading : undefined;
  }

  /** Tells the page and the person what went wrong; the camera is off then, but for a hint while it looks on. */
  fail(code: QrReaderErrorCode): void {
    this.problem = code;
    this.mention(code);
  }

  /** Tells the page alone. */
  mention(code: QrReaderErrorCode): void {
    this.#host.error(code);
  }

  async #load(): Promise<Scanner | undefined> {
    try {
      const { Scanner } = await import('./scanner');
      return (this.#scanner ??= new Scanner(this));
    } catch {
      this.phase = 'off';
      this.fail('script_unavailable');
      return undefined;
    }
  }

  /** A camera behind a hidden page is nobody's wish. */
  #followVisibility(): void {
    if (document.hidden && this.phase !== 'off') {
      this.stop();
      this.#wanted = true;
    } else if (!document.hidden && this.#wanted) {
      void this.start();
    }
  }
}
