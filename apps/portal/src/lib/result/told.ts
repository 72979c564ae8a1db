import type { OwnResult } from '@binhan/contract';
import type { Language } from '@binhan/domain/text';
import { shownInstant } from '../dates.ts';
import { messages } from './messages.ts';

/** What somebody is told first: a sentence, how it looks, what to do, and whether a new appointment helps. */
export interface Told {
  sentence: string;
  tone: 'info' | 'go' | 'warn' | 'stop';
  todo: string[];
  book: boolean;
}

const tones = { detected: 'stop', 'not-detected': 'go', undecided: 'warn', 'take-again': 'warn' } as const;

/**
 * What a person is told of a test. Nothing of what was found is said before it is ready for them: a tube that several
 * share never speaks of one.
 */
export function told(test: OwnResult, { now, language }: { now: string; language: Language }): Told {
  const text = messages(language);
  const who = test.name ?? text.you;
  const { stage, result, expectedBy } = test;
  switch (stage) {
    case 'ready': {
      if (result === undefined) break;
      const { name, means, advice } = result.outcome;
      return {
        sentence: text.ready(who, asInSentence(name[language])),
        tone: tones[means],
        todo: [advice[language]],
        book: means === 'undecided' || means === 'take-again',
      };
    }
    case 'take-again': {
      const cause = test.cause ?? 'did-not-work';
      const pooled = cause === 'pool-detected' || cause === 'pool-undecided';
      return {
        sentence: pooled ? text.poolAgain(who) : text.again(who),
        tone: 'warn',
        todo: [
          ...(test.people > 1 ? [`${text.shared(test.people)} ${text.causes[cause]}`] : [text.causes[cause]]),
          text.comeAgain,
        ],
        book: true,
      };
    }
    case 'discarded':
      return { sentence: text.discarded(who), tone: 'warn', todo: [text.discardedText], book: true };
    case 'collected':
    case 'on-the-way':
    case 'at-laboratory':
  }
  const sentences = { collected: text.collected, 'on-the-way': text.onTheWay };
  const sentence = formerResult(test)
    ? text.takenBack(who)
    : (stage === 'collected' || stage === 'on-the-way' ? sentences[stage] : text.atLaboratory)(who);
  const expected = shownInstant(expectedBy, language);
  return {
    sentence,
    tone: 'info',
    todo: [expectedBy < now ? text.late(expected) : text.waiting(expected)],
    book: false,
  };
}

/** What became of a result that somebody was given and that no longer holds, where no other can be shown in its place. */
export function formerResult({
  stage,
  timeline,
}: Pick<OwnResult, 'stage' | 'timeline'>): { was: 'withdrawn' | 'corrected'; at: string } | undefined {
  if (stage === 'ready') return undefined;
  const last = timeline.findLast((step) => ['ready', 'corrected', 'withdrawn'].includes(step.stage));
  if (last?.stage === 'withdrawn') return { was: 'withdrawn', at: last.at };
  return last?.stage === 'corrected' ? { was: 'corrected', at: last.at } : undefined;
}

/** A name in the middle of a sentence: "Âm tính" loses its capital, "IgM" does not. */
export function asInSentence(name: string): string {
  return /^\p{Lu}\p{Ll}*(?![\p{L}\d])/u.test(name)
    ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
    : name;
}
