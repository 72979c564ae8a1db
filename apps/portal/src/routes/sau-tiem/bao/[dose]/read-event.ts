import type { Language } from '@binhan/domain/text';
import { dateIn, datePlus, type Instant } from '@binhan/domain/time';
import { PregnancyAtDose, type ToldEvent, type ToldFacts } from '@binhan/domain/vaccination';
import { messages } from '../../messages.ts';
import { toldMessages } from './messages.ts';

/** What may be grave about it, in the order of the page. */
export const graves = [
  'hospitalised',
  'life-threatening',
  'disability',
  'death',
  'other-important',
] as const satisfies ToldEvent['seriousness'];

/** How it may stand now; whoever died is told among what is grave. */
export const outcomes = ['recovering', 'recovered', 'not-recovered', 'unknown'] as const;

const began = ['today', 'yesterday', 'earlier'] as const;
const zone = 'Asia/Ho_Chi_Minh';
/** Free words, with how many characters each takes. */
const words = { history: 1000, alsoTaken: 500, treatment: 1000, hospital: 200 } as const;

/** A report as it was sent from the page, to be shown again where something is wrong. */
export interface TypedEvent {
  event: ToldEvent;
  began?: (typeof began)[number] | undefined;
  earlierOn: string;
}

const texts = (data: FormData, name: string) => String(data.get(name) ?? '').trim();

/** What was put into the form; what was left empty is not said. */
export function readEvent(data: FormData, now: Instant): TypedEvent {
  const other = texts(data, 'other');
  const outcome = outcomes.find((one) => one === data.get('outcome')) ?? 'unknown';
  const seriousness = graves.filter((one) => data.getAll('grave').includes(one));
  const chosen = began.find((one) => one === data.get('began'));
  const earlierOn = texts(data, 'earlierOn');
  const today = dateIn(now, zone);
  const days = { today, yesterday: datePlus(today, -1), earlier: earlierOn || today };
  const facts = factsIn(data);
  return {
    began: chosen,
    earlierOn,
    event: {
      startedOn: days[chosen ?? 'today'],
      reactions: data
        .getAll('reactions')
        .map(String)
        .filter((id) => id !== 'none'),
      ...(other === '' ? {} : { other }),
      seriousness,
      outcome: seriousness.includes('death') ? 'died' : outcome,
      ...(Object.keys(facts).length === 0 ? {} : { facts }),
    },
  };
}

function factsIn(data: FormData): ToldFacts {
  const names = ['startedTime', 'history', 'alsoTaken', 'treatment', 'hospital', 'diedOn'];
  const pregnancy = PregnancyAtDose.options.find((one) => one === data.get('pregnancy'));
  return {
    ...Object.fromEntries(
      names.flatMap((name) => {
        const value = texts(data, name);
        return value === '' ? [] : [[name, value]];
      }),
    ),
    ...(pregnancy === undefined ? {} : { pregnancy }),
  };
}

/** What is wrong before anything is sent, by field. */
export function wrongIn({ event }: TypedEvent, language: Language): Record<string, string> {
  const told = toldMessages(language);
  const { facts = {} } = event;
  const errors: Record<string, string> = {};
  if (event.reactions.length === 0 && event.other === undefined && event.seriousness.length === 0)
    errors['reactions'] = messages(language).choose;
  if (facts.startedTime !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(facts.startedTime))
    errors['startedTime'] = told.timeWrong;
  for (const [name, most] of Object.entries(words))
    if (String(Reflect.get(facts, name) ?? '').length > most) errors[name] = told.tooLong;
  if (facts.diedOn !== undefined && event.outcome !== 'died') errors['diedOn'] = told.diedOnly;
  return errors;
}
