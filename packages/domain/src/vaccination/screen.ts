import type { Answers } from '../declaration/answer';
import { type AnswerIssue, checkAnswers } from '../declaration/answers';
import type { Form, Section } from '../declaration/form';
import type { ScreeningRules } from './screening';

/** What keeps answers from being complete: of the questions about health alone, or of those with what is measured at the site. */
export function checkScreening(
  rules: Pick<ScreeningRules, 'history' | 'atSite'>,
  answers: Answers,
  where: 'registration' | 'site',
): AnswerIssue[] {
  return checkAnswers(
    asForm(where === 'site' ? [...rules.history, ...rules.atSite] : rules.history),
    answers,
  );
}

/** Questions as the form they are shown and read by. */
export function asForm(sections: Section[]): Form {
  return {
    id: 'screening',
    version: 1,
    title: { vi: '', en: '' },
    validForHours: 24,
    retentionDays: 1,
    person: { identifier: 'no', nationality: 'no', phone: 'no', email: 'no' },
    sections,
    redFlags: [],
    consents: [],
  };
}
