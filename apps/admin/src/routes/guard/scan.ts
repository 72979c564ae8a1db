import type { Client } from '@binhan/client';
import type { Language } from '@binhan/domain/text';
import { messages } from './messages.ts';
import { otherCode } from './other-code.ts';
import { failureOf, type Standing, trouble, type Verdict, verdictOf } from './verdict.ts';

/** Records one scan and says what the guard does now. */
export async function scan(
  client: Pick<Client, 'stays'>,
  standing: Standing,
  text: string,
  language: Language,
): Promise<Verdict> {
  const other = otherCode(text, language);
  if (other !== undefined) return other;
  const { value, error } = await client.stays
    .scanPerson({ ...standing, text }, { totalTimeout: 8_000 })
    .safe();
  return error === undefined
    ? verdictOf(value, language)
    : trouble(messages(language).trouble, failureOf(error, language));
}
