/**
 * Custom elements of Bình An for any web page. This entry gives the classes and registers nothing;
 * `@binhan/widgets/auto` registers all under their own names.
 */
import type { QrReading } from '@binhan/qr';

/** Why nothing could be read; what each means is in the README. */
export type QrReaderErrorCode =
  | 'insecure_context'
  | 'camera_unsupported'
  | 'camera_denied'
  | 'camera_missing'
  | 'camera_in_use'
  | 'camera_failed'
  | 'camera_lost'
  | 'picture_unreadable'
  | 'no_code_in_picture'
  | 'several_codes'
  | 'decoder_unavailable'
  | 'script_unavailable';

/** Events of `<binhan-qr-reader>`; all bubble and leave shadow roots. */
export interface BinhanQrReaderEventMap {
  'binhan-ready': CustomEvent<null>;
  /** Cancelable: after `preventDefault()` the element says nothing about what it read. */
  'binhan-read': CustomEvent<QrReading>;
  'binhan-error': CustomEvent<{ code: QrReaderErrorCode }>;
}

/** `<binhan-qr-reader>`: camera, picture, pasted or hand-scanned text. Attributes, parts and CSS properties are in the README. */
export declare class BinhanQrReader extends HTMLElement {
  /** A phone number shown where something failed. */
  hotline: string | null | undefined;
  /** Where `zxing_reader.wasm` is; default beside the script. */
  wasmUrl: string | null | undefined;
  /** Opens the camera at once. */
  autoStart: boolean;
  /** The camera stays open after a code was read. */
  continuous: boolean;
  /** Origins our own posters lead to, separated by blanks. */
  origins: string | null | undefined;
  /** For tests of the page: what the camera "sees" without being opened, or `error:` and a code. */
  testOutcome: string | null | undefined;
  /** Opens the camera unless it is open or opening. */
  start(): Promise<void>;
  /** Gives the camera back. */
  stop(): void;
  /** Back to the beginning: camera off, nothing shown. */
  reset(): void;
  /** Focuses the text field, where a hand scanner types. */
  override focus(options?: FocusOptions): void;
  addEventListener<Name extends keyof BinhanQrReaderEventMap>(
    type: Name,
    listener: (this: BinhanQrReader, event: BinhanQrReaderEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: BinhanQrReader, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Why no result is shown; what each means is in the README. */
export type ResultLookupErrorCode = 'result_not_opened' | 'unreachable' | 'script_unavailable';

/** Where a test stands. */
export type ResultStage = 'collected' | 'on-the-way' | 'at-laboratory' | 'ready' | 'take-again' | 'discarded';

/** Events of `<binhan-result-lookup>`; all bubble and leave shadow roots, none holds anything of a person. */
export interface BinhanResultLookupEventMap {
  'binhan-ready': CustomEvent<null>;
  'binhan-result-opened': CustomEvent<{ stage: ResultStage }>;
  'binhan-result-refused': CustomEvent<{ code: ResultLookupErrorCode }>;
}

/** `<binhan-result-lookup>`: a test result by link and code. Attributes, parts and CSS properties are in the README. */
export declare class BinhanResultLookup extends HTMLElement {
  /** Where the portal and its API are. */
  origin: string | null | undefined;
  /** A publishable key bound to the origin of the page. */
  apiKey: string | null | undefined;
  /** What stands behind the `#` of the link. */
  token: string | null | undefined;
  /** A phone number shown where nothing could be opened. */
  hotline: string | null | undefined;
  /** Back to the empty form. */
  reset(): void;
  /** Focuses the first field. */
  override focus(options?: FocusOptions): void;
  addEventListener<Name extends keyof BinhanResultLookupEventMap>(
    type: Name,
    listener: (this: BinhanResultLookup, event: BinhanResultLookupEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: BinhanResultLookup, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Registers the look-up under its own name or another. A name that is taken is left as it is. */
export declare function defineResultLookup(name?: string): void;

/** Registers the reader under its own name or another. A name that is taken is left as it is. */
export declare function define(name?: string): void;

declare global {
  interface HTMLElementTagNameMap {
    'binhan-qr-reader': BinhanQrReader;
    'binhan-result-lookup': BinhanResultLookup;
  }
  interface GlobalEventHandlersEventMap extends BinhanQrReaderEventMap, BinhanResultLookupEventMap {}
}
