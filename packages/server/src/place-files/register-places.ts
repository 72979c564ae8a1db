import type { Issue } from '@binhan/domain/refusals';
import { dateIn } from '@binhan/domain/time';
import { type Selectable, sql } from 'kysely';
import type { ChangeSetTable } from '../database/schema';
import type { CarriedOut, Carrier } from '../imports/carrier';
import { userOfPhone } from '../places/guards';
import { insertPlace } from '../places/insert-place';
import type { Services } from '../services';
import { placeKey, placesThere } from './judge-places';
import { KeptPlace } from './read-place';

/**
 * Registers the next places of a file, each with its entrances and whoever manages it: the holder of the telephone its row
 * names, else whoever sent the file and runs places. What somebody registered meanwhile is not there twice.
 */
export async function registerPlaces(
  services: Services,
  { db, now, by }: Carrier,
  file: Selectable<ChangeSetTable>,
  findings: readonly unknown[],
): Promise<CarriedOut> {
  const places = findings.map((finding) => KeptPlace.parse(finding));
  // One file at a time registers places of a province: two of them would not see each other's.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`place-file:${file.province}`}, 0))`.execute(db);
  const there = await placesThere(db, places);
  const today = dateIn(now, services.settings.timeZone);
  const outcomes: { issues: Issue[]; madePlace?: string }[] = [];
  for (const { phone, ...place } of places) {
    if (there.has(placeKey(place))) {
      outcomes.push({ issues: [{ code: 'place_known', path: ['name'] }] });
      continue;
    }
    const manager =
      phone === undefined
        ? file.confirms
          ? undefined
          : by
        : await userOfPhone(services, { db, now }, phone);
    const row = await insertPlace(
      services,
      { db, now, today },
      {
        ...place,
        province: file.province,
        state: file.confirms ? 'confirmed' : 'registered',
        by,
        ...(manager === undefined ? {} : { manager: { userId: manager, givenBy: by } }),
      },
    );
    there.add(placeKey(place));
    outcomes.push({ issues: [], madePlace: row.id });
  }
  return { outcomes, subjects: [] };
}
