import type { OpenProgram } from '@binhan/contract';
import type { Form } from '@binhan/domain/declaration';
import type { Language } from '@binhan/domain/text';
import { latestOf, monthsPlus } from '@binhan/domain/time';
import {
  PartOfDay,
  type RegistrationInput,
  asForm,
  checkScreening,
  grownOn,
  outgrownOn,
} from '@binhan/domain/vaccination';
import { type Typed, typedText } from '@binhan/ui';
import { message, readDate } from '@binhan/validation';
import { missingText } from '#lib/declare/missing.ts';
import type { Member } from '../../tiem-chung/household.ts';
import { NO_GROUP, answersOf } from './answers.ts';
import { messages } from './messages.ts';

/** Sentences of what is wrong, by the name of the control they belong to. */
export type Errors = Record<string, string>;

/** What the pages know when they judge what was typed. */
export interface Known {
  program: OpenProgram;
  people: readonly Member[];
  /** Who is registered for the program already. */
  registered: readonly string[];
  language: Language;
  today: string;
}

/** What was typed so far as a registration, or the sentences of each page. */
export function judge(
  typed: Typed,
  known: Known,
): { value: RegistrationInput & { person: string } } | { errors: Errors } {
  const { program, language } = known;
  const errors: Errors = { ...whoErrors(typed, known), ...placeErrors(typed, known) };
  const wishes = wishesOf(typed, known, errors);
  const form = formOf(program);
  const history = answersOf(typed, form);
  for (const issue of checkScreening({ history: program.history, atSite: [] }, history, 'registration')) {
    const name = issue.path.join('.');
    errors[name] ??= issue.code === 'required' ? missingText(name, form, language) : message(issue, language);
  }
  const consents = program.consents.map(({ purpose, version, required }) => {
    const name = `consents.${purpose}`;
    const given = typedText(typed, name) === 'yes';
    if (required && !given) errors[name] ??= message({ code: 'consent_needed', path: [name] }, language);
    return { purpose, version, given };
  });
  if (Object.keys(errors).length > 0) return { errors };
  const [group, occupation, workplace] = ['group', 'occupation', 'workplace'].map((name) =>
    typedText(typed, name).trim(),
  );
  return {
    value: {
      person: typedText(typed, 'person'),
      program: program.id,
      ...(group === undefined || group === '' || group === NO_GROUP ? {} : { group }),
      ...(occupation === undefined || occupation === '' ? {} : { occupation }),
      ...(workplace === undefined || workplace === '' ? {} : { workplace }),
      ...(wishes === undefined ? {} : { wishes }),
      history,
      consents,
    },
  };
}

/** What a program asks about health and consent, as the form its pages show. */
export function formOf({ history, consents }: Pick<OpenProgram, 'history' | 'consents'>): Form {
  return { ...asForm(history), consents };
}

function whoErrors(typed: Typed, { program, people, registered, language, today }: Known): Errors {
  const text = messages(language);
  const member = people.find(({ id }) => id === typedText(typed, 'person'));
  if (member === undefined) return { person: text.whoMissing };
  if (member.details === undefined) return { person: text.detailsMissing };
  const { bornOn } = member.details;
  if (today < grownOn(program.ages, bornOn)) return { person: text.tooYoung };
  const old = outgrownOn(program.ages, bornOn);
  if (old !== undefined && old <= today) return { person: text.tooOld };
  const { guardianUntil } = program;
  if (member.self && guardianUntil !== undefined && today < monthsPlus(latestOf(bornOn), guardianUntil))
    return { person: message({ code: 'guardian_needed', path: ['person'] }, language) };
  return registered.includes(member.id) ? { person: text.registered } : {};
}

function placeErrors(typed: Typed, { program, language }: Known): Errors {
  const text = messages(language);
  const group = typedText(typed, 'group');
  const choices = program.groups.filter(({ chosenByPeople }) => chosenByPeople).map(({ id }) => id);
  const longer = (name: string, limit: number): Errors =>
    typedText(typed, name).trim().length > limit ? { [name]: text.tooLong(limit) } : {};
  return {
    ...(choices.length === 0 || group === NO_GROUP || choices.includes(group)
      ? {}
      : { group: text.groupMissing }),
    ...longer('occupation', 100),
    ...longer('workplace', 200),
  };
}

function wishesOf(typed: Typed, { language, today }: Known, errors: Errors): RegistrationInput['wishes'] {
  const boxes = Object.fromEntries(
    ['day', 'month', 'year'].map((box) => [box, typedText(typed, `wish.${box}`).trim()]),
  );
  const part = PartOfDay.safeParse(typedText(typed, 'part'));
  const text = messages(language);
  if (Object.values(boxes).every((box) => box === '')) {
    // A part of the day alone is a wish from today on.
    return part.success && part.data !== 'whole-day' ? { from: today, part: part.data } : undefined;
  }
  const read = readDate(boxes);
  if ('issues' in read) {
    const [issue] = read.issues;
    errors['wish'] = issue === undefined ? text.wishMissing : message(issue, language);
    return undefined;
  }
  if (read.value < today) {
    errors['wish'] = message({ code: 'in_the_past', path: ['wish'] }, language);
    return undefined;
  }
  return { from: read.value, part: part.success ? part.data : 'whole-day' };
}
