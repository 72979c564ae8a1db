import type { OutputOf, contract } from '@binhan/contract';
import { everHeld } from '../catalog/by-kind';
import type { Call } from '../http/call';

/** Programs and products that lines of a record may name: also those of the past, for paper is old. */
export async function doseChoices(call: Call): Promise<OutputOf<(typeof contract)['doses']['choices']>> {
  const ids = await call.db
    .selectFrom('catalogEntry')
    .select(['kind', 'entryId'])
    .distinct()
    .where('kind', 'in', ['program', 'vaccine'])
    .execute();
  const ofKind = (wanted: string) => ids.flatMap(({ kind, entryId }) => (kind === wanted ? [entryId] : []));
  const programs = await everHeld(call.db, 'program', ofKind('program'));
  const vaccines = await everHeld(call.db, 'vaccine', ofKind('vaccine'));
  return {
    programs: [...programs]
      .map(([id, program]) => ({
        id,
        name: program.name,
        vaccines: program.vaccines.map((vaccine) => ({
          id: vaccine,
          name: vaccines.get(vaccine)?.name ?? vaccine,
        })),
        doses: program.steps.map(({ type, ordinal }) => ({ type, ordinal })),
      }))
      .toSorted((a, b) => a.id.localeCompare(b.id)),
  };
}
