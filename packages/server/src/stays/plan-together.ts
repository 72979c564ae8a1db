import type { GateDecision } from '@binhan/domain/place';
import type { Kysely } from 'kysely';
import type { CallFacts } from '../http/call';
import type { Database } from '../database/schema';
import type { Asked, Plans } from '../http/implement';
import type { Services } from '../services';
import { deciding } from './deciding';
import { type Entry, entering } from './entering';
import { type Plain, type Seen, lookTogether } from './plain';

/** A plain scan with all that is known of it. */
export interface Known<Scan extends Plain> {
  scan: Scan;
  row: Seen;
  facts: CallFacts;
  decision: GateDecision;
}

/** What is particular to a way of scanning. */
export interface Way<E, Scan extends Plain> {
  /** Reads a request; nothing where it is not plain. */
  read(asked: Asked<E>, n: number): Promise<Scan | undefined>;
  /** Whether somebody looked up may be answered together with others. */
  isPlain(scan: Scan, row: Seen): boolean;
  /** The stay that begins, if one does, and the answer. */
  answer(known: Known<Scan>): { entry?: Entry; output: NonNullable<Plans<E>['plans'][number]>['output'] };
}

/** Plans the plain scans among those that arrived together; one without a plan goes alone. */
export async function planTogether<E, Scan extends Plain>(
  services: Services,
  asked: readonly Asked<E>[],
  db: Kysely<Database>,
  way: Way<E, Scan>,
): Promise<Plans<E>> {
  const scans = await Promise.all(asked.map((one, n) => way.read(one, n)));
  const { now = '', today = '' } = asked[0]?.facts ?? {};
  const look = await lookTogether(services, db, scans, { now, today });
  const seen = new Map(look.seen.map((row) => [row.n, row]));
  const decide = deciding(look, now, today);
  const entries = new Map<number, Entry>();
  const plans = asked.map(({ facts }, n): Plans<E>['plans'][number] => {
    const scan = scans[n];
    const row = seen.get(n);
    if (scan === undefined || row === undefined || row.inside || !way.isPlain(scan, row)) return undefined;
    const decision = decide(row, scan.at);
    if (decision === undefined) return undefined;
    const { entry, output } = way.answer({ scan, row, facts, decision });
    if (entry !== undefined) entries.set(n, entry);
    const { area, province } = row;
    return { looked: { subjects: [scan.person], area, province }, output };
  });
  return {
    plans,
    writing: (places) =>
      entering(
        services,
        places.flatMap((place) => entries.get(place) ?? []),
      ),
  };
}
