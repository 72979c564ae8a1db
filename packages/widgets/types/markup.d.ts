/**
 * What markup may say of our elements, in the words every framework understands: made from the classes and their events,
 * so that a property is described once. Here for `react`, `vue` and `svelte` of this package.
 */
import type {
  BinhanCertificateEventMap,
  BinhanCertificateVerifierEventMap,
  BinhanCheckInEventMap,
  BinhanLevelsEventMap,
  BinhanQrReaderEventMap,
  BinhanResultLookupEventMap,
} from './index.js';

/** The name of an element of ours. */
export type BinhanTag = keyof HTMLElementTagNameMap & `binhan-${string}`;

/** The events of each element. */
export interface BinhanEvents extends Record<BinhanTag, object> {
  'binhan-qr-reader': BinhanQrReaderEventMap;
  'binhan-result-lookup': BinhanResultLookupEventMap;
  'binhan-certificate-verifier': BinhanCertificateVerifierEventMap;
  'binhan-certificate': BinhanCertificateEventMap;
  'binhan-check-in': BinhanCheckInEventMap;
  'binhan-levels': BinhanLevelsEventMap;
}

/** What a form's field only says of itself. */
type SaidOfField =
  'form' | 'labels' | 'validity' | 'validationMessage' | 'willValidate' | 'checkValidity' | 'reportValidity';

/** What our class adds to every element of a page, its methods left out: they answer nothing, or later. */
type OwnProperty<Element> = {
  [Name in Exclude<keyof Element, keyof HTMLElement | SaidOfField>]: Element[Name] extends (
    ...given: never[]
  ) => infer Answer
    ? Answer extends void | Promise<unknown>
      ? never
      : Name
    : Name;
}[Exclude<keyof Element, keyof HTMLElement | SaidOfField>];

type Kebab<Text extends string> = Text extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Text;

/** Properties of several words, whose attribute has another name. `trustAnchors` is said by hand, below. */
type Renamed<Name> = Name extends string ? (Kebab<Name> extends Name ? never : Name) : never;

/** A value as text in markup. A switch is there or not: `false` as text would still switch it on. */
type Written<Value> = Value extends boolean ? '' | true : Value extends number ? Value | `${Value}` : Value;

/** Attributes that are no property, or have another name than it. */
interface Others extends Record<BinhanTag, object> {
  'binhan-certificate-verifier': {
    /** The public keys that sign the lists, as JSON; the property `anchors` also takes the array. */
    'trust-anchors'?: string | null | undefined;
  };
}

/** What markup may give an element: its properties by their own name, and by the kebab-case name of their attribute. */
export type BinhanAttributes<Tag extends BinhanTag> = {
  [Name in OwnProperty<HTMLElementTagNameMap[Tag]>]?: HTMLElementTagNameMap[Tag][Name] | undefined;
} & {
  [Name in Renamed<OwnProperty<HTMLElementTagNameMap[Tag]>> as Kebab<Name>]?:
    Written<HTMLElementTagNameMap[Tag][Name & keyof HTMLElementTagNameMap[Tag]]> | undefined;
} & {
  /** `light`, `dark` or `auto` (the device's); default the `color-scheme` of the page around it. */
  theme?: 'light' | 'dark' | 'auto' | null | undefined;
} & Others[Tag];

/** Listeners as React and Svelte write them, `onbinhan-read`, called with the element as `currentTarget`. */
export type BinhanListeners<Tag extends BinhanTag> = {
  [Name in keyof BinhanEvents[Tag] & string as `on${Name}`]?:
    ((event: BinhanEvents[Tag][Name] & { currentTarget: HTMLElementTagNameMap[Tag] }) => void) | undefined;
};
