import { type Issue, type Refusal, refuse } from '@binhan/domain/refusals';
import type { CycleThreshold, Outcome, TestKind, TestKit } from '@binhan/domain/testing';
import { type Instant, dateIn } from '@binhan/domain/time';
import type { Selectable, Transaction } from 'kysely';
import { inForce } from '../catalog/by-kind';
import type { Database, TubeTable } from '../database/schema';
import type { Settings } from '../services';

/** What was found in a tube, as it is recorded. */
export interface Finding {
  code: string;
  outcome: string;
  kit: string;
  testedAt: Instant;
  lot?: string | undefined;
  cycleThresholds?: readonly CycleThreshold[] | undefined;
  /** The released result whose place it takes, and why. */
  replaces?: string | undefined;
  note?: string | undefined;
}

type Tube = Pick<Selectable<TubeTable>, 'area' | 'province' | 'kind' | 'collectedAt'>;

/** Judges a finding by the catalogue: what the tube was taken for by its own day, the kit by the day of the test. */
export type Judge = (
  tube: Tube,
  finding: Finding,
) => { kind?: TestKind; outcome?: Outcome; refusal?: Refusal };

/** A judge that has read the catalogue once for each area and day that occurs among some findings. */
export async function judgeOf(
  { timeZone }: Pick<Settings, 'timeZone'>,
  db: Transaction<Database>,
  tubes: readonly Tube[],
  findings: readonly Pick<Finding, 'testedAt'>[],
): Promise<Judge> {
  const day = (at: Instant) => dateIn(at, timeZone);
  const kinds = new Map<string, Map<string, TestKind>>();
  const kits = new Map<string, Map<string, TestKit>>();
  const tested = [...new Set(findings.map(({ testedAt }) => day(testedAt)))];
  for (const tube of tubes) {
    const collected = day(tube.collectedAt.toISOString());
    const kindKey = `${tube.area} ${collected}`;
    if (!kinds.has(kindKey)) kinds.set(kindKey, await inForce(db, 'test', tube, collected));
    for (const on of tested) {
      const kitKey = `${tube.area} ${on}`;
      if (!kits.has(kitKey)) kits.set(kitKey, await inForce(db, 'test-kit', tube, on));
    }
  }
  return (tube, finding) => {
    const kind = kinds.get(`${tube.area} ${day(tube.collectedAt.toISOString())}`)?.get(tube.kind);
    const outcome = kind?.outcomes.find(({ id }) => id === finding.outcome);
    const issues: Issue[] = [];
    if (outcome === undefined) issues.push({ code: 'not_an_option', path: ['outcome'] });
    if (kind?.cycleThreshold === false && finding.cycleThresholds !== undefined)
      issues.push({ code: 'not_an_option', path: ['cycleThresholds'] });
    if (finding.replaces !== undefined && finding.note === undefined)
      issues.push({ code: 'required', path: ['note'] });
    if (finding.testedAt < tube.collectedAt.toISOString())
      issues.push({ code: 'before_specimen', path: ['testedAt'] });
    if (kind === undefined || outcome === undefined || issues.length > 0)
      return { refusal: refuse('invalid_input', { issues }) };
    const kit = kits.get(`${tube.area} ${day(finding.testedAt)}`)?.get(finding.kit);
    const approved = kit?.tests.includes(tube.kind) === true;
    return approved ? { kind, outcome } : { refusal: refuse('kit_not_approved') };
  };
}
