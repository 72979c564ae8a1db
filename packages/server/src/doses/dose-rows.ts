import type { ComparedDose, Dose } from '@binhan/domain/vaccination';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { DoseTable } from '../database/vaccination-tables';

type Db = Kysely<Database> | Transaction<Database>;

/** The lines of somebody's record that count, in the order in which they were given. */
export function dosesOf(db: Db, person: string): Promise<Selectable<DoseTable>[]> {
  return db
    .selectFrom('dose')
    .selectAll()
    .where('person', '=', person)
    .where('state', '=', 'recorded')
    .orderBy('givenOn')
    .orderBy('number')
    .execute();
}

/** The same, as far as lines are compared with one another. */
export async function comparedDoses(db: Db, person: string): Promise<ComparedDose[]> {
  return (await dosesOf(db, person)).map(doseFromRow);
}

/** A row as domain knows it. */
export function doseFromRow(row: Selectable<DoseTable>): Dose {
  return {
    id: row.id,
    program: row.program,
    vaccine: row.vaccine,
    type: row.type,
    ordinal: row.ordinal,
    givenOn: row.givenOn,
    ...(row.lot === null ? {} : { lot: row.lot }),
    ...(row.lotExpiresOn === null ? {} : { lotExpiresOn: row.lotExpiresOn }),
    ...(row.bodySite === null ? {} : { bodySite: row.bodySite }),
    ...(row.whereGiven === null ? {} : { where: row.whereGiven }),
    ...(row.country === null ? {} : { country: row.country }),
    state: row.state,
    grade: row.grade,
    recordedAt: row.recordedAt.toISOString(),
    ...(row.place === null ? {} : { site: row.place }),
    ...(row.replaces === null ? {} : { replaces: row.replaces }),
  };
}
