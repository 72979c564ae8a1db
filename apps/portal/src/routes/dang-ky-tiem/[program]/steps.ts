import type { OpenProgram } from '@binhan/contract';
import type { Language } from '@binhan/domain/text';
import { messages } from './messages.ts';

/** One page of registering. */
export interface Step {
  id: string;
  kind: 'who' | 'group' | 'section' | 'consents' | 'check';
  /** The section of the questions about health. */
  section?: string;
}

/** The pages of a program, in their order. */
export function stepsOf({ history }: Pick<OpenProgram, 'history'>): Step[] {
  return [
    { id: 'cho-ai', kind: 'who' },
    { id: 'nhom', kind: 'group' },
    ...history.map(({ id }) => ({ id: `cau-hoi-${id}`, kind: 'section' as const, section: id })),
    { id: 'dong-y', kind: 'consents' },
    { id: 'kiem-tra', kind: 'check' },
  ];
}

/** The heading of a page. */
export function stepTitle(
  step: Step,
  program: Pick<OpenProgram, 'history' | 'groups'>,
  language: Language,
): string {
  if (step.kind === 'section')
    return program.history.find(({ id }) => id === step.section)?.title[language] ?? '';
  const text = messages(language);
  return step.kind === 'group' && program.groups.length === 0 ? text.detailsStep : text.steps[step.kind];
}

/** Whether a control stands on a page. */
export function owns(step: Step, { history }: Pick<OpenProgram, 'history'>, name: string): boolean {
  const [first = '', second = ''] = name.split('.');
  switch (step.kind) {
    case 'who':
      return first === 'person';
    case 'group':
      return ['group', 'occupation', 'workplace', 'wish', 'part'].includes(first);
    case 'section':
      return (
        first === 'answers' &&
        (history.find(({ id }) => id === step.section)?.questions.some(({ id }) => id === second) ?? false)
      );
    case 'consents':
      return first === 'consents';
    case 'check':
      return false;
  }
}

/** Where an error summary leads for a control: its first box. */
export function controlHref(name: string, { history }: Pick<OpenProgram, 'history'>): string {
  if (name === 'wish') return '#wish.day';
  const question = history.flatMap(({ questions }) => questions).find(({ id }) => name === `answers.${id}`);
  return question?.kind === 'date' ? `#${name}.day` : `#${name}`;
}
