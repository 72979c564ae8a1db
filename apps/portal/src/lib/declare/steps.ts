import type { Form } from '@binhan/domain/declaration';
import type { Language } from '@binhan/domain/text';
import { messages } from './messages.ts';

/** One page of the declaration. */
export interface Step {
  /** Also the last part of its address. */
  id: string;
  kind: 'person' | 'document' | 'contact' | 'address' | 'section' | 'consents' | 'check';
  /** The section of the form, on `section`. */
  section?: string;
}

/** The pages of a form, in their order. */
export function stepsOf(form: Form): Step[] {
  const { identifier, phone, email } = form.person;
  return [
    { id: 'ban-than', kind: 'person' },
    ...(identifier === 'no' ? [] : [{ id: 'giay-to', kind: 'document' as const }]),
    ...(phone === 'no' && email === 'no' ? [] : [{ id: 'lien-he', kind: 'contact' as const }]),
    { id: 'noi-o', kind: 'address' },
    ...form.sections.map(({ id }) => ({ id: `cau-hoi-${id}`, kind: 'section' as const, section: id })),
    ...(form.consents.length === 0 ? [] : [{ id: 'dong-y', kind: 'consents' as const }]),
    { id: 'kiem-tra', kind: 'check' },
  ];
}

/** The heading of a page. */
export function stepTitle(step: Step, form: Form, language: Language): string {
  if (step.kind === 'section')
    return form.sections.find(({ id }) => id === step.section)?.title[language] ?? '';
  return messages(language).steps[step.kind];
}

/** Whether a control stands on a page. */
export function owns(step: Step, form: Form, name: string): boolean {
  const [first = '', second = ''] = name.split('.');
  switch (step.kind) {
    case 'person':
      return ['name', 'bornOn', 'sex', 'nationality'].includes(first);
    case 'document':
      return first === 'identifier';
    case 'contact':
      return ['phone', 'email'].includes(first);
    case 'address':
      return first === 'address';
    case 'section':
      return (
        first === 'answers' &&
        (form.sections.find(({ id }) => id === step.section)?.questions.some(({ id }) => id === second) ??
          false)
      );
    case 'consents':
      return first === 'consents';
    case 'check':
      return false;
  }
}

/** Where an error summary leads for a control: its first box. */
export function controlHref(name: string, form: Form): string {
  if (name === 'bornOn') return '#bornOn.day';
  const question = form.sections
    .flatMap(({ questions }) => questions)
    .find(({ id }) => name === `answers.${id}`);
  return question?.kind === 'date' ? `#${name}.day` : `#${name}`;
}
