import type { Language } from '@binhan/domain/text';

/** A sentence, or a function that makes one of its arguments. */
export type Sentence = string | ((...parts: never[]) => string);

/** Sentences by name; a group of them (states, kinds) may stand under one name. */
export interface Sentences {
  readonly [name: string]: Sentence | Sentences;
}

/** The same sentences in another language: no name less, no name more, the same arguments. */
export type Translated<Messages> = {
  [Key in keyof Messages]: Messages[Key] extends (...parts: infer Parts) => string
    ? (...parts: Parts) => string
    : Messages[Key] extends string
      ? string
      : Translated<Messages[Key]>;
};

/**
 * The sentences of a page or component in every language; a missing one does not compile.
 *
 * ```ts
 * const messages = createMessages({
 *   vi: { title: 'Gia đình', people: (count: number) => `${count} người` },
 *   en: { title: 'Family', people: (count) => `${count} people` },
 * });
 * messages('vi').people(4); // '4 người'
 * ```
 */
export function createMessages<Messages extends Sentences>(texts: {
  vi: Messages;
  en: NoInfer<Translated<Messages>>;
}): (language: Language) => Messages | Translated<Messages> {
  return (language) => (language === 'vi' ? texts.vi : texts.en);
}
