import type { Language } from '@binhan/domain/text';
import { messages } from './messages.ts';

const known = [
  'unreachable',
  'not_authorised',
  'not_acknowledged',
  'not_understood',
  'address_not_allowed',
  'internal',
  'erased',
  'webhook_ended',
  'reconciled',
] as const;

/** Why something was not taken, as a sentence; a receiver's own code is shown as it is. */
export function reasonOf(code: string, language: Language): { sentence: string; code?: string } {
  const text = messages(language);
  const ours = known.find((one) => one === code);
  if (ours !== undefined) return { sentence: text[ours] };
  const [, status] = /^status_(\d{3})$/.exec(code) ?? [];
  return status === undefined ? { sentence: text.refused, code } : { sentence: text.answered(status) };
}
