import type { TestingFigures } from '@binhan/domain/reporting';
import type { LocalizedText } from '@binhan/domain/text';
import { everHeld } from '../catalog/by-kind';
import type { Call } from '../http/call';

/** What the tests in some figures are called, each once; what the catalogue never held is called by its id. */
export async function namedTests(
  { db }: Pick<Call, 'db'>,
  figures: readonly TestingFigures[],
): Promise<{ id: string; name: LocalizedText }[]> {
  const ids = [...new Set(figures.flatMap(({ found }) => found.map(({ test }) => test)))].toSorted();
  const kinds = await everHeld(db, 'test', ids);
  return ids.map((id) => ({ id, name: kinds.get(id)?.name ?? { vi: id, en: id } }));
}
