import { COUNTRY } from '@binhan/domain/area';
import { areaWithin } from '../access/within';
import type { Call } from '../http/call';
import { areaNames } from '../reports/area-figures';
import type { Services } from '../services';

/** What a file is about, and whether its places are confirmed with it. */
interface About {
  area: string;
  province: string;
  confirms: boolean;
}

/** The area of a code if the caller may send places for it: their own areas, or the provinces of the places they run. */
export async function areaToSendFor(
  services: Pick<Services, 'areas'>,
  call: Call,
  code: string,
): Promise<About | undefined> {
  if (code === COUNTRY) return undefined;
  const own = await areaWithin(services, call.scope, code, call.today);
  const province = own?.province ?? undefined;
  if (province !== undefined) return { area: code, province, confirms: true };
  const unit = await services.areas.find(code, call.today);
  if (unit === undefined) return undefined;
  const runs = (await placesRun(call)).some(({ province }) => province === unit.province);
  return runs ? { area: code, province: unit.province, confirms: false } : undefined;
}

/** The areas that are offered to choose from. */
export async function areasToSendFor(
  services: Pick<Services, 'areas' | 'settings'>,
  call: Call,
): Promise<{ areas: { code: string; name: string }[]; confirms: boolean }> {
  const { everywhere, provinces, communes } = call.scope;
  const granted = [...(everywhere ? [services.settings.province.area] : []), ...provinces, ...communes];
  const run = granted.length > 0 ? [] : await placesRun(call);
  const codes = [...new Set([...granted, ...run.flatMap(({ area, province }) => [area, province])])];
  const names = await areaNames(services.areas, call, codes);
  const areas = codes.map((code) => ({ code, name: names.get(code) ?? code }));
  return { areas, confirms: granted.length > 0 };
}

async function placesRun(call: Call) {
  const { places } = call.scope;
  if (places.length === 0) return [];
  return call.db
    .selectFrom('place')
    .select(['area', 'province'])
    .where('id', 'in', places)
    .orderBy('area')
    .execute();
}
