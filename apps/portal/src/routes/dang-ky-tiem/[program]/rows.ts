import type { OpenProgram } from '@binhan/contract';
import type { Form } from '@binhan/domain/declaration';
import type { Language } from '@binhan/domain/text';
import { type Typed, typedText, typedTexts } from '@binhan/ui';
import { type Member, calledIn } from '../../tiem-chung/household.ts';
import { NO_GROUP, answersOf } from './answers.ts';
import { messages } from './messages.ts';

/** One line of the last look, and the page where it is changed. */
interface ShownRow {
  step: string;
  key: string;
  value: string | string[];
}

const yesNo: Record<Language, Record<string, string>> = {
  vi: { yes: 'Có', no: 'Không', unknown: 'Tôi không biết' },
  en: { yes: 'Yes', no: 'No', unknown: 'I do not know' },
};

/** What was typed, as questions and answers. */
export function shownRows(
  program: OpenProgram,
  form: Form,
  people: readonly Member[],
  typed: Typed,
  language: Language,
): ShownRow[] {
  const text = messages(language);
  const at = (name: string) => typedText(typed, name).trim();
  const group = program.groups.find(({ id }) => id === at('group'))?.name[language];
  const day = ['day', 'month', 'year'].map((box) => at(`wish.${box}`)).filter(Boolean);
  const part = Object.entries(text.parts).find(([id]) => id === at('part'))?.[1] ?? '';
  return [
    { step: 'cho-ai', key: text.who, value: calledIn(people, at('person'), text) },
    ...(program.groups.length === 0
      ? []
      : [{ step: 'nhom', key: text.group, value: at('group') === NO_GROUP ? text.noGroup : (group ?? '') }]),
    { step: 'nhom', key: text.occupation, value: at('occupation') },
    { step: 'nhom', key: text.workplace, value: at('workplace') },
    {
      step: 'nhom',
      key: text.wishFrom,
      value:
        day.length === 0
          ? part || text.noWish
          : text.saidWish(day.join('/'), part || text.parts['whole-day']),
    },
    ...answers(form, typed, language),
    ...program.consents.map(({ purpose, text: wording }) => {
      const said = at(`consents.${purpose}`);
      const [sentence = ''] = wording[language].split(/(?<=\.)\s/);
      return {
        step: 'dong-y',
        key: sentence,
        value: said === 'yes' ? text.given : said === 'no' ? text.refused : '',
      };
    }),
  ];
}

function answers(form: Form, typed: Typed, language: Language): ShownRow[] {
  const asked = answersOf(typed, form);
  return form.sections.flatMap((section) =>
    section.questions
      .filter(({ id }) => Object.hasOwn(asked, id))
      .map((question): ShownRow => {
        const name = `answers.${question.id}`;
        const labelOf = (id: string) =>
          'options' in question
            ? question.options.find((option) => option.id === id)?.label[language]
            : undefined;
        const value =
          question.kind === 'choices'
            ? typedTexts(typed, name).map((id) =>
                id === 'none' ? question.none[language] : (labelOf(id) ?? id),
              )
            : question.kind === 'yes-no'
              ? (yesNo[language][typedText(typed, name)] ?? '')
              : (labelOf(typedText(typed, name)) ?? typedText(typed, name));
        return { step: `cau-hoi-${section.id}`, key: question.label[language], value };
      }),
  );
}
