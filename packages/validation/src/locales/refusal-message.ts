import type { Refusal } from '@binhan/domain/refusals';
import type { Language } from '@binhan/domain/text';
import { enRefusals, enUnknownRefusal } from './en-refusals';
import type { Sentences } from './sentences';
import { viRefusals, viUnknownRefusal } from './vi-refusals';

// Nothing else of a language, so that a page that only sends loads no more.
const languages: Record<Language, { refusals: Sentences['refusals']; unknown: string }> = {
  vi: { refusals: viRefusals, unknown: viUnknownRefusal },
  en: { refusals: enRefusals, unknown: enUnknownRefusal },
};

/** The sentence of a refusal. For `invalid_input` each issue has its own: `message`. */
export function refusalMessage(refusal: Pick<Refusal, 'refused' | 'data'>, language: Language): string {
  const { refusals, unknown } = languages[language];
  if (!Object.hasOwn(refusals, refusal.refused)) return unknown;
  const sentence = refusals[refusal.refused] as string | ((data: unknown) => string);
  if (typeof sentence === 'string') return sentence;
  return hasNumbers(refusal.data) ? sentence(refusal.data) : unknown;
}

// The sentences that build on data use numbers only: seconds to wait, bytes.
function hasNumbers(data: unknown): boolean {
  return (
    typeof data === 'object' &&
    data !== null &&
    Object.values(data).some((value) => typeof value === 'number' && Number.isFinite(value))
  );
}
