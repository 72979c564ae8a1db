import type { Areas } from '@binhan/domain/area';
import { type Declarant, DeclarationInput, type Form, askedDetails } from '@binhan/domain/declaration';
import { dateIn } from '@binhan/domain/time';
import { type Reading, good, wrong } from '../reading';
import { type Findings, keep, oneOf } from './collect';
import { type Posted, type PostedInput, posted } from './posted';
import { readAnswers } from './read-answers';
import { readConsents } from './read-consents';
import { readDetails } from './read-details';

/** What a declaration is judged by. */
export interface DeclarationOptions {
  /** The moment that counts as now. */
  at: Date | string;
  /** The areas an address must name one of; without them only the form of its code is judged. */
  areas?: Pick<Areas, 'find'>;
  /**
   * Who types, `self` by default. For somebody else a telephone is optional; staff with a scanner may mark a number as
   * scanned from a document. Any higher assurance is never taken from what is posted.
   */
  declarant?: Declarant;
  /** The time zone whose day it is, `Asia/Ho_Chi_Minh` by default. */
  zone?: string;
}

/**
 * The one reader of a declaration: what a page posts with or without JavaScript (flat names: `name`, `bornOn.year`,
 * `address.commune`, `answers.<question>`, repeated for several, `consents.<purpose>`) and the typed JSON of the API. The
 * path of an issue is the name of its field, or its place in the JSON. What is given for fields the form does not ask is
 * left out; nothing has a default.
 */
export async function readDeclaration(
  form: Form,
  input: PostedInput,
  options: DeclarationOptions,
): Promise<Reading<DeclarationInput>> {
  const fields = posted(input);
  const findings: Findings = { issues: [], warnings: [] };
  const declarant = options.declarant ?? 'self';
  const zone = options.zone ?? 'Asia/Ho_Chi_Minh';
  const at = typeof options.at === 'string' ? options.at : options.at.toISOString();
  checkForm(form, fields, findings);
  const details = await readDetails(
    fields,
    {
      at,
      zone,
      today: dateIn(at, zone),
      mayScan: declarant === 'helper' || declarant === 'guard',
      asked: askedDetails(form, declarant),
      ...(options.areas === undefined ? {} : { areas: options.areas }),
    },
    findings,
  );
  const answers = readAnswers(form, fields, { at, zone }, findings);
  const consents = readConsents(form, fields, findings);
  if (findings.issues.length > 0) return { issues: findings.issues };
  const value = DeclarationInput.safeParse({
    form: form.id,
    formVersion: form.version,
    details,
    answers,
    consents,
  });
  return value.success ? good(value.data, findings.warnings) : wrong('wrong_format');
}

function checkForm(form: Form, fields: Posted, findings: Findings): void {
  const expected = { form: form.id, formVersion: String(form.version) };
  for (const [name, id] of Object.entries(expected)) {
    const given = oneOf(fields, name, findings);
    if (given !== undefined && String(given) !== id)
      keep(wrong('form_mismatch'), fields.path(name), findings);
  }
}
