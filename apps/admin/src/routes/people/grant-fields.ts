import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { type GrantScope, Role, roles } from '@binhan/domain/access';
import type { Language } from '@binhan/domain/text';
import type { PeriodOfDates } from '@binhan/domain/time';
import { messages } from './messages.ts';

/** Roles whose scope is an area: those this page gives. */
export const areaRoles = Role.options.filter((role) => roles[role].scope === 'area' && role !== 'integrator');

/** What was typed into the fields of a grant. */
export interface TypedGrant {
  role: string;
  area: string;
  from: string;
  until: string;
}

/** A grant as it was typed, or what is wrong with it by field. */
export function readGrant(
  data: FormData,
  language: Language,
):
  | { typed: TypedGrant; errors: Record<string, string> }
  | { typed: TypedGrant; value: { role: Role; scope: GrantScope; period: PeriodOfDates } } {
  const text = messages(language);
  const typed = {
    role: field(data, 'role'),
    area: field(data, 'area'),
    from: field(data, 'from'),
    until: field(data, 'until'),
  };
  const role = oneOf(areaRoles, typed.role);
  const errors = {
    ...(role === undefined ? { role: text.chooseRole } : {}),
    ...(typed.area === '' ? { area: text.chooseArea } : {}),
    ...(typed.from === '' ? { from: text.chooseFrom } : {}),
  };
  if (role === undefined || Object.keys(errors).length > 0) return { typed, errors };
  return {
    typed,
    value: {
      role,
      scope: { kind: 'area', area: typed.area },
      period: typed.until === '' ? { from: typed.from } : { from: typed.from, until: typed.until },
    },
  };
}
