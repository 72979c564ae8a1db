import type { contract } from '@binhan/contract';
import { shortenedName } from '@binhan/domain/person';
import { isRefusal } from '@binhan/domain/refusals';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema';
import type { Asked, Plans } from '../http/implement';
import type { Services } from '../services';
import { scanMoment } from './moment';
import type { Plain } from './plain';
import { planTogether } from './plan-together';

type ScanPerson = (typeof contract)['stays']['scanPerson'];

/**
 * Plans the plain scans that arrive together. Somebody who is inside already, was elsewhere minutes ago or is scanned
 * twice in one moment goes alone, and so does every other code, direction and refusal.
 */
export function scanPersonTogether(
  services: Services,
  asked: readonly Asked<ScanPerson>[],
  db: Kysely<Database>,
): Promise<Plans<ScanPerson>> {
  return planTogether<ScanPerson, Plain>(services, asked, db, {
    read: (one, n) => plainScan(services, one, n),
    isPlain: (_scan, { elsewhere }) => !elsewhere,
    answer({ scan, row, facts, decision }) {
      const { placeKey, personKey, name, counted } = row;
      const { gate, person, at } = scan;
      const goes = decision.verdict === 'go';
      const id = services.newId();
      const stay = { id, gate, person, enteredAt: at, method: 'guard' as const };
      return {
        ...(goes ? { entry: { ...stay, placeKey, personKey, receivedAt: facts.now, counted } } : {}),
        output: {
          direction: 'in',
          kind: 'own-person',
          signed: true,
          identified: true,
          ...(name === null ? {} : { shownName: shortenedName(name) }),
          decision,
          ...(goes ? { stay: id } : {}),
        },
      };
    },
  });
}

async function plainScan(
  services: Services,
  { input, facts }: Asked<ScanPerson>,
  n: number,
): Promise<Plain | undefined> {
  const { place, gate, text, direction, scannedAt, shown, entered } = input;
  if (shown !== undefined || entered === true) return undefined;
  if (direction !== 'in' || !facts.scope.places.includes(place)) return undefined;
  const at = scanMoment(scannedAt, facts.now);
  if (isRefusal(at)) return undefined;
  const verified = await services.qrKeys.verify(text, at, 'own-person');
  return 'issues' in verified ? undefined : { n, place, gate, person: verified.value.person, at };
}
