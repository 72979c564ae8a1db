import type { Client } from '@binhan/client';
import type { PersonDetails } from '@binhan/domain/person';
import type { Language } from '@binhan/domain/text';
import type { Typed } from '@binhan/ui';
import { shownUnits } from '../areas.ts';
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
export async function areaChoices(api: Client, province: string, language: Language) {
  const [provinces, communes] = await Promise.all([
    api.areas.provinces(),
    api.areas.below({ area: province }),
  ]);
  return {
    provinces: shownUnits(provinces.units, language),
    communes: shownUnits(communes.units, language),
  };
}
