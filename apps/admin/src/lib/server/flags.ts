import type { Client } from '@binhan/client';
import type { Language } from '@binhan/domain/text';

/** The sentence of each red flag of the forms in force; a flag of an earlier version keeps its code. */
export async function reasonsOfFlags(
  api: Client,
  forms: readonly { id: string }[],
  language: Language,
): Promise<Record<string, string>> {
  const read = await Promise.all(forms.map(({ id }) => api.site.form({ form: id }).safe()));
  // Where two forms name a flag alike, that of the form for everybody stands.
  const flags = read.toReversed().flatMap(({ value }) => value?.redFlags ?? []);
  return Object.fromEntries(flags.map(({ id, reason }) => [id, reason[language]]));
}
