import type { Language } from '../language';
import { shownMoment } from '../moment';
import { sentences as en } from './locales/en-sentences';
import { type Sentences, sentences as vi } from './locales/vi-sentences';
import type { OwnResult, ResultLookupErrorCode } from './answer';

/** A step of the timeline in words. */
export interface ToldStep {
  name: string;
  state: 'done' | 'now' | 'next';
  /** Whether it is over, and when. */
  note: string;
}

/** Everything the element shows of a test. */
export interface Told {
  tone: 'info' | 'go' | 'warn' | 'stop';
  sentence: string;
  test: string;
  /** Of a result that took another's place or no longer holds. */
  notice: string;
  todo: string[];
  timeline: string;
  steps: ToldStep[];
  updated: string;
}

const tones = { detected: 'stop', 'not-detected': 'go', undecided: 'warn', 'take-again': 'warn' } as const;
const way = ['collected', 'on-the-way', 'at-laboratory', 'ready'] as const;

/** Why nothing is shown, in words. */
export function reasonOf(
  code: Exclude<ResultLookupErrorCode, 'script_unavailable'>,
  language: Language,
): string {
  return (language === 'vi' ? vi : en).problems[code];
}

/** A test in words. A tube that several share never speaks of one; nothing is told before it is ready. */
export function toldOf(given: OwnResult, language: Language, now: number): Told {
  const t = language === 'vi' ? vi : en;
  const at = (instant: string | number) => shownMoment(instant, language);
  const result = given.stage === 'ready' ? given.result : undefined;
  return {
    ...heart(given, t, { language, now, at }),
    test: given.test.name[language],
    notice: result?.replacesOneOf ? t.replaces(at(result.replacesOneOf)) : former(given, t, at),
    timeline: t.timeline,
    steps: stepsOf(given, t, at),
    updated: t.updated(at(now)),
  };
}

function heart(
  { name, stage, cause = 'did-not-work', people, result, expectedBy }: OwnResult,
  t: Sentences,
  { language, now, at }: { language: Language; now: number; at: (instant: string) => string },
): Pick<Told, 'tone' | 'sentence' | 'todo'> {
  const who = name ?? t.you;
  if (stage === 'take-again') {
    const pooled = cause === 'pool-detected' || cause === 'pool-undecided';
    const shared = people > 1 ? [t.shared(people)] : [];
    return {
      tone: 'warn',
      sentence: pooled ? t.poolAgain(who) : t.again(who),
      todo: [...shared, t.causes[cause], t.comeAgain],
    };
  }
  if (stage === 'ready' && result) {
    const { outcome } = result;
    return {
      tone: tones[outcome.means],
      sentence: t.ready(who, inSentence(outcome.name[language])),
      todo: [outcome.advice[language]],
    };
  }
  const where = stage === 'ready' ? 'at-laboratory' : stage;
  const late = Date.parse(expectedBy) < now;
  return {
    tone: stage === 'discarded' ? 'warn' : 'info',
    sentence: t.waiting[where](who),
    todo: [stage === 'discarded' ? t.discarded : (late ? t.late : t.expected)(at(expectedBy))],
  };
}

function former({ stage, timeline }: OwnResult, t: Sentences, at: (instant: string) => string): string {
  if (stage === 'ready') return '';
  const last = timeline.findLast((step) => /^(ready|corrected|withdrawn)$/.test(step.stage));
  return last?.stage === 'withdrawn' || last?.stage === 'corrected' ? t[last.stage](at(last.at)) : '';
}

function stepsOf({ stage, timeline }: OwnResult, t: Sentences, at: (instant: string) => string): ToldStep[] {
  const step = (name: string, state: ToldStep['state'], when?: string): ToldStep => ({
    name,
    state,
    note: when === undefined ? t[state] : `${t[state]}: ${at(when)}`,
  });
  const place = way.findIndex((one) => one === stage);
  const waits = place >= 0 && stage !== 'ready';
  const stands = timeline.at(-1)?.stage === stage;
  const past = timeline.map((one, index) => {
    const here = index === timeline.length - 1 && stands && (waits || stage === 'take-again');
    return step(t.steps[one.stage], here ? 'now' : 'done', one.at);
  });
  if (!waits) return past;
  const again = stands ? [] : [step(t.retest, 'now')];
  return [...past, ...again, ...way.slice(place + 1).map((one) => step(t.steps[one], 'next'))];
}

/** "Âm tính" loses its capital in the middle of a sentence, "IgM" does not. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}*(?![\p{L}\d])/u.test(name)
    ? name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
    : name;
}
