import type { Declarant, DeclarationInput, Form } from '@binhan/domain/declaration';
import type { Language } from '@binhan/domain/text';
import type { Typed } from '@binhan/ui';
import { message, readDeclaration } from '@binhan/validation';
import { missingText } from './missing.ts';
import { owns, type Step, stepsOf } from './steps.ts';

/** Sentences of what is wrong, by the name of the control they belong to. */
export type Errors = Record<string, string>;

/** What the reader found in all that was typed so far: a declaration, or the sentences of each page. */
export type Judged = { value: DeclarationInput } | { errors: Errors };

/** Judges what was typed, on the server and on the device by the same reader. */
export async function judge(
  form: Form,
  typed: Typed,
  options: { language: Language; at: Date; declarant: Declarant },
): Promise<Judged> {
  const reading = await readDeclaration(form, typed, { at: options.at, declarant: options.declarant });
  if ('value' in reading) return { value: reading.value };
  const errors: Errors = {};
  for (const issue of reading.issues) {
    const name = controlOf(issue.path);
    errors[name] ??=
      issue.code === 'required'
        ? missingText(name, form, options.language)
        : message(issue, options.language);
  }
  return { errors };
}

/** The name of the control an issue belongs to: the one of a form's field, or of a place in the JSON of the API. */
export function controlOf(path: readonly (string | number)[]): string {
  const [first, second] = path[0] === 'details' ? path.slice(1) : path;
  if (first === 'identifiers') return 'identifier';
  if (first === 'address')
    return second === 'line' || second === 'province' ? `address.${second}` : 'address.commune';
  if (first === 'answers' || first === 'consents') return `${first}.${String(second)}`;
  return String(first ?? '');
}

/** The errors of one page. */
export function errorsOf(step: Step, form: Form, errors: Errors): Errors {
  return Object.fromEntries(Object.entries(errors).filter(([name]) => owns(step, form, name)));
}

/** The first page that holds an error. */
export function firstWrong(form: Form, errors: Errors): Step | undefined {
  return stepsOf(form).find((step) => Object.keys(errorsOf(step, form, errors)).length > 0);
}
