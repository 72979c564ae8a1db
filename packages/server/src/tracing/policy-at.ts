import type { TracingPolicy } from '@binhan/domain/tracing';
import type { DateOnly } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import type { Where } from '../catalog/by-kind';
import { entriesInForce } from '../catalog/in-force';
import type { Database } from '../database/schema';

/** Rules of tracing with the decision they come from. */
export interface SourcedPolicy extends TracingPolicy {
  source: string;
}

/** The rules by which diseases are traced in an area on a day, by disease; a disease without any is not traced. */
export async function policiesAt(
  db: Kysely<Database> | Transaction<Database>,
  { area, province }: Where,
  on: DateOnly,
): Promise<Map<string, SourcedPolicy>> {
  const entries = await entriesInForce(db, { kind: 'tracing-policy', areas: [area, province], on });
  return new Map(
    entries.flatMap((entry) =>
      entry.kind === 'tracing-policy'
        ? [[entry.body.disease, { ...entry.body, source: entry.source }] as const]
        : [],
    ),
  );
}
