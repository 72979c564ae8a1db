import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { ChangeSetTable } from '../../src/database/schema';
import type { TestServer } from '../server';
import { type Side, areaOf } from './marks';

/** A file of somebody that was read and waits to be decided about, but for what is given. */
export async function seedChangeSet(
  world: TestServer,
  side: Side,
  given: Pick<Insertable<ChangeSetTable>, 'id' | 'kind'> & Partial<Insertable<ChangeSetTable>>,
): Promise<void> {
  await world.database.db
    .insertInto('changeSet')
    .values({
      place: null,
      session: null,
      reason: null,
      state: 'read',
      bytes: 0,
      digest: randomUUID(),
      data: null,
      unknownColumns: '[]',
      faults: '[]',
      uploadedBy: randomUUID(),
      uploadedAt: world.now(),
      committedBy: null,
      ...areaOf[side],
      ...given,
    })
    .execute();
}
