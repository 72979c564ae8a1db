import type { contract } from '@binhan/contract';
import { isRefusal } from '@binhan/domain/refusals';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema';
import type { Asked, Plans } from '../http/implement';
import { citizen } from '../people/implement';
import type { Services } from '../services';
import { deciding } from './deciding';
import { type Entry, entering } from './entering';
import { scanMoment } from './moment';
import { type Plain, lookTogether } from './plain';
import { type PosterCode, isWithdrawn, readPosterCode, shownPlace } from './poster';

type ScanPoster = (typeof contract)['stays']['scanPoster'];

/**
 * Plans the plain scans that arrive together: of people who enter, each for themselves. Who brings others, is inside
 * already, leaves, or holds up a poster that does not hold goes alone.
 */
export async function scanPosterTogether(
  services: Services,
  asked: readonly Asked<ScanPoster>[],
  db: Kysely<Database>,
): Promise<Plans<ScanPoster>> {
  const read = await Promise.all(asked.map((one, n) => plainScan(services, one, n)));
  const { now = '', today = '' } = asked[0]?.facts ?? {};
  const seen = await lookTogether(services, db, read, today);
  const entries = new Map<number, Entry>();
  const decide = await deciding(db, [...seen.values()], now, today);
  const plans = asked.map(({ facts }, n): Plans<ScanPoster>['plans'][number] => {
    const scan = read[n];
    const row = seen.get(n);
    if (scan === undefined || row === undefined || row.inside) return undefined;
    if (row.state !== 'confirmed' || isWithdrawn(scan.code, row.postersFrom)) return undefined;
    const decision = decide(row, scan.at);
    if (decision === undefined) return undefined;
    const { placeKey, placeName, gateName, kind, personKey, area, province, counted } = row;
    const { place, gate, person, at } = scan;
    const stay = { id: services.newId(), gate, person, enteredAt: at, method: 'poster' as const };
    entries.set(n, { ...stay, placeKey, personKey, receivedAt: facts.now, counted });
    return {
      looked: { subjects: [person], area, province },
      output: {
        place: shownPlace({ id: place, name: placeName, kind, area, gate: { id: gate, name: gateName } }),
        stays: [{ ...stay, place }],
        decision,
      },
    };
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

async function plainScan(
  services: Services,
  { input, facts }: Asked<ScanPoster>,
  n: number,
): Promise<(Plain & { code: PosterCode }) | undefined> {
  const { text, direction, people, scannedAt } = input;
  const { person } = citizen(facts.actor);
  if (direction !== 'in' || people.length !== 1 || people[0] !== person) return undefined;
  const at = scanMoment(scannedAt, facts.now);
  const code = await readPosterCode(services, text, facts.now);
  if (isRefusal(at) || isRefusal(code)) return undefined;
  return { n, place: code.place, gate: code.gate, person, at, code };
}
