import { editionOn } from '@binhan/domain/area';
import type { Entry } from '@binhan/domain/catalog';
import { type Form, asksWho } from '@binhan/domain/declaration';
import { refuse } from '@binhan/domain/refusals';
import { entriesInForce, formInForce } from '../catalog/in-force';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';

/** What everybody may read about the installation. */
export function implementSite(services: Services): Implementations['site'] {
  const { settings } = services;
  const areas = [settings.province.defaultArea, settings.province.area];
  return {
    async show(_input, call) {
      const on = call.today;
      const hotlines = nearestFirst(await entriesInForce(call.db, { kind: 'hotline', areas, on }), areas);
      const levels = await entriesInForce(call.db, { kind: 'level', areas, on });
      const forms = await entriesInForce(call.db, { kind: 'form', areas, on });
      return {
        name: settings.province.name,
        area: settings.province.area,
        defaultArea: settings.province.defaultArea,
        edition: editionOn(on),
        mode: settings.mode,
        hotlines: hotlines.flatMap((entry) => (entry.kind === 'hotline' ? [entry.body] : [])),
        levels: levels.flatMap((entry) => (entry.kind === 'level' ? [entry.body] : [])),
        forms: declared(forms).map(({ id, version, title, intro }) => ({
          id,
          version,
          title,
          ...(intro === undefined ? {} : { intro }),
        })),
      };
    },

    keys: async () => ({ keys: [...services.qrKeys.open] }),

    async form({ form, version }, call) {
      const ask = { form, areas, on: call.today, ...(version === undefined ? {} : { version }) };
      return (await formInForce(call.db, ask)) ?? refuse('not_found');
    },
  };
}

/** The forms people declare with; those of a journey are for who travels and come after. */
function declared(entries: readonly Entry[]): Form[] {
  const forms = entries.flatMap((entry) =>
    entry.kind === 'form' && asksWho(entry.body) ? [entry.body] : [],
  );
  return [
    ...forms.filter(({ journey }) => journey === undefined),
    ...forms.filter(({ journey }) => journey !== undefined),
  ];
}

/** Entries of the smallest area first: people ring their own province before the ministry. */
function nearestFirst(entries: readonly Entry[], areas: readonly string[]): Entry[] {
  const distance = (entry: Entry) => [...areas, entry.area].indexOf(entry.area);
  return [...entries].sort((a, b) => distance(a) - distance(b));
}

/** Areas by code and date. */
export function implementAreas(services: Services): Implementations['areas'] {
  const { areas } = services;
  return {
    provinces: async ({ edition }, call) => ({ units: await areas.provinces(edition ?? call.today) }),
    below: async ({ area, edition }, call) => {
      const on = edition ?? call.today;
      return (await areas.find(area, on)) === undefined
        ? refuse('not_found')
        : { units: await areas.below(area, on) };
    },
    search: async ({ text, edition, level, province }, call) => ({
      units: await areas.search({
        text,
        on: edition ?? call.today,
        ...(level === undefined ? {} : { level }),
        ...(province === undefined ? {} : { province }),
      }),
    }),
    convert: async ({ code, edition }, call) =>
      (await areas.find(code, edition)) === undefined
        ? refuse('not_found')
        : areas.convert({ code, edition }, call.today),
  };
}
