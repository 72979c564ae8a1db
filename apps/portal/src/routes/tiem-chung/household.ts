import type { Client } from '@binhan/client';
import type { OpenProgram, OwnPerson } from '@binhan/contract';
import type { messages } from './messages.ts';

/** Somebody one acts for, with what is known of them. */
export type Member = Pick<OwnPerson, 'id' | 'self' | 'details'>;

/** The programs where somebody lives; without an address, those of the province served. */
export async function programsFor(
  api: Client,
  site: { area: string },
  member?: Pick<Member, 'details'>,
): Promise<OpenProgram[]> {
  const entered = member?.details?.address.area;
  const { value } = entered === undefined ? { value: undefined } : await api.areas.convert(entered).safe();
  const [only, another] = value?.candidates ?? [];
  const area = only !== undefined && another === undefined ? only.unit.code : site.area;
  const { value: found } = await api.programs.find({ area }).safe();
  return found?.programs ?? (await api.programs.find({ area: site.area })).programs;
}

/** How somebody is called on these pages. */
export function calledIn(
  people: readonly Member[],
  id: string,
  text: Pick<ReturnType<typeof messages>, 'me' | 'meNamed' | 'noName'>,
): string {
  const member = people.find((one) => one.id === id);
  const name = member?.details?.name;
  if (member?.self === true) return name === undefined ? text.me : text.meNamed(name);
  return name ?? text.noName;
}
