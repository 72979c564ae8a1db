import { AreaCode, type AreaRef } from '@binhan/domain/area';
import { Phone } from '@binhan/domain/person';
import { Gate, Place, PlaceKind, posterTextRefusal } from '@binhan/domain/place';
import type { Issue } from '@binhan/domain/refusals';
import { readPhone } from '@binhan/validation';
import { z } from 'zod';
import { MOST_GATES, MOST_INSIDE } from '../places/insert-place';
import type { PlaceColumn } from './columns';
import { placeKindWords, readPlaceKind } from './words';

/** A place as it is kept with its row until it is registered. */
export const KeptPlace = z.object({
  name: Place.shape.name,
  kind: PlaceKind,
  area: AreaCode,
  address: Place.shape.address,
  gates: z.array(Gate.shape.name).min(1).max(MOST_GATES),
  capacity: z.exactOptional(z.int()),
  /** Of whoever is to manage it. */
  phone: z.exactOptional(Phone),
});
export type KeptPlace = z.infer<typeof KeptPlace>;

/** By what a row is read. */
export interface KnownToPlaces {
  /** The area the file was sent for: a commune, or a whole province. */
  area: string;
  communeOf: (text: string) => AreaRef | undefined;
}

/** The entrance of a place whose row names none. */
const ONLY_GATE = 'Cổng chính';

/** A row as a place, or what is wrong with it, each with its column. */
export function readPlace(
  cells: Readonly<Record<string, string>>,
  { area, communeOf }: KnownToPlaces,
): { finding: KeptPlace } | { issues: Issue[] } {
  const issues: Issue[] = [];
  const wrong = (code: string, column: PlaceColumn, data?: Issue['data']) =>
    void issues.push({ code, path: [column], ...(data === undefined ? {} : { data }) });
  const cell = (column: PlaceColumn) => cells[column]?.trim();

  const text = (column: 'name' | 'address', most: number) => {
    const value = cell(column);
    if (value === undefined) return void wrong('required', column);
    if (value.length > most) return void wrong('too_long', column, { limit: most });
    return poster(column, [value]) ? value : undefined;
  };
  const poster = (column: PlaceColumn, texts: readonly string[]): boolean => {
    const stop = posterTextRefusal(texts.map((one) => ({ text: one, path: [column] })));
    if (stop !== undefined) issues.push(...stop.data.issues);
    return stop === undefined;
  };

  const name = text('name', 200);
  const address = text('address', 200);
  const kindText = cell('kind');
  const kind = kindText === undefined ? undefined : readPlaceKind(kindText);
  if (kindText === undefined) wrong('required', 'kind');
  else if (kind === undefined) wrong('not_one_of', 'kind', { options: placeKindWords() });

  const communeText = cell('commune');
  const within = area.length === 5 ? area : undefined;
  const commune = communeText === undefined ? within : communeOf(communeText)?.code;
  if (communeText === undefined && within === undefined) wrong('required', 'commune');
  else if (commune === undefined) wrong('unknown_area', 'commune');
  else if (within !== undefined && commune !== within) wrong('outside_area', 'commune');

  const named = (cell('gates') ?? '').split(/[;|\n]/).map((one) => one.trim());
  const some = [...new Set(named)].filter((one) => one !== '');
  const gates = some.length === 0 ? [ONLY_GATE] : some;
  if (gates.length > MOST_GATES) wrong('too_many_gates', 'gates', { limit: MOST_GATES });
  else if (gates.some((one) => one.length > 100)) wrong('too_long', 'gates', { limit: 100 });
  else poster('gates', gates);

  const people = cell('capacity')?.replace(/[.\s]/g, '');
  const capacity = people === undefined ? undefined : Number(people);
  if (
    people !== undefined &&
    !(/^\d{1,6}$/.test(people) && Number(people) >= 1 && Number(people) <= MOST_INSIDE)
  )
    wrong('out_of_range', 'capacity', { min: 1, max: MOST_INSIDE });

  const digits = cell('phone');
  const reading = digits === undefined ? undefined : readPhone(digits);
  if (reading !== undefined && 'issues' in reading)
    for (const { code, data } of reading.issues) wrong(code, 'phone', data);
  const phone = reading !== undefined && 'value' in reading ? reading.value : undefined;

  if (issues.length > 0 || name === undefined || address === undefined) return { issues };
  if (kind === undefined || commune === undefined) return { issues };
  return {
    finding: {
      name,
      kind,
      area: commune,
      address,
      gates,
      ...(capacity === undefined ? {} : { capacity }),
      ...(phone === undefined ? {} : { phone }),
    },
  };
}
