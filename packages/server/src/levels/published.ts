import type { AreaLevel } from '@binhan/contract';
import { inForce } from '../catalog/by-kind';
import type { Call } from '../http/call';
import { areaNames } from '../reports/area-figures';
import type { Services } from '../services';

/** What of a decided level everybody reads. */
interface Row {
  area: string;
  rank: number;
  holdsFrom: Date;
  rulesSource: string | null;
}

/** Decided levels as everybody reads them; a rank the catalogue no longer knows is left out. */
export async function shownLevels(
  { areas, settings }: Pick<Services, 'areas' | 'settings'>,
  call: Call,
  rows: readonly Row[],
): Promise<AreaLevel[]> {
  const { defaultArea, area: province } = settings.province;
  const levels = await inForce(call.db, 'level', { area: defaultArea, province }, call.today);
  const byRank = new Map([...levels.values()].map((level) => [level.rank, level]));
  const names = await areaNames(
    areas,
    call,
    rows.map(({ area }) => area),
  );
  return rows.flatMap(({ area, rank, holdsFrom, rulesSource }) => {
    const level = byRank.get(rank);
    if (level === undefined) return [];
    return {
      area,
      name: names.get(area) ?? area,
      rank,
      colour: level.colour,
      level: level.name,
      holdsFrom: holdsFrom.toISOString(),
      ...(rulesSource === null ? {} : { source: rulesSource }),
    };
  });
}

/** The level that holds in each commune of the province. */
export async function publishedLevels(services: Services, call: Call): Promise<AreaLevel[]> {
  const rows = await call.db
    .selectFrom('areaLevel')
    .select(['area', 'rank', 'holdsFrom', 'rulesSource'])
    .distinctOn('area')
    .where('province', '=', services.settings.province.area)
    .where('holdsFrom', '<=', new Date(call.now))
    .orderBy('area')
    .orderBy('holdsFrom', 'desc')
    .orderBy('number', 'desc')
    .execute();
  const shown = await shownLevels(services, call, rows);
  return shown.toSorted((a, b) => b.rank - a.rank || a.name.localeCompare(b.name, 'vi'));
}

/** Every level a commune had, the newest first. */
export async function historyOf(services: Services, call: Call, area: string): Promise<AreaLevel[]> {
  const rows = await call.db
    .selectFrom('areaLevel')
    .select(['area', 'rank', 'holdsFrom', 'rulesSource'])
    .where('area', '=', area)
    .where('holdsFrom', '<=', new Date(call.now))
    .orderBy('holdsFrom', 'desc')
    .orderBy('number', 'desc')
    .limit(200)
    .execute();
  return shownLevels(services, call, rows);
}
