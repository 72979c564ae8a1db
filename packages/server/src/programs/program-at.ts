import type { DateOnly } from '@binhan/domain/time';
import type { Program } from '@binhan/domain/vaccination';
import type { Kysely, Transaction } from 'kysely';
import { type Where, inForce } from '../catalog/by-kind';
import type { Database } from '../database/schema';

type Db = Kysely<Database> | Transaction<Database>;

/** Where a person lives or a session is held; of some people only the province is known. */
export interface Lies {
  area: string | null;
  province: string;
}

/** The same, as the catalogue is asked: where only the province is known, its rules hold. */
export function askedAt({ area, province }: Lies): Where {
  return { area: area ?? province, province };
}

/** The programs in force somewhere on a day, by id. */
export function programsAt(db: Db, where: Lies, on: DateOnly): Promise<Map<string, Program>> {
  return inForce(db, 'program', askedAt(where), on);
}

/** A program in force somewhere on a day. */
export async function programAt(db: Db, where: Lies, id: string, on: DateOnly): Promise<Program | undefined> {
  return (await programsAt(db, where, on)).get(id);
}
