import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { withinArea } from '../access/scope';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { type Counted, countFigures } from './figures';
import { namedTests } from './named-tests';
import { daysOf } from './rules';

type Figures = (typeof contract)['reports']['figures'];

/** Days a question may span: a quarter. */
export const MOST_DAYS = 92;

/** Figures per day and unit of the areas of the caller, with the names of the units. */
export async function figuresOfAreas(
  services: Pick<Services, 'areas' | 'settings'>,
  call: Call,
  { from, until, by, per }: ReceivedOf<Figures>,
): Promise<OutputOf<Figures> | Refusal> {
  const wrong = wrongPeriod(from, until);
  if (wrong !== undefined) return wrong;
  const which = withinArea(call.scope, 'tube');
  const asked: Counted = { which, by, per, from, until, zone: services.settings.timeZone };
  const { rows, total } = await countFigures(call.db, asked);
  const names = await namesOf(services, call, per, [...new Set(rows.map(({ unit }) => unit))]);
  await call.audit({ subjects: [] });
  return {
    rows: rows
      .map((row) => ({ ...row, name: names.get(row.unit) ?? row.unit }))
      .toSorted((a, b) => b.day.localeCompare(a.day) || a.name.localeCompare(b.name, 'vi')),
    total,
    tests: await namedTests(call, [total]),
    at: call.now,
  };
}

/** A period that ends before it begins or is longer than a quarter, as a refusal. */
export function wrongPeriod(from: string, until: string): Refusal | undefined {
  if (until > from && daysOf(from, until).length <= MOST_DAYS) return undefined;
  return refuse('invalid_input', {
    issues: [{ code: 'out_of_range', path: ['until'], data: { min: 1, max: MOST_DAYS } }],
  });
}

async function namesOf(
  { areas }: Pick<Services, 'areas'>,
  call: Call,
  per: Counted['per'],
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  if (per === 'area') return areaNames(areas, call, ids);
  const rows = await call.db.selectFrom('place').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The names communes bear today; a code that names none stays one. */
export async function areaNames(
  areas: Services['areas'],
  { today }: Pick<Call, 'today'>,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const units = await Promise.all(
    [...new Set(codes)].map(async (code) => [code, (await areas.find(code, today))?.name ?? code] as const),
  );
  return new Map(units);
}
