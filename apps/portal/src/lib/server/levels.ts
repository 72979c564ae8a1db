import type { Client } from '@binhan/client';
import type { AreaLevel, Caller } from '@binhan/contract';
import type { ShownSite } from '@binhan/pages/site';

/** The commune whose level concerns the caller: where they live, else the one this installation begins with. */
async function ownCommune(api: Client, site: ShownSite, caller: Caller): Promise<string> {
  if (caller.who !== 'person') return site.defaultArea;
  const { value } = await api.people.mine().safe();
  return value?.people.find(({ self }) => self)?.details?.address.area.code ?? site.defaultArea;
}

/** The level that holds where the caller lives, if one was published. */
export async function ownLevel(
  api: Client,
  site: ShownSite,
  caller: Caller,
): Promise<{ level: AreaLevel; own: boolean } | undefined> {
  const [commune, published] = await Promise.all([
    ownCommune(api, site, caller),
    api.levels.published().safe(),
  ]);
  const level = published.value?.levels.find(({ area }) => area === commune);
  return level && { level, own: commune !== site.defaultArea };
}
