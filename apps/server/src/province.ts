import type { Areas } from '@binhan/domain/area';
import type { DateOnly } from '@binhan/domain/time';
import type { Environment } from './environment';

/** Says in one sentence which area of the configuration an installation cannot serve; holds no value of it. */
export class ProvinceError extends Error {
  override name = 'ProvinceError';
}

/** Refuses areas that are not there today: every list and every poster would name a code nobody knows. */
export async function checkProvince(
  { PROVINCE_AREA, DEFAULT_AREA }: Pick<Environment, 'PROVINCE_AREA' | 'DEFAULT_AREA'>,
  areas: Pick<Areas, 'find'>,
  today: DateOnly,
): Promise<void> {
  const province = await areas.find(PROVINCE_AREA, today);
  if (province?.level !== 'province') throw new ProvinceError('PROVINCE_AREA is no province of today.');
  const commune = await areas.find(DEFAULT_AREA, today);
  if (commune?.level !== 'commune' || commune.province !== PROVINCE_AREA)
    throw new ProvinceError('DEFAULT_AREA is no commune of PROVINCE_AREA today.');
}
