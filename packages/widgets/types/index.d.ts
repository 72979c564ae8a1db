/**
 * Custom elements of Bình An for any web page. This entry gives the classes and registers nothing;
 * `@binhan/widgets/auto` registers all under their own names.
 */
import type {
  AcceptanceRule,
  CertificateVerdict,
  FindingCode,
  ListAnchor,
  ListRefusal,
  RuleList,
} from '@binhan/certificates';
import type { QrReading } from '@binhan/qr';
import type { IsolatedErrorCode } from './isolated.js';

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
  /** Under which a form sends the text that was read. */
  name: string;
  /** The text that was read; empty before. It never stands in an attribute. */
  get value(): string;
  set value(text: string | null | undefined);
  /** The form may not be sent before something was read. */
  required: boolean;
  /** Nobody may use it; also true of all in a disabled `fieldset`. */
  disabled: boolean;
  /** The form around it. */
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList | undefined;
  readonly validity: ValidityState | undefined;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
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

/** What a certificate is about. */
export type CertificateKind = 'vaccination' | 'test' | 'recovery';

/** Why nothing can be decided, beside what is wrong with the certificate itself; what each means is in the README. */
export type CertificateUndecidedCode =
  'anchors_missing' | 'lists_unreachable' | 'list_refused' | 'rules_unusable';

/** What the page is told of a certificate: nothing of its holder. */
export interface CertificateVerified {
  verdict: CertificateVerdict;
  kind?: CertificateKind;
  /** All that was found, the first being what decided; empty when nothing speaks against it. */
  codes: (FindingCode | CertificateUndecidedCode | 'script_unavailable')[];
}

/** Why the verifier failed. */
export type CertificateVerifierError =
  { code: CertificateUndecidedCode; refused?: ListRefusal } | { code: QrReaderErrorCode };

/** Events of `<binhan-certificate-verifier>`; all bubble and leave shadow roots, none holds anything of a person. */
export interface BinhanCertificateVerifierEventMap {
  'binhan-ready': CustomEvent<null>;
  'binhan-verified': CustomEvent<CertificateVerified>;
  'binhan-error': CustomEvent<CertificateVerifierError>;
}

