import { z } from 'zod';
import { LocalizedText } from '../text/language';
import { Id } from '../person/shapes';
import { PersonDetails } from '../person/details';
import { Instant } from '../time/instant';
import { Answers } from './answer';
import { Declarant } from './declarant';
import { Consent } from './form';

/** A declaration is current until a later one of the same person replaces it, or its person withdraws it. */
export const DeclarationState = z.enum(['current', 'replaced', 'withdrawn']).meta({ id: 'DeclarationState' });
export type DeclarationState = z.infer<typeof DeclarationState>;

/** Which state of a declaration may follow which. */
export const declarationTransitions: Record<
  DeclarationState,
  Partial<Record<'replace' | 'withdraw', DeclarationState>>
> = {
  current: { replace: 'replaced', withdraw: 'withdrawn' },
  replaced: {},
  withdrawn: {},
};

/** One declaration, bound to the version of the form it answers. */
export const Declaration = z
  .strictObject({
    id: Id,
    person: Id,
    form: z.string(),
    formVersion: z.int(),
    details: PersonDetails,
    answers: Answers,
    consents: z.array(Consent),
    declarant: Declarant,
    state: DeclarationState,
    declaredAt: Instant,
    validUntil: Instant,
    redFlags: z.array(z.strictObject({ id: z.string(), reason: LocalizedText, advice: LocalizedText })),
  })
  .meta({ id: 'Declaration' });
export type Declaration = z.infer<typeof Declaration>;

/** What a person hands in: the answers to one version of a form, the details it asks and the consents, before anyone judged it. */
export const DeclarationInput = Declaration.pick({
  form: true,
  formVersion: true,
  details: true,
  answers: true,
  consents: true,
}).meta({ id: 'DeclarationInput' });
export type DeclarationInput = z.infer<typeof DeclarationInput>;
