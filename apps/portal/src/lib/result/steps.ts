import type { OwnResult } from '@binhan/contract';

/** A step of a test: over, where it stands, or still to come. */
export interface Step {
  stage: OwnResult['timeline'][number]['stage'];
  state: 'done' | 'now' | 'next';
  /** When it happened; absent where it stands at a step for a second time. */
  at?: string;
  /** When it is expected to have happened. */
  by?: string;
}

/** The way of a specimen that nothing keeps. */
const way = ['collected', 'on-the-way', 'at-laboratory', 'ready'] as const;

/** What happened with a test, where it stands, and what is still to come. */
export function stepsOf({ stage, timeline, expectedBy }: OwnResult): Step[] {
  const past = timeline.map((step): Step => ({ ...step, state: 'done' }));
  const place = way.findIndex((one) => one === stage);
  const waits = place >= 0 && stage !== 'ready';
  const last = past.at(-1);
  if (stage === 'take-again' && last) last.state = 'now';
  if (!waits) return past;
  if (last?.stage === stage) last.state = 'now';
  else past.push({ stage, state: 'now' });
  const next = way
    .slice(place + 1)
    .map((one): Step => ({ stage: one, state: 'next', ...(one === 'ready' ? { by: expectedBy } : {}) }));
  return [...past, ...next];
}
