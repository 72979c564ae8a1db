import type { Issue } from '@binhan/domain/refusals';
import type { CycleThreshold, TestKind, TestKit } from '@binhan/domain/testing';
import { foldText } from '@binhan/domain/text';
import type { Instant } from '@binhan/domain/time';
import type { Finding } from '../laboratory/judge';
import { readMoment } from './read-moment';

/** What may be chosen: its id, and its name in both languages. */
type Option = readonly [id: string, name: { vi: string; en: string }];

/** By what a row is read: the test of its tube by id and as the catalogue has it, the kits that may be named, and when it is taken to be tested. */
export interface Known {
  test: string;
  kind: TestKind;
  kits: ReadonlyMap<string, TestKit>;
  now: Instant;
  /** Minutes by which local time is ahead of UTC. */
  offset: number;
}

/** A row as a finding, or what is wrong with it, each with its column. */
export function readFinding(
  cells: Readonly<Record<string, string>>,
  { test, kind, kits, now, offset }: Known,
): { finding: Finding } | { issues: Issue[] } {
  const issues: Issue[] = [];
  const wrong = (code: string, column: string) => void issues.push({ code, path: [column] });
  const chosen = (column: string, options: readonly Option[]) => {
    const text = cells[column];
    const id = named(text, options);
    if (text === undefined) wrong('required', column);
    else if (id === undefined) {
      const names = options.map(([, { vi }]) => vi).join(', ');
      issues.push({ code: 'not_one_of', path: [column], data: { options: names } });
    }
    return id;
  };
  const outcome = chosen(
    'outcome',
    kind.outcomes.map(({ id, name }) => [id, name]),
  );
  const usable = [...kits].filter(([, { tests }]) => tests.includes(test));
  const kit = chosen(
    'kit',
    usable.map(([id, { name }]) => [id, name]),
  );
  const testedAt = cells['testedAt'] === undefined ? now : readMoment(cells['testedAt'], offset);
  if (testedAt === undefined) wrong('not_a_date', 'testedAt');
  else if (testedAt > now) wrong('in_the_future', 'testedAt');
  const targets = kits.get(kit ?? '')?.targets ?? [];
  const cycles = cells['cycles'] === undefined ? [] : readCycles(cells['cycles'], targets);
  if (cycles === undefined) wrong('not_a_number', 'cycles');
  if (issues.length > 0 || outcome === undefined || kit === undefined || testedAt === undefined)
    return { issues };
  return {
    finding: {
      code: cells['code'] ?? '',
      outcome,
      kit,
      testedAt,
      ...(cells['lot'] === undefined ? {} : { lot: cells['lot'].slice(0, 40) }),
      ...(cycles === undefined || cycles.length === 0 ? {} : { cycleThresholds: cycles }),
    },
  };
}

/** The id of a name in any language, or of the id itself, whatever its case and marks. */
function named(text: string | undefined, options: readonly Option[]): string | undefined {
  const wanted = foldText(text ?? '');
  return options.find(([id, { vi, en }]) => [id, vi, en].some((one) => foldText(one) === wanted))?.[0];
}

/** Cycle thresholds: one number for the first target, or targets with theirs (`E 24,1; ORF1ab 25`). */
function readCycles(text: string, targets: readonly string[]): CycleThreshold[] | undefined {
  const found: CycleThreshold[] = [];
  for (const part of text.split(/[;|]/)) {
    const [, target, digits] =
      /^\s*(?:([\p{L}\p{N}]+)\s*[:=\s]\s*)?(\d{1,2}(?:[.,]\d{1,3})?)\s*$/u.exec(part) ?? [];
    const cycles = Number((digits ?? '').replace(',', '.'));
    if (digits === undefined || cycles > 60) return undefined;
    found.push({ target: target ?? targets[0] ?? 'Ct', cycles });
  }
  return found;
}
