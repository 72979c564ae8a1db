import type { OpenProgram } from '@binhan/contract';
import { refuse } from '@binhan/domain/refusals';
import type { Program } from '@binhan/domain/vaccination';
import { type Where, inForce } from '../catalog/by-kind';
import type { Call } from '../http/call';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';

/** Vaccination programs. */
export function implementPrograms({ areas }: Pick<Services, 'areas'>): Implementations['programs'] {
  return {
    async find({ area }, call) {
      const unit = await areas.find(area, call.today);
      if (unit === undefined) return refuse('not_found');
      const where = { area, province: unit.province };
      const found = await inForce(call.db, 'program', where, call.today);
      return { programs: await openPrograms(call, where, found) };
    },
  };
}

async function openPrograms(
  { db, today }: Call,
  where: Where,
  found: ReadonlyMap<string, Program>,
): Promise<OpenProgram[]> {
  const vaccines = await inForce(db, 'vaccine', where, today);
  const groups = await inForce(db, 'priority-group', where, today);
  const screening = await inForce(db, 'screening', where, today);
  return [...found].map(([id, program]) => ({
    id,
    name: program.name,
    about: program.about,
    kind: program.kind,
    vaccines: program.vaccines.flatMap((vaccine) => vaccines.get(vaccine)?.name ?? []),
    ages: program.ages,
    ...(program.guardianUntil === undefined ? {} : { guardianUntil: program.guardianUntil }),
    admission: program.admission,
    doses: program.steps.map(({ type, ordinal }) => ({ type, ordinal })),
    groups: (program.groups ?? [])
      .toSorted((a, b) => a.rank - b.rank)
      .flatMap(({ group, rank }) => {
        const known = groups.get(group);
        if (known === undefined) return [];
        const { number, name, chosenByPeople } = known;
        return [{ id: group, number, name, rank, chosenByPeople }];
      }),
    history: screening.get(program.screening)?.history ?? [],
    consents: program.consents,
    prepare: program.prepare,
  }));
}
