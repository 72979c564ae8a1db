import type { messages } from '../messages.ts';
import type { StationAnswer } from './station.svelte.ts';

/** How an answer is coloured and sounds: it went well, something comes next, or it did not happen. */
export function toneOf({ is }: Pick<StationAnswer, 'is'>): 'go' | 'next' | 'stop' {
  switch (is) {
    case 'person-added':
    case 'tube-closed':
      return 'go';
    case 'tube-opened':
    case 'choose':
    case 'fill-in':
    case 'code-changed':
    case 'reopened':
    case 'removed':
    case 'undone':
      return 'next';
    default:
      return 'stop';
  }
}

/** How a hand feels an answer: short for well, twice for next, long for not. */
export function vibrationOf(tone: ReturnType<typeof toneOf>): number[] {
  return { go: [80], next: [60, 60, 60], stop: [300, 100, 300] }[tone];
}

/** One sentence about an answer. */
export function sentenceOf(
  answer: Pick<StationAnswer, 'is' | 'person'>,
  open: { code: string; most: number } | undefined,
  text: ReturnType<typeof messages>,
): string {
  switch (answer.is) {
    case 'tube-opened':
    case 'person-added':
      return text.now;
    case 'tube-closed':
      return text.closedText;
    case 'tube-first':
      return text.tubeFirst;
    case 'tube-used':
      return text.tubeUsed;
    case 'tube-open-already':
      return text.openAlready(open?.code ?? '');
    case 'tube-empty':
      return text.tubeEmpty;
    case 'tube-full':
      return text.tubeFull(open?.most ?? 1);
    case 'person-twice':
      return text.twice;
    case 'unknown':
      return text.unknown;
    case 'not-poolable':
      return text.notPoolable(answer.person?.label || text.noName);
    case 'choose':
      return text.chooseText;
    case 'nobody':
      return text.nobody;
    case 'fill-in':
      return text.fillIn;
    case 'code-changed':
      return text.codeChanged;
    case 'reopened':
      return text.reopenedText;
    case 'refused':
      return text.refusedText;
    case 'removed':
      return text.removed;
    case 'undone':
      return text.undone;
  }
}
