import type { LocalizedText } from '@binhan/domain/text';
import { everHeld } from './by-kind';
import type { Call } from '../http/call';

/** The names of diseases; what the catalogue does not hold is called by its id. */
export async function diseaseNames(
  call: Pick<Call, 'db'>,
  ids: readonly string[],
): Promise<(id: string) => LocalizedText> {
  const held = await everHeld(call.db, 'disease', ids);
  return (id) => held.get(id)?.name ?? { vi: id, en: id };
}
