import type { Client } from '@binhan/client';

interface Unit {
  code: string;
  name: string;
}

const named = ({ units }: { units: readonly Unit[] }): Unit[] =>
  units.map(({ code, name }) => ({ code, name }));

/** The communes of a province that was chosen; none while none is. */
export async function communesOf(api: Client, province: string): Promise<Unit[]> {
  return /^\d{2}$/.test(province) ? named(await api.areas.below({ area: province })) : [];
}

/** What a form that asks where somebody lives begins with: the provinces, and the communes of ours. */
export async function addressChoices(
  api: Client,
  { area }: { area: string },
): Promise<{ provinces: Unit[]; communes: Unit[] }> {
  const [provinces, communes] = await Promise.all([api.areas.provinces(), api.areas.below({ area })]);
  return { provinces: named(provinces), communes: named(communes) };
}
