import type { contract } from '@binhan/contract';
import { isRefusal } from '@binhan/domain/refusals';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema';
import type { Asked, Plans } from '../http/implement';
import { citizen } from '../people/implement';
import type { Services } from '../services';
import { scanMoment } from './moment';
import type { Plain } from './plain';
import { planTogether } from './plan-together';
import { type PosterCode, isWithdrawn, readPosterCode, shownPlace } from './poster';

type ScanPoster = (typeof contract)['stays']['scanPoster'];

/** A plain scan, and the poster's own code. */
type Scan = Plain & { code: PosterCode };

/**
 * Plans the plain scans that arrive together: of people who enter, each for themselves. Who brings others, is inside
 * already, leaves, or holds up a poster that does not hold goes alone.
 */
export function scanPosterTogether(
  services: Services,
  asked: readonly Asked<ScanPoster>[],
  db: Kysely<Database>,
): Promise<Plans<ScanPoster>> {
  return planTogether<ScanPoster, Scan>(services, asked, db, {
    read: (one, n) => plainScan(services, one, n),
    isPlain: ({ code }, { state, postersFrom }) =>
      state === 'confirmed' && !isWithdrawn(code, postersFrom === null ? null : new Date(postersFrom)),
    answer({ scan, row, facts, decision }) {
      const { placeKey, placeName, gateName, kind, personKey, area, counted } = row;
      const { place, gate, person, at } = scan;
      const stay = { id: services.newId(), gate, person, enteredAt: at, method: 'poster' as const };
      return {
        entry: { ...stay, placeKey, personKey, receivedAt: facts.now, counted },
        output: {
          place: shownPlace({ id: place, name: placeName, kind, area, gate: { id: gate, name: gateName } }),
          stays: [{ ...stay, place }],
          decision,
        },
      };
    },
  });
}

async function plainScan(
  services: Services,
  { input, facts }: Asked<ScanPoster>,
  n: number,
): Promise<Scan | undefined> {
  const { text, direction, people, scannedAt } = input;
  const { person } = citizen(facts.actor);
  if (direction !== 'in' || people.length !== 1 || people[0] !== person) return undefined;
  const at = scanMoment(scannedAt, facts.now);
  const code = await readPosterCode(services, text, facts.now);
  if (isRefusal(at) || isRefusal(code)) return undefined;
  return { n, place: code.place, gate: code.gate, person, at, code };
}
