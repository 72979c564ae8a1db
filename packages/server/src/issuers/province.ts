import type { Instant } from '@binhan/domain/time';
import type { Kysely } from 'kysely';
import type { KeyStore } from '../certificates/keys';
import type { Database } from '../database/schema';
import type { Settings } from '../services';

/**
 * The province's own issuer and the key of the lists, which come with the installation: made where there is none. One that
 * was stopped is not made again by itself: somebody proposes another.
 */
export async function foundIssuers(
  db: Kysely<Database>,
  keys: KeyStore,
  { province: { area, name } }: Pick<Settings, 'province'>,
  newId: () => string,
  now: Instant,
): Promise<void> {
  const anchor = await db.selectFrom('trustAnchor').select('kid').limit(1).executeTakeFirst();
  if (anchor === undefined)
    await db
      .insertInto('trustAnchor')
      .values({ ...(await keys.make('trust-anchor')), createdAt: now })
      .execute();
  const known = await db
    .selectFrom('certificateIssuer')
    .select('id')
    .where('place', 'is', null)
    .where('province', '=', area)
    .limit(1)
    .executeTakeFirst();
  if (known !== undefined) return;
  const id = newId();
  const made = await db
    .insertInto('certificateIssuer')
    .values({
      id,
      place: null,
      code: area,
      name,
      state: 'active',
      area: null,
      province: area,
      proposedBy: null,
      proposedAt: now,
      approvedBy: null,
      heldAt: null,
      stoppedAt: null,
      stoppedFrom: null,
      note: null,
      changedAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  // Another process was first.
  if (made === undefined) return;
  const former = await db
    .updateTable('certificateKey')
    .set({ issuer: id })
    .where('issuer', 'is', null)
    .returning('kid')
    .execute();
  // Where the process brings its keys, none is made for the database.
  if (former.length > 0 || keys.brought(area).length > 0) return;
  await db
    .insertInto('certificateKey')
    .values({ ...(await keys.make('certificate-key')), issuer: id, createdAt: now })
    .execute();
}
