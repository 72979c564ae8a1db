import type { Client } from '@binhan/client';
import type { LabResult, LabTube } from '@binhan/contract';
import type { Language } from '@binhan/domain/text';

/** What a laboratory can enter today, as the API tells it. */
export type LabChoices = Awaited<ReturnType<Client['laboratory']['choices']>>;

/** A result with the names of what it says. */
export interface ShownResult extends LabResult {
  outcomeName: string;
  kitName: string;
  /** Cycle thresholds in one line: `E 24,1 · N 25,0`. */
  thresholds: string;
}

/** A tube with the names of what it is. */
export interface ShownTube extends Omit<LabTube, 'result'> {
  testName: string;
  rejectionName: string;
  result: ShownResult | undefined;
}

/** A tube in the language of the page. What left the catalogue since is shown by its id. */
export function shownTube(tube: LabTube, choices: LabChoices, language: Language): ShownTube {
  const { result, ...rest } = tube;
  return {
    ...rest,
    testName: choices.tests.find(({ id }) => id === tube.kind)?.name[language] ?? tube.kind,
    rejectionName:
      choices.rejections.find(({ id }) => id === tube.rejection)?.name[language] ?? tube.rejection ?? '',
    result: result && shownResult(result, tube.kind, choices, language),
  };
}

/** A result of a test in the language of the page. */
export function shownResult(
  result: LabResult,
  kind: string,
  choices: LabChoices,
  language: Language,
): ShownResult {
  const test = choices.tests.find(({ id }) => id === kind);
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { minimumFractionDigits: 1 });
  return {
    ...result,
    outcomeName: test?.outcomes.find(({ id }) => id === result.outcome)?.name[language] ?? result.outcome,
    kitName: choices.kits.find(({ id }) => id === result.kit)?.name[language] ?? result.kit,
    thresholds: (result.cycleThresholds ?? [])
      .map(({ target, cycles }) => `${target} ${number.format(cycles)}`)
      .join(' · '),
  };
}

/** How an outcome is coloured; the words say the same. */
export function meansTone(means: LabResult['means']): 'stop' | 'go' | 'warn' | 'plain' {
  return ({ detected: 'stop', 'not-detected': 'go', undecided: 'warn', 'take-again': 'plain' } as const)[
    means
  ];
}

/** How the state of a tube is coloured. */
export function tubeTone(state: LabTube['state']): 'stop' | 'go' | 'info' | 'plain' {
  const tones = {
    collected: 'plain',
    sent: 'plain',
    received: 'info',
    tested: 'go',
    rejected: 'stop',
    discarded: 'plain',
  } as const;
  return tones[state];
}

/** How many results say what, for a last look before they leave: most first. */
export function countedOutcomes(
  results: readonly ShownResult[],
): { name: string; tone: string; count: number }[] {
  const counts = new Map<string, { name: string; tone: string; count: number }>();
  for (const { outcome, outcomeName, means } of results) {
    const former = counts.get(outcome) ?? { name: outcomeName, tone: meansTone(means), count: 0 };
    counts.set(outcome, { ...former, count: former.count + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}
