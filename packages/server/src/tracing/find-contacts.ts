import type { TracingPolicy } from '@binhan/domain/tracing';
import { type Instant, instantPlus } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';
import { encountersOverNodes } from '../distribution/encounters';
import { type Source, encountersOf } from './encounters';
import { sharedJourneys } from './shared-journeys';

/** One exposure that was found, between keys of people. */
export interface FoundExposure {
  from: number;
  to: number;
  degree: number;
  basis: 'stay' | 'journey';
  fromAt: Instant;
  toAt: Instant;
  /** The key of the place. */
  place?: number;
  vehicle?: string;
}

/** Who is looked for: whom a person may have infected between two moments. */
export interface Search {
  /** Whether the stays lie over the nodes of a cluster. */
  distributed: boolean;
  person: number;
  from: Instant;
  to: Instant;
  policy: Pick<TracingPolicy, 'contact' | 'degrees'>;
  now: Instant;
  keptSince: Instant;
  zone: string;
}

/**
 * Finds whom a case may have infected and, degree by degree, whom they may have: always forward in time, so that somebody
 * passes on only what they caught, after the time it takes, for as long as the case could. Everybody is of the lowest
 * degree they are found in.
 */
export async function findContacts(
  db: Kysely<Database> | Transaction<Database>,
  { distributed, person, from, to, policy, now, keptSince, zone }: Search,
): Promise<FoundExposure[]> {
  const { contact, degrees } = policy;
  const encounters = distributed ? encountersOverNodes : encountersOf;
  const asked = { minutes: contact.minutes, now, keptSince, zone };
  const hours = (Date.parse(to) - Date.parse(from)) / 3_600_000;
  let sources: Source[] = [{ person, from, to: to < now ? to : now }];
  const seen = new Set([person]);
  const found: FoundExposure[] = [];
  for (let degree = 1; degree <= degrees && sources.length > 0; degree += 1) {
    const met = (await encounters(db, sources, asked)).map((one) => ({ ...one, basis: 'stay' as const }));
    const rode = (await sharedJourneys(db, sources, asked)).map((one) => ({
      ...one,
      basis: 'journey' as const,
    }));
    const infected = new Map<number, Instant>();
    for (const one of [...met, ...rode]) {
      if (seen.has(one.to)) continue;
      const exposure = { ...one, degree, fromAt: one.fromAt.toISOString(), toAt: one.toAt.toISOString() };
      found.push(exposure);
      const known = infected.get(one.to);
      if (known === undefined || exposure.fromAt < known) infected.set(one.to, exposure.fromAt);
    }
    sources = [...infected].flatMap(([key, since]) => {
      seen.add(key);
      const able = instantPlus(since, contact.latencyHours);
      const end = instantPlus(able, hours);
      return able < now ? [{ person: key, from: able, to: end < now ? end : now }] : [];
    });
  }
  return found;
}
