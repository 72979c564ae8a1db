import { field } from '#lib/fields.ts';
import { ApiError } from '@binhan/client';
import type { CycleThreshold } from '@binhan/domain/testing';
import type { Language } from '@binhan/domain/text';
import type { LabChoices } from '../../shown-tube.ts';
import { messages } from './messages.ts';

/** A result as its boxes hold it; thresholds by target. */
export interface TypedResult {
  outcome: string;
  kit: string;
  lot: string;
  thresholds: Readonly<Record<string, string>>;
}

/** A result that can be entered. */
export interface ReadResult {
  outcome: string;
  kit: string;
  lot?: string;
  cycleThresholds?: CycleThreshold[];
}

/** Nothing but the kit of the day. */
export function emptyResult({ kit = '', lot = '' }: { kit?: string; lot?: string } = {}): TypedResult {
  return { outcome: '', kit, lot, thresholds: {} };
}

/** The kits a test may be done with today. */
export function kitsFor(choices: LabChoices, test: string): LabChoices['kits'] {
  return choices.kits.filter(({ tests }) => tests.includes(test));
}

/** The targets whose thresholds are asked: those of the chosen kit, before one is chosen those of all. */
export function targetsFor(choices: LabChoices, test: string, kit: string): string[] {
  if (choices.tests.find(({ id }) => id === test)?.cycleThreshold !== true) return [];
  const kits = kitsFor(choices, test);
  const chosen = kits.filter(({ id }) => id === kit);
  return [...new Set((chosen.length > 0 ? chosen : kits).flatMap(({ targets }) => targets))];
}

/** What the form sent. */
export function typedResult(data: FormData): TypedResult {
  const thresholds = Object.fromEntries(
    [...data.keys()]
      .filter((name) => name.startsWith('ct.'))
      .map((name) => [name.slice(3), field(data, name)]),
  );
  return { outcome: field(data, 'outcome'), kit: field(data, 'kit'), lot: field(data, 'lot'), thresholds };
}

/** The result that was typed, or what is wrong with it by box. A decimal comma is as good as a point. */
export function readResult(
  typed: TypedResult,
  { choices, test, language }: { choices: LabChoices; test: string; language: Language },
): { errors: Record<string, string> } | { result: ReadResult } {
  const text = messages(language);
  const errors: Record<string, string> = {};
  const outcomes = choices.tests.find(({ id }) => id === test)?.outcomes ?? [];
  if (!outcomes.some(({ id }) => id === typed.outcome)) errors['outcome'] = text.needOutcome;
  const targets = targetsFor(choices, test, typed.kit);
  const cycleThresholds: CycleThreshold[] = [];
  for (const target of targets) {
    const words = (typed.thresholds[target] ?? '').replace(',', '.');
    if (words === '') continue;
    const cycles = Number(words);
    if (!/^\d{1,2}(?:\.\d+)?$/.test(words) || cycles > 60) errors[`ct.${target}`] = text.badCt(target);
    else cycleThresholds.push({ target, cycles });
  }
  if (!kitsFor(choices, test).some(({ id }) => id === typed.kit)) errors['kit'] = text.needKit;
  if (typed.lot.length > 40) errors['lot'] = text.badLot;
  if (Object.keys(errors).length > 0) return { errors };
  return {
    result: {
      outcome: typed.outcome,
      kit: typed.kit,
      ...(typed.lot === '' ? {} : { lot: typed.lot }),
      ...(cycleThresholds.length === 0 ? {} : { cycleThresholds }),
    },
  };
}

/** What the API says against a result, by box. */
export function refusedResult(error: unknown, language: Language): Record<string, string> {
  if (!(error instanceof ApiError) || !error.is('kit_not_approved')) return {};
  return { kit: messages(language).badKit };
}
