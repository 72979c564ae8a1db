import type { Endpoint, ReceivedOf } from '@binhan/contract';
import { auditRows, auditing } from '../audit/write';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema';
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
    const { plans, writing } = await implementation.together(writes, db);
    const claimed = new Set<string>();
    const planned = writes.flatMap(({ repeat, facts }, place): Planned[] => {
      const plan = plans[place];
      // Of the same key twice in one load, the first is the first.
      if (plan === undefined || claimed.has(repeat.keyHash)) return [];
      claimed.add(repeat.keyHash);
      const sent = { status: 200, body: jsonText(joined.declared, plan.output) };
      const rows = auditRows(facts, { ...lookedBy(joined, facts), ...plan.looked });
      return [{ place, kept: { repeat, sent, at: facts.now }, rows }];
    });
    const written = await writeUnused(db, planned, (load) =>
      writeLoad(services, [
        claiming(
          load.map(({ kept }) => kept),
          services.secrets,
        ),
        ...writing(load.map(({ place }) => place)),
        auditing(load.flatMap(({ rows }) => rows)),
      ]),
    );
    return new Map(written.map(({ place, kept }) => [place, kept.sent]));
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

/**
 * Writes a load as if none of its keys had been used, which is nearly always so. Where it fails and some had, the others
 * are written without them. Gives what was written.
 */
async function writeUnused(
  db: Kysely<Database>,
  planned: readonly Planned[],
  write: (load: readonly Planned[]) => Promise<void>,
): Promise<readonly Planned[]> {
  if (planned.length === 0) return [];
  try {
    await write(planned);
    return planned;
  } catch (error) {
    const used = await usedKeys(
      db,
      planned.map(({ kept }) => kept.repeat.keyHash),
    );
    if (used.size === 0) throw error;
    const rest = planned.filter(({ kept }) => !used.has(kept.repeat.keyHash));
    if (rest.length > 0) await write(rest);
    return rest;
  }
}
