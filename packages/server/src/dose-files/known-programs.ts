import type { EntryBody } from '@binhan/domain/catalog';
import { foldText } from '@binhan/domain/text';
import type { Transaction } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';

/** What rows of a file may name: also what is no longer in force, for files are old. */
export interface KnownPrograms {
  programs: ReadonlyMap<string, EntryBody<'program'>>;
  vaccines: ReadonlyMap<string, EntryBody<'vaccine'>>;
  /** A program by its id or its name in any language. */
  program: (text: string) => string | undefined;
  /** A product by any of its names or codes; of two that share one, the one of the program. */
  vaccine: (text: string, program: string) => string | undefined;
}

/** Every program and product the catalogue ever held. */
export async function knownPrograms(db: Transaction<Database>): Promise<KnownPrograms> {
  const entries = await db
    .selectFrom('catalogEntry')
    .select(['kind', 'entryId'])
    .distinct()
    .where('kind', 'in', ['program', 'vaccine'])
    .execute();
  const idsOf = (wanted: string) =>
    entries.flatMap(({ kind, entryId }) => (kind === wanted ? [entryId] : []));
  const programs = await everHeld(db, 'program', idsOf('program'));
  const vaccines = await everHeld(db, 'vaccine', idsOf('vaccine'));
  const byName = new Map<string, Set<string>>();
  for (const [id, { name, otherNames, codes }] of vaccines)
    for (const one of [id, name, ...otherNames, ...codes.map(({ value }) => value)]) {
      const key = vaccineKey(one);
      byName.set(key, (byName.get(key) ?? new Set()).add(id));
    }
  return {
    programs,
    vaccines,
    program: (text) => {
      const wanted = foldText(text);
      return [...programs].find(([id, { name }]) =>
        [id, name.vi, name.en].some((one) => foldText(one) === wanted),
      )?.[0];
    },
    vaccine: (text, program) => {
      const found = [...(byName.get(vaccineKey(text)) ?? [])];
      const own = found.filter((id) => programs.get(program)?.vaccines.includes(id));
      const [only, another] = own.length > 0 ? own : found;
      return another === undefined ? only : undefined;
    },
  };
}

/** A name of a product without what people put around it and the spaces they leave out (`Vắc-xin Astra Zeneca`). */
function vaccineKey(text: string): string {
  return foldText(text)
    .replace(/\b(vac ?xin|vaccin|vaccine|phong)\b/g, '')
    .replaceAll(' ', '');
}