/** `<binhan-certificate-verifier>`: whether a health certificate holds. Attributes, parts and CSS properties are in the README. */
export declare class BinhanCertificateVerifier extends HTMLElement {
  /** Where the portal is whose signed lists are used. */
  origin: string | null | undefined;
  /** A publishable key bound to the origin of the page. */
  apiKey: string | null | undefined;
  /** The public keys that sign the lists, or their JSON. Without them nothing is ever valid. */
  anchors: readonly ListAnchor[] | string | null | undefined;
  /** Acceptance rules (CertLogic), or their JSON. */
  rules: readonly AcceptanceRule[] | RuleList | string | null | undefined;
  /** Seconds for which a verdict is shown, 1 to 600; default 20. */
  clearAfter: number | null | undefined;
  /** A phone number shown where something failed. */
  hotline: string | null | undefined;
  /** The camera stays open after a code was read. */
  continuous: boolean;
  /** Where `zxing_reader.wasm` is; default beside the script. */
  wasmUrl: string | null | undefined;
  /** For tests of the page: what the camera "sees" without being opened, or `error:` and a code. */
  testOutcome: string | null | undefined;
  /** The signed lists at hand, as text, to be given back when there is no network. They are checked again. */
  lists: string;
  /** Milliseconds since 1970, for tests and demonstrations; default: the device's. */
  clock: () => number;
  /** Judges the text of a code, shows the verdict for a while and answers what the page is told. */
  verify(text: string): Promise<CertificateVerified>;
  /** Opens the camera unless it is open or opening. */
  start(): Promise<void>;
  /** Gives the camera back. */
  stop(): void;
  /** Back to the beginning: camera off, nothing shown. Lists stay. */
  reset(): void;
  /** Focuses the text field, where a hand scanner types. */
  override focus(options?: FocusOptions): void;
  addEventListener<Name extends keyof BinhanCertificateVerifierEventMap>(
    type: Name,
    listener: (this: BinhanCertificateVerifier, event: BinhanCertificateVerifierEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: BinhanCertificateVerifier, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Why no certificate is shown; what each means is in the README. */
export type CertificateErrorCode = 'certificate_unreadable' | 'script_unavailable';

/** Events of `<binhan-certificate>`; both bubble and leave shadow roots. */
export interface BinhanCertificateEventMap {
  'binhan-ready': CustomEvent<null>;
  'binhan-error': CustomEvent<{ code: CertificateErrorCode }>;
}

/** `<binhan-certificate>`: one certificate, on the screen and on paper. Attributes, parts and CSS properties are in the README. */
export declare class BinhanCertificate extends HTMLElement {
  /** The text of the code (`HC1:` or `shc:/`). It has no attribute. Personal data. */
  get text(): string;
  set text(text: string | null | undefined);
  /** How it is printed: `a4` (default) or `card`. */
  size: string | null | undefined;
  /** Keeps the screen on while the code is in full view. */
  bright: boolean;
  /** Nothing is shown any more. */
  reset(): void;
  /** Focuses the button. */
  override focus(options?: FocusOptions): void;
  addEventListener<Name extends keyof BinhanCertificateEventMap>(
    type: Name,
    listener: (this: BinhanCertificate, event: BinhanCertificateEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: BinhanCertificate, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Why a place is not shown, or not in full; what each means is in the README. */
export type CheckInErrorCode = 'poster_not_accepted' | 'unreachable' | 'script_unavailable';

/** Events of `<binhan-check-in>`; all bubble and leave shadow roots, none holds anything of a person. */
export interface BinhanCheckInEventMap {
  'binhan-ready': CustomEvent<null>;
  'binhan-place-shown': CustomEvent<null>;
  'binhan-error': CustomEvent<{ code: CheckInErrorCode }>;
}

/** `<binhan-check-in>`: a place, its code and the link to the portal. Attributes, parts and CSS properties are in the README. */
export declare class BinhanCheckIn extends HTMLElement {
  /** Where the portal and its API are. */
  origin: string | null | undefined;
  /** A publishable key bound to the origin of the page. */
  apiKey: string | null | undefined;
  /** The text of the code on the place's poster, an address of `origin`. */
  poster: string | null | undefined;
  /** A phone number shown where something failed. */
  hotline: string | null | undefined;
  /** For tests of the page: `shown`, or `error:` and a code. Nobody is asked. */
  testOutcome: string | null | undefined;
  /** Asks the portal again. */
  refresh(): Promise<void>;
  /** Focuses the link. */
  override focus(options?: FocusOptions): void;
  addEventListener<Name extends keyof BinhanCheckInEventMap>(
    type: Name,
    listener: (this: BinhanCheckIn, event: BinhanCheckInEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: BinhanCheckIn, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Why levels, or their map, are not shown; what each means is in the README. */
export type LevelsErrorCode = 'unreachable' | 'geometry_unusable' | 'script_unavailable';

/** Events of `<binhan-levels>`; all bubble and leave shadow roots. */
export interface BinhanLevelsEventMap {
  'binhan-ready': CustomEvent<null>;
  'binhan-levels-shown': CustomEvent<{ communes: number }>;
  'binhan-error': CustomEvent<{ code: LevelsErrorCode }>;
}

/** `<binhan-levels>`: the levels of a province. Attributes, parts and CSS properties are in the README. */
export declare class BinhanLevels extends HTMLElement {
  /** Where the portal and its API are. */
  origin: string | null | undefined;
  /** A publishable key bound to the origin of the page. */
  apiKey: string | null | undefined;
  /** A GeoJSON `FeatureCollection` of polygons, or its text. */
  geometry: object | string | null | undefined;
  /** Which property of a feature holds the code of its commune; without it the feature's `id` is the code. */
  codeProperty: string | null | undefined;
  /** A phone number shown where something failed. */
  hotline: string | null | undefined;
  /** For tests of the page: `shown`, or `error:unreachable`. Nobody is asked. */
  testOutcome: string | null | undefined;
  /** Asks the portal again. */
  refresh(): Promise<void>;
  /** Focuses the button, where there is one. */
  override focus(options?: FocusOptions): void;
  addEventListener<Name extends keyof BinhanLevelsEventMap>(
    type: Name,
    listener: (this: BinhanLevels, event: BinhanLevelsEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Name extends keyof HTMLElementEventMap>(
    type: Name,
    listener: (this: BinhanLevels, event: HTMLElementEventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Registers the check-in under its own name or another. A name that is taken is left as it is. */
export declare function defineCheckIn(name?: string): void;

/** Registers the levels under their own name or another. A name that is taken is left as it is. */
export declare function defineLevels(name?: string): void;

/** Registers the verifier under its own name or another. A name that is taken is left as it is. */
export declare function defineCertificateVerifier(name?: string): void;

/** Registers the certificate under its own name or another. A name that is taken is left as it is. */
export declare function defineCertificate(name?: string): void;

/** Registers the look-up under its own name or another. A name that is taken is left as it is. */
export declare function defineResultLookup(name?: string): void;

/** Registers the reader under its own name or another. A name that is taken is left as it is. */
export declare function define(name?: string): void;

/**
 * Our events wherever they are heard: `binhan-error` comes from several elements.
 */
interface BinhanEventMap
  extends
    Omit<BinhanQrReaderEventMap, 'binhan-error'>,
    BinhanResultLookupEventMap,
    Omit<BinhanCertificateVerifierEventMap, 'binhan-error'>,
    Omit<BinhanCheckInEventMap, 'binhan-error'>,
    Omit<BinhanLevelsEventMap, 'binhan-error'> {
  'binhan-error': CustomEvent<
    | { code: QrReaderErrorCode }
    | CertificateVerifierError
    | { code: CertificateErrorCode | CheckInErrorCode | LevelsErrorCode | IsolatedErrorCode }
  >;
}

declare global {
  interface HTMLElementTagNameMap {
    'binhan-qr-reader': BinhanQrReader;
    'binhan-result-lookup': BinhanResultLookup;
    'binhan-certificate-verifier': BinhanCertificateVerifier;
    'binhan-certificate': BinhanCertificate;
    'binhan-check-in': BinhanCheckIn;
    'binhan-levels': BinhanLevels;
  }
  interface GlobalEventHandlersEventMap extends BinhanEventMap {}
}
