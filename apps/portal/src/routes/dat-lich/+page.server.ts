import type { Client } from '@binhan/client';
import type { OpenSession } from '@binhan/contract';
import { redirect } from '@sveltejs/kit';
import { ApiError } from '@binhan/client';
import { areaChoices } from '#lib/declare/details-action.ts';
import { addressOf, areaNames } from '#lib/server/bookings.ts';
import type { PageServerLoad } from './$types.js';

/** Where somebody looks: a province, and maybe one commune of it. */
interface Where {
  province: string;
  commune: string;
}

export const load: PageServerLoad = async ({ locals, parent, url }) => {
  const { site, caller } = await parent();
  const { api, language } = locals;
  const asked = (name: string) => url.searchParams.get(name) ?? '';
  const code = (name: string) => (/^\d{2,5}$/.test(asked(name)) ? asked(name) : '');
  const chosen = url.searchParams.has('noi.province');
  const own = chosen || caller.who !== 'person' ? undefined : await ownArea(api);
  const where: Where = chosen
    ? { province: code('noi.province'), commune: code('noi.commune') }
    : (own ??
      (await areaAsWhere(api, { code: site.defaultArea, edition: site.edition })) ?? {
        province: site.area,
        commune: '',
      });
  if (where.province === '') where.province = site.area;
  const offer = /^[a-z][a-z0-9-]{0,63}$/.test(asked('loai')) ? asked('loai') : undefined;
  const cursor = asked('tiep');
  /** A cursor or a code that is none: somebody changed the address. */
  const elsewhere = (error: unknown): never => {
    const wrong = error instanceof ApiError && (error.is('invalid_input') || error.is('not_found'));
    if (wrong && url.search !== '') redirect(303, '/dat-lich');
    throw error;
  };
  const choices = await areaChoices(api, where.province, language).catch(elsewhere);
  const names = new Map(choices.communes.map((unit) => [unit.code, unit.name]));
  // Without scripts a form may send another province with a commune of the former.
  if (!names.has(where.commune)) where.commune = '';
  const { programs } = await api.programs.find({ area: where.province }).catch(elsewhere);
  const dose = programs.some(({ id }) => id === offer);
  const [inProvince, found] = await Promise.all([
    api.sessions.find({ area: where.province, limit: 100, gives: 'test' }),
    api.sessions.find({
      area: where.commune || where.province,
      limit: 20,
      ...(offer === undefined ? { gives: 'test' as const } : { offer }),
      ...(cursor === '' ? {} : { cursor }),
    }),
  ]).catch(elsewhere);
  const nameOf = await areaNames(
    api,
    site,
    found.items.map((session) => session.site.area),
    language,
  );
  const kept = new URLSearchParams({
    'noi.province': where.province,
    'noi.commune': where.commune,
    loai: offer ?? '',
  });
  return {
    ...choices,
    ...where,
    offer: offer ?? '',
    /** What is looked for gives doses. */
    dose,
    offers: [...new Map(inProvince.items.map((one) => [one.offer.id, one.offer.name[language]]))].map(
      ([value, label]) => ({ value, label }),
    ),
    provinceName: choices.provinces.find((unit) => unit.code === where.province)?.name ?? site.name,
    communeName: names.get(where.commune) ?? '',
    /** The list of communes was asked for: the choice is under way. */
    choosing: url.searchParams.has('areas'),
    days: byDay(found.items).map(({ on, sessions }) => ({
      on,
      sessions: sessions.map((session) => ({
        ...session,
        address: addressOf(session.site, nameOf),
      })),
    })),
    next: found.next ? `?${kept.toString()}&tiep=${encodeURIComponent(found.next)}` : undefined,
    first: cursor === '' ? undefined : `?${kept.toString()}`,
  };
};

/** Sessions of each day, in their order. */
function byDay(sessions: readonly OpenSession[]): { on: string; sessions: OpenSession[] }[] {
  const days = new Map<string, OpenSession[]>();
  for (const session of sessions) days.set(session.on, [...(days.get(session.on) ?? []), session]);
  return [...days].map(([on, held]) => ({ on, sessions: held }));
}

/** Where the caller lives, where they saved it. */
async function ownArea(api: Client): Promise<Where | undefined> {
  const { value } = await api.people.mine().safe();
  const area = value?.people.find(({ self }) => self)?.details?.address.area;
  return area === undefined ? undefined : await areaAsWhere(api, area);
}

/** An area as province and commune of today; nothing where the sources cannot say which it became. */
async function areaAsWhere(
  api: Client,
  area: Parameters<Client['areas']['convert']>[0],
): Promise<Where | undefined> {
  const { value } = await api.areas.convert(area).safe();
  const [only, another] = value?.candidates ?? [];
  if (only === undefined || another !== undefined) return undefined;
  const { unit } = only;
  return unit.level === 'province'
    ? { province: unit.code, commune: '' }
    : { province: unit.province, commune: unit.code };
}
