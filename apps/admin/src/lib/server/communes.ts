import type { Client } from '@binhan/client';

/** The communes of the province that was chosen; none while none is. */
export async function communesOf(api: Client, province: string): Promise<{ code: string; name: string }[]> {
  if (!/^\d{2}$/.test(province)) return [];
  const { units } = await api.areas.below({ area: province });
  return units.map(({ code, name }) => ({ code, name }));
}
