import { ApiError, ClientError } from '@binhan/client';
import type { Refusal } from '@binhan/domain/refusals';
import type { Language } from '@binhan/domain/text';
import { refusalMessage } from '@binhan/validation/locales';

/** The sentence while the API does not answer. */
export function awayText(language: Language): string {
  return language === 'vi'
    ? 'Chưa kết nối được với hệ thống. Xin thử lại sau ít phút.'
    : 'The system cannot be reached. Please try again in a few minutes.';
}

/** The sentence of a refusal. */
export function refusalText(refusal: Pick<Refusal, 'refused' | 'data'>, language: Language): string {
  return refusalMessage(refusal, language);
}

/** The sentence for whatever the API's client threw; anything else is a fault of ours and thrown on. */
export function failureText(error: unknown, language: Language): string {
  if (error instanceof ApiError) return refusalMessage({ refused: error.code, data: error.data }, language);
  if (error instanceof ClientError) return awayText(language);
  throw error;
}
