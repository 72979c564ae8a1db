import { controlOf, typedFromCard, typedOf } from '../../../../entry/typed.ts';
import { readPersonForm } from '#lib/person-form.ts';
import { ApiError } from '@binhan/client';
import type { PersonDetails } from '@binhan/domain/person';
import type { Issue } from '@binhan/domain/refusals';
import type { Language } from '@binhan/domain/text';
import type { Typed } from '@binhan/ui';
import { message } from '@binhan/validation';
import { messages } from './messages.ts';

/** The form of somebody without a booking, as the page holds it. */
export interface WalkIn {
  typed: Typed;
  errors: Record<string, string>;
  problem: string;
  /** One for all tries to save this person. */
  key: string;
  filled: boolean;
  cardAddress: string;
}

/** A form with some of it given. */
export function walkInForm(given: Partial<WalkIn>): WalkIn {
  const key = crypto.randomUUID();
  return { typed: {}, errors: {}, problem: '', key, filled: false, cardAddress: '', ...given };
}

/** What was searched for in vain, as the first lines of the new person: a card, a number, a phone or a name. */
export function fromWords(words: string, at: string): WalkIn {
  const digits = words.replace(/[\s.-]/g, '');
  if (/^(?:0|\+84)\d{9}$/.test(digits)) return walkInForm({ typed: { phone: words } });
  const card = typedFromCard(words, at);
  if (card !== undefined) return walkInForm({ typed: card.typed, filled: true, cardAddress: card.address });
  if (/^\d+$/.test(digits)) return walkInForm({ typed: { identifier: digits } });
  // An appointment of another session or a code is nobody's name.
  const named = /\p{L}/u.test(words) && !/\d/.test(words) && words.length <= 100;
  return walkInForm({ typed: named ? { name: words } : {} });
}

/** The boxes filled from a scanned card; what was typed elsewhere stays. */
export function withCard(words: string, former: Typed, language: Language, at: string): WalkIn {
  const card = typedFromCard(words, at);
  if (card === undefined) {
    const sentence = message({ code: 'not_a_person_code', path: [] }, language);
    return walkInForm({ typed: former, errors: { card: sentence } });
  }
  const kept = { ...former, ...card.typed };
  return walkInForm({ typed: kept, filled: true, cardAddress: card.address });
}

/** The person and the reason as they were typed, or what is wrong by box. */
export async function readWalkIn(
  data: FormData,
  { language, at }: { language: Language; at: Date },
): Promise<{ typed: Typed; errors: Record<string, string> } | { details: PersonDetails; reason: string }> {
  const typed = typedOf(data);
  const reading = await readPersonForm(data, at);
  const reason = data.get('reason');
  const chosen = typeof reason === 'string' && reason !== '' ? reason : undefined;
  const errors = {
    ...('issues' in reading ? sentences(reading.issues, language) : {}),
    ...(chosen === undefined ? { reason: messages(language).chooseReason } : {}),
  };
  if ('issues' in reading || chosen === undefined) return { typed, errors };
  return { details: reading.value, reason: chosen };
}

/** The person as typed, and the group where one was chosen: whoever comes for a dose is not asked why. */
export async function readForDose(
  data: FormData,
  { language, at }: { language: Language; at: Date },
): Promise<{ typed: Typed; errors: Record<string, string> } | { details: PersonDetails; group?: string }> {
  const reading = await readPersonForm(data, at);
  if ('issues' in reading) return { typed: typedOf(data), errors: sentences(reading.issues, language) };
  const group = data.get('group');
  return {
    details: reading.value,
    ...(typeof group === 'string' && group !== '' ? { group } : {}),
  };
}

/** What the API says against somebody, by box. */
export function refusedWalkIn(error: unknown, language: Language): Record<string, string> {
  return error instanceof ApiError && error.is('invalid_input') ? sentences(error.data.issues, language) : {};
}

function sentences(issues: readonly Issue[], language: Language): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of issues) errors[controlOf(issue.path)] ??= message(issue, language);
  return errors;
}
