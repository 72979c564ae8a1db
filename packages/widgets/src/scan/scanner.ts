import { readQr, type QrReading } from '@binhan/qr';
import { decodeQr, prepareDecoder } from '@binhan/qr/decode';
import {
  cameraFault,
  cameraIds,
  cameraObstacle,
  closeCamera,
  hasTorch,
  openCamera,
  setTorch,
} from './camera';
import type { QrReaderErrorCode } from './codes';
import { pixelsOf } from './pixels';
import type { Reader } from './reader.svelte';

/** Milliseconds between frames: a phone stays cool, and a code held still is read in the blink of an eye. */
const PAUSE = 60;
/** Milliseconds a code must be out of view before a continuous reader reports it again. */
const SAME_CODE = 2000;

/** What a camera may answer in test mode. */
const pretended: readonly QrReaderErrorCode[] = [
  'insecure_context',
  'camera_unsupported',
  'camera_denied',
  'camera_missing',
  'camera_in_use',
  'camera_failed',
  'camera_lost',
  'several_codes',
];

/** Camera, pictures and decoding for one reader. */
export class Scanner {
  readonly #reader: Reader;
  #stream: MediaStream | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #prepared: Promise<void> | undefined;
  #last = { text: '', at: -Infinity };

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Opens the camera and begins to look. One stream at a time: one that comes after a stop is given back at once. */
  async start(deviceId: string | undefined): Promise<void> {
    const reader = this.#reader;
    const { turn } = reader;
    if (reader.settings.testOutcome !== '') return this.#pretend(reader.settings.testOutcome);
    const obstacle = cameraObstacle();
    if (obstacle !== undefined) return this.#end(obstacle);
    let stream: MediaStream;
    try {
      stream = await openCamera(deviceId);
    } catch (error) {
      if (turn === reader.turn) this.#end(cameraFault(error));
      return;
    }
    if (turn !== reader.turn || !reader.video) return closeCamera(stream);
    this.#stream = stream;
    stream.getVideoTracks()[0]?.addEventListener('ended', () => {
      if (this.#stream === stream) this.#end('camera_lost');
    });
    reader.video.srcObject = stream;
    // Refused when the camera was stopped meanwhile; the turn tells.
    await reader.video.play().catch(() => undefined);
    if (turn !== reader.turn) return;
    reader.torch = hasTorch(stream) ? 'off' : 'none';
    reader.phase = 'scanning';
    void this.#prepare();
    void this.#scan(stream);
    reader.cameras = (await cameraIds().catch(() => [])).length;
  }

  /** Gives the camera back. */
  close(): void {
    if (this.#stream) closeCamera(this.#stream);
    this.#stream = undefined;
    this.#last = { text: '', at: -Infinity };
    if (this.#reader.video) this.#reader.video.srcObject = null;
  }

  async toggleTorch(): Promise<void> {
    const on = this.#reader.torch === 'off';
    if (this.#stream && (await setTorch(this.#stream, on))) this.#reader.torch = on ? 'on' : 'off';
  }

  /** Closes before it opens: two cameras at a time is what cheap phones refuse. */
  async nextCamera(): Promise<void> {
    const current = this.#stream?.getVideoTracks()[0]?.getSettings().deviceId;
    const ids = await cameraIds();
    if (this.#reader.phase !== 'scanning' || ids.length < 2) return;
    const next = ids[(ids.indexOf(current ?? '') + 1) % ids.length];
    this.#reader.stop();
    await this.#reader.start(next);
  }

  /** What a picture file holds, or why nothing was found. */
  async search(file: Blob): Promise<QrReading | QrReaderErrorCode> {
    let pixels: ImageData | undefined;
    try {
      const bitmap = await createImageBitmap(file);
      pixels = pixelsOf(bitmap, 'picture', this.#drawing());
      bitmap.close();
    } catch {
      return 'picture_unreadable';
    }
    if (pixels === undefined) return 'picture_unreadable';
    // A picture has only this try, so it waits for the second decoder.
    await this.#prepare();
    return this.#choose(await decodeQr(pixels, { effort: 'picture' })) ?? 'no_code_in_picture';
  }

  /** What a text is. */
  read(text: string): QrReading {
    const { origins } = this.#reader.settings;
    return readQr(text, origins === undefined ? {} : { origins });
  }

  /** In test mode no camera opens, and what it sees is given: `error:` and a code, or the text of a code. */
  #pretend(outcome: string): void {
    const failure = pretended.find((code) => outcome === `error:${code}`);
    if (failure) return this.#end(failure);
    this.#reader.stop();
    this.#reader.report(this.read(outcome));
  }

  #end(code: QrReaderErrorCode): void {
    this.#reader.stop();
    this.#reader.fail(code);
  }

  #drawing(): HTMLCanvasElement {
    return (this.#canvas ??= document.createElement('canvas'));
  }

  async #scan(stream: MediaStream): Promise<void> {
    while (this.#stream === stream && this.#reader.video) {
      const pixels = pixelsOf(this.#reader.video, 'frame', this.#drawing());
      const texts = pixels === undefined ? [] : await decodeQr(pixels, { effort: 'frame' });
      if (this.#stream !== stream) return;
      this.#seen(texts);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }

  #seen(texts: string[]): void {
    const reader = this.#reader;
    const found = this.#choose(texts);
    if (found === undefined) return;
    if (typeof found === 'string') {
      if (reader.problem !== found) reader.fail(found);
      return;
    }
    const now = performance.now();
    const same = found.raw === this.#last.text && now - this.#last.at < SAME_CODE;
    this.#last = { text: found.raw, at: now };
    if (reader.settings.continuous && same) return;
    if (!reader.settings.continuous) reader.stop();
    // Not there in every browser, and refused before the page was touched.
    navigator.vibrate?.(60);
    reader.report(found);
  }

  /** Of several codes in view the one of a known kind is meant; two such are a question for the person. */
  #choose(texts: string[]): QrReading | 'several_codes' | undefined {
    const readings = texts.map((text) => this.read(text));
    if (readings.length < 2) return readings[0];
    const known = readings.filter(({ kind }) => kind !== 'unknown' && kind !== 'url');
    return known.length === 1 && known[0] ? known[0] : 'several_codes';
  }

  /** Loads the WebAssembly, by default the file beside this one: bundlers find it by this very expression. */
  #prepare(): Promise<void> {
    const url = this.#reader.settings.wasmUrl;
    const wasmUrl =
      url === ''
        ? new URL(/* @vite-ignore */ './zxing_reader.wasm', import.meta.url)
        : new URL(url, document.baseURI);
    return (this.#prepared ??= prepareDecoder({ wasmUrl }).catch(() => {
      this.#prepared = undefined;
      this.#reader.mention('decoder_unavailable');
    }));
  }
}
