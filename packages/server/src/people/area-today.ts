import type { AreaRef } from '@binhan/domain/area';
import type { DateOnly } from '@binhan/domain/time';
import type { Services } from '../services';

/**
 * The area that holds today for an address as entered: its commune where the conversion names exactly one candidate,
 * else only the province, and the installation's own where even that is unknown. Never a guess.
 */
export async function areaToday(
  services: Pick<Services, 'areas' | 'settings'>,
  entered: AreaRef,
  today: DateOnly,
): Promise<{ area: string | null; province: string }> {
  const { candidates, complete } = await services.areas.convert(entered, today);
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1 && (complete || only.reason === 'same')) {
    return only.unit.level === 'commune'
      ? { area: only.unit.code, province: only.unit.province }
      : { area: null, province: only.unit.province };
  }
  const provinces = new Set(candidates.map((candidate) => candidate.unit.province));
  const [province] = provinces;
  return {
    area: null,
    province: province !== undefined && provinces.size === 1 ? province : services.settings.province.area,
  };
}
