import { needed } from '#lib/server/refusal.ts';
import type { Client } from '@binhan/client';
import type { TracedDisease } from '@binhan/contract';

/** The diseases by which communes get a level, and the one that was asked for, else the first. */
export async function levelled(
  event: { url: URL; locals: { api: Client } },
  asked: string | undefined,
): Promise<{ diseases: TracedDisease[]; disease: TracedDisease | undefined }> {
  const all = await needed(event, event.locals.api.cases.diseases());
  const diseases = all.diseases.filter(({ levels }) => levels);
  return { diseases, disease: diseases.find(({ id }) => id === asked) ?? diseases[0] };
}
