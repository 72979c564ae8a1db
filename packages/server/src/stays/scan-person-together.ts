import type { contract } from '@binhan/contract';
import { shortenedName } from '@binhan/domain/person';
import { isRefusal } from '@binhan/domain/refusals';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema';
import type { Asked, Plans } from '../http/implement';
import type { Services } from '../services';
import { deciding } from './deciding';
import { type Entry, entering } from './entering';
import { scanMoment } from './moment';
import { type Plain, lookTogether } from './plain';

type ScanPerson = (typeof contract)['stays']['scanPerson'];

/**
 * Plans the plain scans that arrive together. Somebody who is inside already, was elsewhere minutes ago or is scanned
 * twice in one moment goes alone, and so does every other code, direction and refusal.
 */
export async function scanPersonTogether(
  services: Services,
  asked: readonly Asked<ScanPerson>[],
  db: Kysely<Database>,
): Promise<Plans<ScanPerson>> {
  const read = await Promise.all(asked.map((one, n) => plainScan(services, one, n)));
  const { now = '', today = '' } = asked[0]?.facts ?? {};
  const seen = await lookTogether(services, db, read, today);
  const entries = new Map<number, Entry>();
  const decide = await deciding(db, [...seen.values()], now, today);
  const plans = asked.map((one, n): Plans<ScanPerson>['plans'][number] => {
    const scan = read[n];
    const row = seen.get(n);
    if (scan === undefined || row === undefined || row.inside || row.elsewhere) return undefined;
    const decision = decide(row, scan.at);
    if (decision === undefined) return undefined;
    const { placeKey, personKey, area, province, name, counted } = row;
    const { gate, person, at } = scan;
    const id = services.newId();
    if (decision.verdict === 'go') {
      const receivedAt = one.facts.now;
      entries.set(n, {
        placeKey,
        personKey,
        id,
        gate,
        enteredAt: at,
        receivedAt,
        person,
        counted,
        method: 'guard',
      });
    }
    return {
      looked: { subjects: [person], area, province },
      output: {
        direction: 'in',
        kind: 'own-person',
        signed: true,
        identified: true,
        ...(name === null ? {} : { shownName: shortenedName(name) }),
        decision,
        ...(decision.verdict === 'go' ? { stay: id } : {}),
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
