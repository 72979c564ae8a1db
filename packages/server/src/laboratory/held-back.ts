import { controlStanding } from '@binhan/domain/testing';
import { dateIn, instantPlus } from '@binhan/domain/time';
import { inForce } from '../catalog/by-kind';
import type { Call } from '../http/call';
import type { Settings } from '../services';
import { controlOf } from './controls';

/** A result that may leave, with what its controls are looked for by. */
export interface Leaving {
  id: string;
  kind: string;
  kit: string;
  lot: string | null;
  means: string;
  testedAt: Date;
}

/**
 * Which of some results their control samples hold back, and why. The rule is that of the day of the test. A test that did
 * not work is never held back: it only calls people in again.
 */
export async function heldBack(
  { timeZone }: Pick<Settings, 'timeZone'>,
  call: Call,
  laboratory: { id: string; area: string; province: string },
  results: readonly Leaving[],
): Promise<Map<string, 'missing' | 'failed'>> {
  const held = new Map<string, 'missing' | 'failed'>();
  const asked = results.filter(({ means }) => means !== 'take-again');
  const days = new Set(asked.map(({ testedAt }) => dateIn(testedAt.toISOString(), timeZone)));
  for (const on of days) {
    const kinds = await inForce(call.db, 'test', laboratory, on);
    const ofDay = asked.filter((one) => dateIn(one.testedAt.toISOString(), timeZone) === on);
    for (const test of new Set(ofDay.map(({ kind }) => kind))) {
      const kind = kinds.get(test);
      const hours = kind?.controls?.withinHours;
      if (kind === undefined || hours === undefined) continue;
      const of = ofDay.filter((one) => one.kind === test);
      const moments = of.map(({ testedAt }) => testedAt.toISOString()).toSorted();
      const rows = await call.db
        .selectFrom('controlSample')
        .selectAll()
        .where('laboratory', '=', laboratory.id)
        .where('test', '=', test)
        .where('testedAt', '>=', new Date(instantPlus(moments[0] ?? call.now, -hours)))
        .where('testedAt', '<=', new Date(instantPlus(moments.at(-1) ?? call.now, hours)))
        .orderBy('number')
        .execute();
      const controls = rows.map(controlOf);
      for (const { id, kit, lot, testedAt } of of) {
        const standing = controlStanding(kind, controls, {
          kit,
          ...(lot === null ? {} : { lot }),
          testedAt: testedAt.toISOString(),
        });
        if (standing !== 'met') held.set(id, standing);
      }
    }
  }
  return held;
}
