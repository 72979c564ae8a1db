import type { Answers, Form } from '@binhan/domain/declaration';
import { type Reading, good } from '../reading';
import type { Findings } from './collect';
import { type PostedInput, posted } from './posted';
import { readAnswers } from './read-answers';

/**
 * The answers a page posts to a form that asks nobody's details, under the names `readDeclaration` reads. The path of an issue
 * is the name of its field.
 */
export function readFormAnswers(
  form: Form,
  input: PostedInput,
  { at, zone = 'Asia/Ho_Chi_Minh' }: { at: string; zone?: string },
): Reading<Answers> {
  const findings: Findings = { issues: [], warnings: [] };
  const answers = readAnswers(form, posted(input), { at, zone }, findings);
  return findings.issues.length > 0 ? { issues: findings.issues } : good(answers, findings.warnings);
}
