import type { FiguresRow } from '@binhan/contract';
import type { FoundByTest, TestingFigures } from '@binhan/domain/reporting';
import type { DateOnly } from '@binhan/domain/time';

/** One line of a table of figures. */
export interface FiguresLine {
  id: string;
  name: string;
  figures: TestingFigures;
}

/** People in whom something was found, by whatever test, and pools in which it was. */
export function positives({ found }: TestingFigures): { people: number; pools: number } {
  return {
    people: found.reduce((sum, { positive }) => sum + positive, 0),
    pools: found.reduce((sum, { positivePools }) => sum + positivePools, 0),
  };
}

/**
 * Figures of several days or units as one. Medians have no sum: the time to the result stays only where there is one
 * line to take it from.
 */
export function sumOf(all: readonly TestingFigures[]): TestingFigures {
  const [first, second] = all;
  if (first !== undefined && second === undefined) return first;
  const sum = (pick: (figures: TestingFigures) => number) =>
    all.reduce((total, figures) => total + pick(figures), 0);
  return {
    tubes: sum(({ tubes }) => tubes),
    single: sum(({ single }) => single),
    pooled: sum(({ pooled }) => pooled),
    people: sum(({ people }) => people),
    rejected: sum(({ rejected }) => rejected),
    pending: sum(({ pending }) => pending),
    found: foundIn(all),
  };
}

function foundIn(all: readonly TestingFigures[]): FoundByTest[] {
  const byTest = new Map<string, FoundByTest>();
  for (const one of all.flatMap(({ found }) => found)) {
    const before = byTest.get(one.test);
    byTest.set(one.test, before === undefined ? one : plus(before, one));
  }
  return [...byTest.values()].toSorted((a, b) => a.test.localeCompare(b.test));
}

function plus(a: FoundByTest, b: FoundByTest): FoundByTest {
  return {
    test: a.test,
    tubes: a.tubes + b.tubes,
    positive: a.positive + b.positive,
    negative: a.negative + b.negative,
    undecided: a.undecided + b.undecided,
    takeAgain: a.takeAgain + b.takeAgain,
    positivePools: a.positivePools + b.positivePools,
  };
}

/** A line for each day, days without a tube too, the first day first. */
export function linesByDay(
  rows: readonly FiguresRow[],
  days: readonly DateOnly[],
  name: (day: DateOnly) => string,
): FiguresLine[] {
  return days.map((day) => {
    const figures = sumOf(rows.filter((row) => row.day === day).map((row) => row.figures));
    return { id: day, name: name(day), figures };
  });
}

/** A line for each unit, by name. */
export function linesByUnit(rows: readonly FiguresRow[]): FiguresLine[] {
  const units = new Map<string, FiguresRow[]>();
  for (const row of rows) units.set(row.unit, [...(units.get(row.unit) ?? []), row]);
  return [...units]
    .map(([id, own]) => ({
      id,
      name: own[0]?.name ?? id,
      figures: sumOf(own.map(({ figures }) => figures)),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
}
