import {
  type Answer,
  type Answers,
  type Form,
  type Question,
  askedQuestions,
  checkAnswers,
} from '@binhan/domain/declaration';
import { type Reading, good, wrong } from '../reading';
import { type DateOptions, readDate } from '../readers/birth-date';
import { cleanLines, hasForbiddenCharacters } from '../text/clean';
import { readInput } from '../text/input';
import { type Findings, keep, oneOf } from './collect';
import { NONE_OF_THESE, answerField } from './fields';
import type { Posted } from './posted';

/**
 * The answers of a posted declaration. A page may post an answer to a question of the form that the other answers do not
 * call for (it was shown before): it is left out. Typed JSON may not, and neither may answer what the form does not have.
 */
export function readAnswers(form: Form, posted: Posted, options: DateOptions, findings: Findings): Answers {
  const answers: Answers = {};
  const found = new Map<string, Findings>();
  for (const question of form.sections.flatMap((section) => section.questions)) {
    const own: Findings = { issues: [], warnings: [] };
    const answer = readAnswer(question, posted, options, own);
    if (answer !== undefined) answers[question.id] = answer;
    found.set(question.id, own);
  }
  for (const name of posted.names()) {
    const id = /^answers\.([^.]+)/.exec(name)?.[1];
    if (id !== undefined && !found.has(id)) keep(wrong('not_asked'), posted.path(answerField(id)), findings);
  }
  if (!posted.strict) leaveOutUnasked(form, answers);
  const asked = new Set(askedQuestions(form, answers).map((question) => question.id));
  for (const [id, own] of found) {
    if (!asked.has(id)) continue;
    findings.issues.push(...own.issues);
    findings.warnings.push(...own.warnings);
  }
  const unread = (id: string): boolean => (found.get(id)?.issues.length ?? 0) > 0;
  findings.issues.push(...checkAnswers(form, answers).filter((issue) => !unread(String(issue.path[1]))));
  return answers;
}

// Leaving one out may un-ask another.
function leaveOutUnasked(form: Form, answers: Answers): void {
  const asked = new Set(askedQuestions(form, answers).map((question) => question.id));
  const unasked = Object.keys(answers).filter((id) => !asked.has(id));
  for (const id of unasked) delete answers[id];
  if (unasked.length > 0) leaveOutUnasked(form, answers);
}

function readAnswer(
  question: Question,
  posted: Posted,
  options: DateOptions,
  findings: Findings,
): Answer | undefined {
  const name = answerField(question.id);
  const path = posted.path(name);
  if (question.kind === 'choices') return readChoices(posted.all(name), (r) => keep(r, path, findings));
  if (question.kind === 'date') {
    const boxes = ['day', 'month', 'year'].flatMap((box) =>
      posted.all(`${name}.${box}`).map((value) => [box, value] as const),
    );
    const given = boxes.some(([, value]) => value !== '')
      ? Object.fromEntries(boxes)
      : oneOf(posted, name, findings);
    return given === undefined ? undefined : keep(readDate(given, options), path, findings);
  }
  const given = oneOf(posted, name, findings);
  if (given === undefined) return undefined;
  if (question.kind === 'number') return keep(readNumber(given), path, findings);
  if (question.kind === 'text') return keep(readText(given), path, findings);
  return keep(readInput(given), path, findings)?.trim();
}

function readChoices(
  given: unknown[],
  settle: (reading: Reading<string[]>) => string[] | undefined,
): string[] | undefined {
  const ids = [...new Set(given.filter((value) => value !== ''))];
  if (ids.length === 0) return undefined;
  if (!ids.every((id) => typeof id === 'string')) return settle(wrong('not_an_option'));
  if (!ids.includes(NONE_OF_THESE)) return ids;
  return settle(ids.length === 1 ? good([]) : wrong('none_and_others'));
}

function readText(input: unknown): Reading<string> {
  const given = readInput(input);
  if ('issues' in given) return given;
  const text = cleanLines(given.value);
  return hasForbiddenCharacters(text) ? wrong('forbidden_characters') : good(text);
}

/** A number as people write it: `38,5` and `38.5` are one. */
function readNumber(input: unknown): Reading<number> {
  if (typeof input === 'number') return Number.isFinite(input) ? good(input) : wrong('not_a_number');
  const given = readInput(input);
  if ('issues' in given) return given;
  const text = given.value.normalize('NFKC').trim().replace(',', '.');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(text) ? good(Number(text)) : wrong('not_a_number');
}
