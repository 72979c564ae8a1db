import { shownUnits } from '#lib/areas.ts';
import { ownLevel } from '#lib/server/levels.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { site, caller } = await parent();
  const { api, language } = locals;
  const [published, { units }, figures, mine] = await Promise.all([
    api.levels.published(),
    api.areas.below({ area: site.area }),
    api.warnings.figures(),
    ownLevel(api, site, caller),
  ]);
  const byArea = new Map(published.levels.map((level) => [level.area, level]));
  const names = new Map(shownUnits(units, language).map(({ code, name }) => [code, name]));
  const shown = published.levels.map(({ area, name, rank, colour, level, holdsFrom }) => ({
    area,
    name: names.get(area) ?? name,
    rank,
    colour,
    level: level[language],
    holdsFrom,
  }));
  return {
    levels: shown,
    tiles: units
      .toSorted((one, other) => one.code.localeCompare(other.code))
      .map(({ code, name }) => {
        const level = byArea.get(code);
        return { area: code, name, rank: level?.rank, colour: level?.colour, level: level?.level[language] };
      }),
    measures: published.measures.map(({ name, means, levels, about }) => ({
      name: name[language],
      means: means[language],
      levels,
      about,
    })),
    mine: shown.find(({ area }) => area === mine?.level.area),
    figures,
    at: published.at,
  };
};
