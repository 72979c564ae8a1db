import type { Endpoint, ReceivedOf } from '@binhan/contract';
import { auditRows, auditing } from '../audit/write';
import type { Services } from '../services';
import { type Sent, jsonText } from './answer';
import { lookedBy } from './audit';
import type { CallFacts } from './call';
import { gather } from '../lanes/gather';
import type { Together } from './implement';
import type { Joined } from './joined';
import { type Kept, type Repeat, claiming, usedKeys } from './repeat';
import { writeLoad } from './write-load';

/** Two lanes: while one waits for its commit the other reads. More would only make smaller loads. */
const LANES = { lanes: 2, most: 128 };

/** A write that may be answered together with others. */
export interface Write {
  input: ReceivedOf<Endpoint>;
  facts: CallFacts;
  repeat: Repeat;
}

/** Takes a write and gives its answer, or nothing where it must go alone. */
export type TakenTogether = (write: Write) => Promise<Sent | undefined>;

/** What a planned request leaves behind, and its place in the load. */
interface Planned {
  place: number;
  kept: Kept;
  rows: ReturnType<typeof auditRows>;
}

/**
 * Answers writes that arrive together with one read and one commit. Gives nothing for a request that must go alone:
 * it had no plan, its key was used before, or the commit failed.
 */
export function together(
  services: Services,
  joined: Joined,
  implementation: Together<Endpoint>,
): TakenTogether {
  const { db } = services.database;
  const answer = async (writes: readonly Write[]): Promise<Map<number, Sent>> => {
    const [used, { plans, writing }] = await Promise.all([
      usedKeys(
        db,
        writes.map(({ repeat }) => repeat.keyHash),
      ),
      implementation.together(writes, db),
    ]);
    const planned = writes.flatMap(({ repeat, facts }, place): Planned[] => {
      const plan = plans[place];
      if (plan === undefined || used.has(repeat.keyHash)) return [];
      // Of the same key twice in one load, the first is the first.
      used.add(repeat.keyHash);
      const sent = { status: 200, body: jsonText(joined.declared, plan.output) };
      const rows = auditRows(facts, { ...lookedBy(joined, facts), ...plan.looked });
      return [{ place, kept: { repeat, sent, at: facts.now }, rows }];
    });
    if (planned.length === 0) return new Map();
    const keys = claiming(
      planned.map(({ kept }) => kept),
      services.secrets,
    );
    await writeLoad(services, [
      { statement: keys, rows: planned.length },
      ...writing(planned.map(({ place }) => place)),
      { statement: auditing(planned.flatMap(({ rows }) => rows)) },
    ]);
    return new Map(planned.map(({ place, kept }) => [place, kept.sent]));
  };
  return gather(async (writes: readonly Write[]) => {
    try {
      const answers = await answer(writes);
      return writes.map((_, place) => answers.get(place));
    } catch (error) {
      // Whatever it was: one by one it strikes only whom it concerns, and is told to them.
      services.log({ level: 'warn', event: 'not_together', endpoint: joined.name, error });
      return writes.map(() => undefined);
    }
  }, LANES);
}
