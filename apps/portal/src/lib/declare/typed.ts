import type { PersonDetails } from '@binhan/domain/person';
import type { Answers, Form } from '@binhan/domain/declaration';
import { answerName, type Typed } from '@binhan/ui';

/** Names of the form that steer it and are no part of what was declared. */
const steering = new Set([
  'step',
  'go',
  'return',
  'lang',
  'areas',
  'shown',
  'draftCode',
  'key',
  'for',
  'begunAt',
  'declaration',
  'form',
]);

/** What was typed, out of what a form sent. Empty texts stay: somebody emptied the box. */
export function typedOf(data: FormData): Typed {
  const typed: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    if (name === '' || steering.has(name)) continue;
    const values = data.getAll(name).filter((value) => typeof value === 'string');
    const [only] = values;
    if (values.length === 1 && only !== undefined) typed[name] = only;
    else if (values.length > 1) typed[name] = values;
  }
  return typed;
}

/** What somebody typed or chose on a page; the province a list begins on was not chosen. */
export function typedOn(data: FormData, province: string): Typed {
  const typed = typedOf(data);
  const begun = typed['address.province'] === province && !typed['address.commune'];
  return Object.fromEntries(
    Object.entries(typed).filter(
      ([name, value]) =>
        value !== '' && !name.endsWith('.version') && !(begun && name === 'address.province'),
    ),
  );
}

/** A person's details as they would have been typed. */
export function typedDetails(details: PersonDetails, form: Form): Typed {
  const [year = '', month = '', day = ''] = details.bornOn.split('-');
  const [identifier] = details.identifiers;
  return {
    name: details.name,
    'bornOn.year': year,
    'bornOn.month': month,
    'bornOn.day': day,
    sex: details.sex,
    ...(form.person.nationality === 'no' || !details.nationality ? {} : { nationality: details.nationality }),
    ...(form.person.identifier === 'no' || !identifier ? {} : { identifier: identifier.value }),
    ...(form.person.phone === 'no' || !details.phone ? {} : { phone: details.phone.replace(/^\+84/, '0') }),
    ...(form.person.email === 'no' || !details.email ? {} : { email: details.email }),
    'address.commune': details.address.area.code,
    ...(details.address.line ? { 'address.line': details.address.line } : {}),
  };
}

/** Answers as they would have been typed; the explicit "none of these" is the empty list. */
export function typedAnswers(answers: Answers, form: Form): Typed {
  const typed: Record<string, string | string[]> = {};
  for (const question of form.sections.flatMap(({ questions }) => questions)) {
    const answer = answers[question.id];
    const name = answerName(question);
    if (answer === undefined) continue;
    if (Array.isArray(answer)) typed[name] = answer.length === 0 ? 'none' : answer;
    else if (question.kind === 'date' && typeof answer === 'string') {
      const [year = '', month = '', day = ''] = answer.split('-');
      Object.assign(typed, { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: day });
    } else typed[name] = String(answer);
  }
  return typed;
}

/** Pairs for hidden fields. */
export function pairs(typed: Typed): [string, string][] {
  return Object.entries(typed).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
  );
}
