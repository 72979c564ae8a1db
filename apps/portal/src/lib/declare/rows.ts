import { askedQuestions, type Form } from '@binhan/domain/rules';
import type { Language } from '@binhan/domain/text';
import { answerName, provisionalAnswers, type Typed, typedText, typedTexts } from '@binhan/ui';
import { countryName } from './countries.ts';
import { messages } from './messages.ts';

/** One line of the last look. */
export interface ShownRow {
  /** The page where it is changed. */
  step: string;
  key: string;
  value: string | string[];
}

const yesNo = {
  vi: { yes: 'Có', no: 'Không', unknown: 'Tôi không biết' },
  en: { yes: 'Yes', no: 'No', unknown: 'I do not know' },
} satisfies Record<Language, Record<string, string>>;

/** What was typed, as questions and answers. `areaNames` gives the name of a commune or province by its code. */
export function shownRows(
  form: Form,
  typed: Typed,
  language: Language,
  areaNames: ReadonlyMap<string, string>,
): ShownRow[] {
  const text = messages(language);
  const at = (name: string) => typedText(typed, name);
  const sexes: Record<string, string> = {
    female: text.female,
    male: text.male,
    other: text.otherSex,
    unknown: text.unknownSex,
  };
  const person: ShownRow[] = [
    { step: 'ban-than', key: text.name, value: at('name') },
    {
      step: 'ban-than',
      key: text.bornOn,
      value: ['day', 'month', 'year']
        .map((part) => at(`bornOn.${part}`).trim())
        .filter(Boolean)
        .join('/'),
    },
    { step: 'ban-than', key: text.sex, value: sexes[at('sex')] ?? '' },
    ...(form.person.nationality === 'no'
      ? []
      : [{ step: 'ban-than', key: text.nationality, value: countryName(at('nationality'), language) }]),
    ...(form.person.identifier === 'no'
      ? []
      : [{ step: 'giay-to', key: text.identifier, value: at('identifier') }]),
    ...(form.person.phone === 'no' ? [] : [{ step: 'lien-he', key: text.phone, value: at('phone') }]),
    ...(form.person.email === 'no' ? [] : [{ step: 'lien-he', key: text.email, value: at('email') }]),
    {
      step: 'noi-o',
      key: text.steps.address,
      value: [
        at('address.line'),
        areaNames.get(at('address.commune')) ?? at('address.commune'),
        areaNames.get(at('address.province')) ?? '',
      ].filter(Boolean),
    },
  ];
  return [...person, ...answers(form, typed, language), ...consents(form, typed, language)];
}

function answers(form: Form, typed: Typed, language: Language): ShownRow[] {
  const questions = form.sections.flatMap((section) => section.questions);
  const asked = new Set(askedQuestions(form, provisionalAnswers(questions, typed)).map(({ id }) => id));
  return form.sections.flatMap((section) =>
    section.questions
      .filter(({ id }) => asked.has(id))
      .map((question): ShownRow => {
        const name = answerName(question);
        const text = typedText(typed, name);
        const row = { step: `cau-hoi-${section.id}`, key: question.label[language] };
        const labelOf = (id: string) =>
          'options' in question
            ? question.options.find((option) => option.id === id)?.label[language]
            : undefined;
        if (question.kind === 'choices')
          return {
            ...row,
            value: typedTexts(typed, name).map((id) =>
              id === 'none' ? question.none[language] : (labelOf(id) ?? id),
            ),
          };
        if (question.kind === 'date')
          return {
            ...row,
            value: ['day', 'month', 'year']
              .map((part) => typedText(typed, `${name}.${part}`))
              .filter(Boolean)
              .join('/'),
          };
        if (question.kind === 'yes-no') {
          const said: Record<string, string> = yesNo[language];
          return { ...row, value: said[text] ?? '' };
        }
        return { ...row, value: labelOf(text) ?? text };
      }),
  );
}

function consents(form: Form, typed: Typed, language: Language): ShownRow[] {
  const text = messages(language);
  return form.consents.map(({ purpose, text: wording }) => {
    const said = typedText(typed, `consents.${purpose}`);
    const [sentence = ''] = wording[language].split(/(?<=\.)\s/);
    return {
      step: 'dong-y',
      key: sentence,
      value: said === 'yes' ? text.given : said === 'no' ? text.refused : '',
    };
  });
}
