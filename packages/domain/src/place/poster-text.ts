import { type Refusal, refuse } from '../refusals';

/** Characters that hide, or turn the direction of, what stands around them: on a poster they could show another name. */
const HIDING = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** A text that will stand on a poster, and where it was given. */
export interface PosterText {
  text: string;
  path: (string | number)[];
}

/** Why these texts cannot stand on a poster, if they cannot: the path of the first that is empty or hides something. */
export function posterTextRefusal(texts: readonly PosterText[]): Refusal<'invalid_input'> | undefined {
  const found = texts.find(({ text }) => HIDING.test(text) || text.trim() === '');
  return found === undefined
    ? undefined
    : refuse('invalid_input', {
        issues: [{ code: found.text.trim() === '' ? 'required' : 'forbidden_characters', path: found.path }],
      });
}
