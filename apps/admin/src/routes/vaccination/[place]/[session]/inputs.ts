import type { QueuedInput } from '@binhan/client/queue';
import type { InputOf, contract } from '@binhan/contract';
import { provisionalAnswers } from '@binhan/ui';
import { field, given } from '#lib/fields.ts';
import { typedOf } from '../../../entry/typed.ts';
import type { Choices } from './shown.ts';

type Visits = (typeof contract)['visits'];
type Event = NonNullable<InputOf<Visits['leave']>['event']>;

/** What may be done at a visit, in the order of its way. */
export const acts = ['screen', 'clear', 'give', 'notGiven', 'leave'] as const;
export type Act = (typeof acts)[number];

/** One piece of work of the session, as the queue keeps it and as the server takes it. */
export type Work = { [Name in Act]: { act: Name; input: QueuedInput<`visits.${Name}`> } }[Act];

/** What a form about a visit says, at a moment. The server judges it; a device without a network judges as it does. */
export function workOf(act: Act, data: FormData, place: string, choices: Choices, at: string): Work {
  const visit = { place, booking: field(data, 'booking'), at };
  const vaccine = field(data, 'vaccine');
  switch (act) {
    case 'screen': {
      const { history, atSite } = choices.screening;
      const questions = [...history, ...atSite].flatMap((section) => section.questions);
      return { act, input: { ...visit, vaccine, answers: provisionalAnswers(questions, typedOf(data)) } };
    }
    case 'clear':
      return { act, input: { ...visit, vaccine, note: field(data, 'note') } };
    case 'give': {
      const [product = '', lot = ''] = field(data, 'lot').split(' ');
      const seen = data.getAll('acknowledge').map(String);
      return {
        act,
        input: {
          ...visit,
          vaccine: product,
          lot,
          bodySite: field(data, 'bodySite'),
          ...(seen.length === 0 ? {} : { acknowledge: seen }),
        } as InputOf<Visits['give']>,
      };
    }
    case 'notGiven':
      return { act, input: { ...visit, reason: field(data, 'reason'), ...given(data, 'note') } };
    case 'leave': {
      const event = eventOf(data);
      return {
        act,
        input: { ...visit, ...given(data, 'note'), ...(event === undefined ? {} : { event }) },
      };
    }
  }
}

/** What was seen, if something was. */
function eventOf(data: FormData): Event | undefined {
  if (field(data, 'how') !== 'unwell') return undefined;
  return {
    startedOn: field(data, 'startedOn'),
    reactions: data.getAll('reactions').map(String),
    ...given(data, 'other'),
    seriousness: data.getAll('seriousness').map(String) as Event['seriousness'],
    outcome: (field(data, 'outcome') || 'unknown') as Event['outcome'],
  };
}
