/**
 * The names of the fields of a posted declaration, for the page that draws them and the reader that reads them. Answers are
 * `answers.<question>`, consents `consents.<purpose>`; a date is one field or three (`.day`, `.month`, `.year`).
 */
export const detailFields = [
  'name',
  'bornOn',
  'sex',
  'nationality',
  'identifier',
  'identifierKind',
  'identifierAssurance',
  'insuranceNumber',
  'phone',
  'email',
  'address.province',
  'address.district',
  'address.commune',
  'address.edition',
  'address.line',
] as const;

/** The name of a field about the person. */
export type DetailField = (typeof detailFields)[number];

/** What a page posts for "none of these" of a question with several answers. */
export const NONE_OF_THESE = 'none';

/** The field of a question. */
export function answerField(question: string): string {
  return `answers.${question}`;
}

/** The field of a consent; `yes` gives it, `no` or nothing does not. */
export function consentField(purpose: string): string {
  return `consents.${purpose}`;
}
