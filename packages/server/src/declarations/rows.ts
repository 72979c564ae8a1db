import type { DeclarationRow } from '@binhan/contract';
import { Declaration } from '@binhan/domain/declaration';
import { PersonDetails } from '@binhan/domain/person';
import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { DeclarationTable } from '../database/schema';

const Flags = z.array(z.object({ id: z.string() }));

type Stored = Selectable<DeclarationTable>;

/** A stored declaration as domain knows it. */
export function declarationOf(row: Stored): Declaration {
  return Declaration.parse({
    id: row.id,
    person: row.person,
    form: row.form,
    formVersion: row.formVersion,
    details: row.details,
    answers: row.answers,
    consents: [],
    declarant: row.declarant,
    state: row.state,
    declaredAt: row.declaredAt.toISOString(),
    validUntil: row.validUntil.toISOString(),
    redFlags: row.redFlags,
  });
}

/** A stored declaration as a list of staff shows it. */
export function rowOf(row: Stored): DeclarationRow {
  const details = PersonDetails.parse(row.details);
  return {
    id: row.id,
    name: details.name,
    bornOn: details.bornOn,
    ...(row.area === null ? {} : { area: row.area }),
    declaredAt: row.declaredAt.toISOString(),
    validUntil: row.validUntil.toISOString(),
    state: row.state,
    declarant: row.declarant,
    redFlags: Flags.parse(row.redFlags).map((flag) => flag.id),
  };
}

/** What retention allows to be seen: from its day on a declaration is unreadable, before the nightly job erases it. */
export function readable(today: string) {
  return sql<boolean>`declaration.erase_on > ${today}::date`;
}
