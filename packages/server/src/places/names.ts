import { type Refusal, refuse } from '@binhan/domain/refusals';

/** Characters that hide, or turn the direction of, what stands around them: on a poster they could show another name. */
const HIDING = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Why a name cannot stand on a poster, if it cannot: the path of the first text that hides something. */
export function hidden(texts: readonly { text: string; path: (string | number)[] }[]): Refusal | undefined {
  const found = texts.find(({ text }) => HIDING.test(text) || text.trim() === '');
  return found === undefined
    ? undefined
    : refuse('invalid_input', {
        issues: [{ code: found.text.trim() === '' ? 'required' : 'forbidden_characters', path: found.path }],
      });
}
