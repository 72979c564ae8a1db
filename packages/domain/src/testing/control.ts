import { z } from 'zod';
import { Id } from '../person/shapes';
import { Instant } from '../time/instant';
import { type ControlRule, OutcomeMeaning, type TestKind } from './kinds';
import { CycleThreshold, TestResult } from './result';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** A quality control sample as a laboratory tested it (ISO 15189:2022, 7.3.7.2). Nobody's specimen is in it. */
export const ControlSample = z
  .strictObject({
    id: Id,
    /** The ids of a test of the catalogue and of one of its controls. */
    test: Key,
    control: Key,
    kit: Key,
    lot: TestResult.shape.lot,
    outcome: Key,
    means: OutcomeMeaning,
    /** Whether what had to be found was found. */
    passed: z.boolean(),
    cycleThresholds: z.exactOptional(z.array(CycleThreshold).max(10)),
    testedAt: Instant,
  })
  .meta({ id: 'ControlSample' });
export type ControlSample = z.infer<typeof ControlSample>;

/** What the controls of a laboratory say of a test done with a kit and lot at a moment. */
export type ControlStanding = 'met' | 'missing' | 'failed';

/** A test whose controls are asked for. */
export interface ControlledTest {
  kit: string;
  lot?: string | undefined;
  testedAt: Instant;
}

/**
 * Whether the controls let a result out. Of each kind the control nearest in time speaks, of two equally near the one
 * recorded last, and only those with the same kit and, where both name one, the same lot. `controls` come in the order
 * they were recorded. One that failed outweighs one that is missing.
 */
export function controlStanding(
  { controls: rule }: Pick<TestKind, 'controls'>,
  controls: readonly Pick<ControlSample, 'control' | 'kit' | 'lot' | 'passed' | 'testedAt'>[],
  test: ControlledTest,
): ControlStanding {
  if (rule === undefined) return 'met';
  const found = rule.kinds.map(({ id }) =>
    nearest(
      rule,
      controls.filter(({ control }) => control === id),
      test,
    ),
  );
  if (found.some((one) => one?.passed === false)) return 'failed';
  return rule.required && found.includes(undefined) ? 'missing' : 'met';
}

function nearest<Control extends Pick<ControlSample, 'kit' | 'lot' | 'testedAt'>>(
  { withinHours }: ControlRule,
  controls: readonly Control[],
  { kit, lot, testedAt }: ControlledTest,
): Control | undefined {
  const distance = (control: Control) => Math.abs(Date.parse(control.testedAt) - Date.parse(testedAt));
  const sameLot = (control: Control) => lot === undefined || control.lot === undefined || control.lot === lot;
  return controls
    .filter((one) => one.kit === kit && sameLot(one) && distance(one) <= withinHours * 3_600_000)
    .reduce<Control | undefined>(
      (best, one) => (best === undefined || distance(one) <= distance(best) ? one : best),
      undefined,
    );
}
