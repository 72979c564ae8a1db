import { type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Copies } from '../stays/copies';
import { eraseStaysOf } from '../stays/erase';

/**
 * Erases a person from every table that holds something of theirs, and the account with its sessions. Gives the rows
 * erased by table: the proof. The audit keeps opaque ids only, which name nobody once the person is gone.
 */
export async function erasePerson(
  copies: Copies,
  db: Transaction<Database>,
  person: string,
): Promise<Record<string, number>> {
  const row = await db
    .selectFrom('person')
    .select(['key', 'userId'])
    .where('id', '=', person)
    .executeTakeFirst();
  if (row === undefined) return {};
  // Records that were joined with this one, and what would take them apart again.
  const proof: Record<string, number> = {};
  for (const former of await db.selectFrom('person').select('id').where('mergedInto', '=', person).execute())
    for (const [table, rows] of Object.entries(await erasePerson(copies, db, former.id)))
      proof[table] = (proof[table] ?? 0) + rows;
  const count = async (table: string, deleted: Promise<{ numDeletedRows: bigint }>) => {
    proof[table] = (proof[table] ?? 0) + Number((await deleted).numDeletedRows);
  };
  const declarations = db.selectFrom('declaration').select('id').where('person', '=', person);
  await count(
    'declarationVersion',
    db.deleteFrom('declarationVersion').where('declaration', 'in', declarations).executeTakeFirstOrThrow(),
  );
  await count('consent', db.deleteFrom('consent').where('person', '=', person).executeTakeFirstOrThrow());
  await count(
    'declaration',
    db.deleteFrom('declaration').where('person', '=', person).executeTakeFirstOrThrow(),
  );
  for (const [table, rows] of Object.entries(await eraseStaysOf(copies, db, row.key)))
    proof[table] = (proof[table] ?? 0) + rows;
  await count('claim', db.deleteFrom('claim').where('person', '=', person).executeTakeFirstOrThrow());
  await count(
    'doseConflict',
    db.deleteFrom('doseConflict').where('person', '=', person).executeTakeFirstOrThrow(),
  );
  // Their rows in files of doses: what they became says which they are.
  await count(
    'doseRow',
    db
      .deleteFrom('changeRow')
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('dose')
            .select('dose.id')
            .where('dose.person', '=', person)
            .where(
              sql<boolean>`dose.source ->> 'changeSet' = change_row.change_set::text and dose.source ->> 'row' = change_row.number::text`,
            ),
        ),
      )
      .executeTakeFirstOrThrow(),
  );
  await count('dose', db.deleteFrom('dose').where('person', '=', person).executeTakeFirstOrThrow());
  const tubes = await db.deleteFrom('specimen').where('person', '=', person).returning('tube').execute();
  proof['specimen'] = (proof['specimen'] ?? 0) + tubes.length;
  // A tube that others share stays theirs.
  await count(
    'tube',
    db
      .deleteFrom('tube')
      .where('id', '=', (eb) => eb.fn.any(eb.val(tubes.map(({ tube }) => tube))))
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('specimen').select('specimen.id').whereRef('specimen.tube', '=', 'tube.id'))),
      )
      .executeTakeFirstOrThrow(),
  );
  // Their row in a list somebody sent for them.
  await count(
    'changeRow',
    db
      .deleteFrom('changeRow')
      .where((eb) =>
        eb.or([
          eb(
            'booking',
            'in',
            eb.selectFrom('booking').select('booking.id').where('booking.person', '=', person),
          ),
          eb(
            'registration',
            'in',
            eb.selectFrom('registration').select('registration.id').where('registration.person', '=', person),
          ),
          eb(
            'contact',
            'in',
            eb.selectFrom('contact').select('contact.id').where('contact.toPerson', '=', person),
          ),
        ]),
      )
      .executeTakeFirstOrThrow(),
  );
  await count('booking', db.deleteFrom('booking').where('person', '=', person).executeTakeFirstOrThrow());
  await count('standBy', db.deleteFrom('standBy').where('person', '=', person).executeTakeFirstOrThrow());
  await count(
    'registration',
    db.deleteFrom('registration').where('person', '=', person).executeTakeFirstOrThrow(),
  );
  // Edges from and to them go with their exposures; of a case of theirs everything that rests on it.
  await count(
    'contact',
    db
      .deleteFrom('contact')
      .where((eb) => eb.or([eb('fromPerson', '=', person), eb('toPerson', '=', person)]))
      .executeTakeFirstOrThrow(),
  );
  for (const table of ['tracedCase', 'quarantine', 'diaryEntry', 'journey', 'warnedPerson'] as const)
    await count(table, db.deleteFrom(table).where('person', '=', person).executeTakeFirstOrThrow());
  await count('recall', db.deleteFrom('recall').where('person', '=', person).executeTakeFirstOrThrow());
  await count(
    'personIdentifier',
    db.deleteFrom('personIdentifier').where('person', '=', person).executeTakeFirstOrThrow(),
  );
  await count(
    'phoneChange',
    db.deleteFrom('phoneChange').where('person', '=', person).executeTakeFirstOrThrow(),
  );
  await count('adoption', db.deleteFrom('adoption').where('person', '=', person).executeTakeFirstOrThrow());
  await count(
    'proxy',
    db
      .deleteFrom('proxy')
      .where((eb) => eb.or([eb('actor', '=', person), eb('subject', '=', person)]))
      .executeTakeFirstOrThrow(),
  );
  await count('personKey', db.deleteFrom('personKey').where('person', '=', person).executeTakeFirstOrThrow());
  await count(
    'personMatch',
    db
      .deleteFrom('personMatch')
      .where((eb) => eb.or([eb('a', '=', person), eb('b', '=', person)]))
      .executeTakeFirstOrThrow(),
  );
  if (row.userId !== null) {
    const user = await db
      .selectFrom('loginUser')
      .select('phoneNumber')
      .where('id', '=', row.userId)
      .executeTakeFirst();
    const phone = user?.phoneNumber ?? '';
    await count(
      'outboxMessage',
      db.deleteFrom('outboxMessage').where('recipient', '=', phone).executeTakeFirstOrThrow(),
    );
    await count(
      'accessGrant',
      db.deleteFrom('accessGrant').where('userId', '=', row.userId).executeTakeFirstOrThrow(),
    );
    await count(
      'loginUser',
      db.deleteFrom('loginUser').where('id', '=', row.userId).executeTakeFirstOrThrow(),
    );
  }
  // The person's row stays for the request and its proof, emptied of everything that named them.
  await db
    .updateTable('person')
    .set({
      details: null,
      scanned: null,
      searchKey: '',
      area: null,
      userId: null,
      organisation: null,
      card: `ERASED${row.key}`,
    })
    .where('id', '=', person)
    .execute();
  proof['person'] = (proof['person'] ?? 0) + 1;
  return proof;
}
