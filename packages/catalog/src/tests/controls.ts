import type { ControlRule } from '@binhan/domain/testing';

/** A positive and a negative control with each run; whether results wait for them is the laboratory's rule. */
export function controlsOf({ withinHours, required }: Omit<ControlRule, 'kinds'>): ControlRule {
  return {
    kinds: [
      { id: 'positive', name: { vi: 'Chứng dương', en: 'Positive control' }, expects: 'detected' },
      { id: 'negative', name: { vi: 'Chứng âm', en: 'Negative control' }, expects: 'not-detected' },
    ],
    withinHours,
    required,
  };
}
