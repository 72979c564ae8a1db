import type { RegistrationRow } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { withinArea } from '../access/scope';
import type { Call } from '../http/call';
import { nameOf } from '../people/shown-name';
import { areaNames } from '../reports/area-figures';
import type { Services } from '../services';
import { type FullRow, namesOf, registrationRows } from './own';

/** Registrations of the areas of the caller. */
export function rowsInScope(call: Pick<Call, 'db' | 'scope'>) {
  return registrationRows(call).where(withinArea(call.scope, 'registration'));
}

/** Registrations as a list of staff shows them. */
export async function staffRows(
  { areas }: Pick<Services, 'areas'>,
  call: Call,
  rows: readonly FullRow[],
): Promise<RegistrationRow[]> {
  const named = await namesOf(call, rows);
  const communes = await areaNames(
    areas,
    call,
    rows.flatMap(({ area }) => area ?? []),
  );
  return rows.map((row) => {
    const name = nameOf(row);
    const details = PersonDetails.safeParse(row.details);
    return {
      id: row.id,
      ...(name === undefined ? {} : { name }),
      ...(details.success ? { bornOn: details.data.bornOn } : {}),
      ...named(row),
      state: row.state,
      registeredAt: row.registeredAt.toISOString(),
      ...(row.invitedUntil === null ? {} : { invitedUntil: row.invitedUntil.toISOString() }),
      ...(row.area === null ? {} : { area: communes.get(row.area) ?? row.area }),
    };
  });
}
