import { nameOfArea, type NamedArea } from '#lib/area-names.ts';
import { shownDate } from '#lib/dates.ts';
import type { Grant } from '@binhan/domain/access';
import type { Language } from '@binhan/domain/text';
import { messages } from './messages.ts';

/** Role, scope and period of a grant in words. */
export function shownGrant(
  grant: Pick<Grant, 'role' | 'scope' | 'period'>,
  areas: readonly NamedArea[],
  language: Language,
): { role: string; scope: string; period: string } {
  const text = messages(language);
  const { from, until } = grant.period;
  return {
    role: text[grant.role],
    scope: grant.scope.kind === 'area' ? nameOfArea(areas, grant.scope.area) : text.place,
    period: text.period(shownDate(from), until === undefined ? '' : shownDate(until)),
  };
}
