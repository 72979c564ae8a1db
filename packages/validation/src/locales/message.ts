import type { Issue } from '@binhan/domain/refusals';
import type { Language } from '@binhan/domain/text';
import { issueData, warningData } from '../issues';
import { enIssues, enUnknownIssue, enWarnings } from './en-issues';
import type { Sentences } from './sentences';
import { viIssues, viUnknownIssue, viWarnings } from './vi-issues';

// Nothing else of a language, so that a page that reads a form loads no more.
const languages: Record<Language, Pick<Sentences, 'issues' | 'warnings'> & { unknown: string }> = {
  vi: { issues: viIssues, warnings: viWarnings, unknown: viUnknownIssue },
  en: { issues: enIssues, warnings: enWarnings, unknown: enUnknownIssue },
};

/**
 * The sentence of an issue or a warning: what is wrong and what to do. A code or data this version does not know gives a
 * general sentence; nothing of the value is repeated.
 */
export function message(found: Issue, language: Language): string {
  const { issues, warnings, unknown } = languages[language];
  const sentence = Object.hasOwn(issueData, found.code)
    ? sentenceOf(issues, issueData, found)
    : sentenceOf(warnings, warningData, found);
  return sentence ?? unknown;
}

function sentenceOf(
  sentences: object,
  names: Readonly<Record<string, readonly string[]>>,
  { code, data = {} }: Issue,
): string | undefined {
  const needed = Object.hasOwn(names, code) ? names[code] : undefined;
  if (needed === undefined || !needed.every((name) => Object.hasOwn(data, name))) return undefined;
  const sentence: unknown = Reflect.get(sentences, code);
  return typeof sentence === 'function' ? String(sentence(data)) : String(sentence);
}
