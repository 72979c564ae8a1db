import type { Answers } from '@binhan/domain/declaration';
import type { PersonDetails } from '@binhan/domain/person';
import { NONE_OF_THESE, answerField } from './fields';

/**
 * What a page is filled with from details and answers given before, under the names `readDeclaration` reads. Consents are
 * left out: each declaration asks for its own. A Vietnamese telephone number is shown the way it is dialled.
 */
export function fieldsOf(details: Partial<PersonDetails>, answers: Answers = {}): Record<string, string[]> {
  const [year, month, day] = details.bornOn?.split('-') ?? [];
  const insurance = details.identifiers?.find((one) => one.kind === 'insurance-number');
  const identifier = details.identifiers?.find((one) => one !== insurance);
  const others = details.identifiers?.filter((one) => one !== insurance && one !== identifier) ?? [];
  const fields: Record<string, string | undefined> = {
    name: details.name,
    'bornOn.day': day,
    'bornOn.month': month,
    'bornOn.year': year,
    sex: details.sex,
    nationality: details.nationality,
    identifier: identifier?.value,
    identifierKind: identifier?.kind,
    identifierAssurance: identifier?.assurance,
    insuranceNumber: insurance?.value,
    phone: details.phone?.replace(/^\+84(?=[235789]\d{8,9}$)/, '0'),
    email: details.email,
    'address.commune': details.address?.area.code,
    'address.edition': details.address?.area.edition,
    'address.line': details.address?.line,
    ...Object.fromEntries(
      others.flatMap(({ kind, value, assurance }, place) =>
        Object.entries({ kind, value, assurance }).map(([key, text]) => [
          `identifiers.${place}.${key}`,
          text,
        ]),
      ),
    ),
  };
  const given = Object.entries(fields).flatMap(([name, text]): [string, string[]][] =>
    text === undefined ? [] : [[name, [text]]],
  );
  const answered = Object.entries(answers).map(([question, answer]): [string, string[]] => {
    const texts = Array.isArray(answer) ? answer : [String(answer)];
    return [answerField(question), texts.length === 0 ? [NONE_OF_THESE] : texts];
  });
  return Object.fromEntries([...given, ...answered]);
}
