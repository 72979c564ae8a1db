/**
 * Our elements in the templates of Vue, whose events are heard as `@binhan-read`. Types only:
 * `import type {} from '@binhan/widgets/vue'`, once in a project.
 */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { BinhanAttributes, BinhanEvents, BinhanTag } from './markup.js';

/** What a template may give an element; for one registered under another name, `{ 'shop-scanner': BinhanElement<'binhan-qr-reader'> }`. */
export type BinhanElement<Tag extends BinhanTag> = new () => HTMLElementTagNameMap[Tag] & {
  /** @deprecated For the check of templates alone: an element has no `$props`. */
  $props: HTMLAttributes & ReservedProps & Given<BinhanAttributes<Tag>> & Listeners<BinhanEvents[Tag]>;
};

/** The check of templates reads `clear-after` as `clearAfter`: both are one here, and take what either takes. */
type Given<Attributes> = {
  [Name in keyof Attributes as Camel<Name>]?: Attributes[Name];
};

type Camel<Text> = Text extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Text;

/** Vue names a listener in camel case and listens for the kebab-case event. */
type Listeners<Events> = {
  [Name in keyof Events as `on${Capitalize<Camel<Name & string>>}`]?: (event: Events[Name]) => unknown;
};

type Elements = { [Tag in BinhanTag]: BinhanElement<Tag> };

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
