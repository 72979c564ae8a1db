import type { Form, Question } from './index';

const label = { vi: 'Sốt', en: 'Fever' };

// @ts-expect-error A question says whether it is required.
export const silent: Question = { id: 'fever', kind: 'yes-no', label };

// @ts-expect-error A sentence exists in every language.
export const half: Question = { id: 'fever', kind: 'yes-no', required: true, label: { vi: 'Sốt' } };

export const selected: Question = {
  id: 'fever',
  kind: 'yes-no',
  required: true,
  label,
  // @ts-expect-error Nothing is pre-selected: there is no default.
  default: 'no',
};

// @ts-expect-error Signs to choose from say what "none of these" is called.
export const choices: Question = {
  id: 'signs',
  kind: 'choices',
  required: true,
  label,
  options: [{ id: 'fever', label }],
};

// @ts-expect-error A form says how long its answers are kept.
export const forever: Form = {
  id: 'sample',
  version: 1,
  title: label,
  validForHours: 24,
  person: { identifier: 'no', nationality: 'no', phone: 'no', email: 'no' },
  sections: [],
  redFlags: [],
  consents: [],
};
