import type { CycleThreshold, OutcomeMeaning } from '@binhan/domain/testing';
import type { Generated } from 'kysely';
import type { Json, Moment } from './columns';

export interface ControlSampleTable {
  /** The order in which they were recorded. */
  number: Generated<number>;
  id: string;
  laboratory: string;
  test: string;
  control: string;
  kit: string;
  lot: string | null;
  outcome: string;
  means: OutcomeMeaning;
  passed: boolean;
  cycleThresholds: Json<CycleThreshold[]> | null;
  testedAt: Moment;
  enteredBy: string;
  enteredAt: Moment;
}
