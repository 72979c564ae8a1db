import type { Client } from '@binhan/client';
import type { PersonDetails } from '@binhan/domain/person';
import type { Language } from '@binhan/domain/text';
import type { Typed } from '@binhan/ui';
import { detailsForm } from './details-form.ts';
import { type Errors, judge } from './judge.ts';
import { typedOf } from './typed.ts';

/** What a sent form of personal details holds: the details, or what to show again. */
export type SentDetails = { details: PersonDetails } | { typed: Typed; errors: Errors };

/** Reads personal details out of a sent form. */
export async function sentDetails(data: FormData, language: Language): Promise<SentDetails> {
  const typed = typedOf(data);
  const judged = await judge(detailsForm, typed, { language, at: new Date(), declarant: 'household' });
  return 'value' in judged ? { details: judged.value.details } : { typed, errors: judged.errors };
}

/** Provinces, and the communes of one of them, for the choice of an address. */
export async function areaChoices(api: Client, province: string) {
  const [provinces, communes] = await Promise.all([
    api.areas.provinces(),
    api.areas.below({ area: province }),
  ]);
  const shown = ({ code, name }: { code: string; name: string }) => ({ code, name });
  return { provinces: provinces.units.map(shown), communes: communes.units.map(shown) };
}
