import type { QueueRecord } from '@binhan/client/queue';
import type { OutputOf, Visitor, contract } from '@binhan/contract';
import { type Answers, askedQuestions, mayBeGiven, screen } from '@binhan/domain/rules';
import type { Act, Work } from './inputs.ts';

/** What the page was given for the session. */
export type Choices = OutputOf<(typeof contract)['visits']['choices']>;

/** The work of a record of the queue, if it is about a visit. */
export function workIn(record: QueueRecord): Work | undefined {
  const [resource, act] = record.endpoint.split('.');
  // A record's input is what was given to its endpoint.
  return resource === 'visits' ? ({ act, input: record.input } as Work) : undefined;
}

/**
 * Everybody who came, as the server said last and as this device has done since: what is kept here counts until the
 * server has refused it.
 */
export function shownVisitors(
  known: readonly Visitor[],
  records: readonly QueueRecord[],
  choices: Choices,
): Visitor[] {
  return known.map((visitor) =>
    records.reduce((seen, record) => {
      const work = workIn(record);
      if (work === undefined || work.input.booking !== visitor.booking || record.state === 'refused')
        return seen;
      // What the server answered says all of it, until its list says more.
      return record.state === 'sent' ? further(seen, record.answer as Visitor) : after(seen, work, choices);
    }, visitor),
  );
}

const order: readonly Visitor['stage'][] = ['to-screen', 'to-vaccinate', 'observing', 'not-given', 'left'];

/** Of two views of one visit the one that is further on its way; of two at one place the newer. */
function further(one: Visitor, other: Visitor): Visitor {
  return order.indexOf(other.stage) >= order.indexOf(one.stage) ? other : one;
}

/** A visit after a piece of work that is on this device only. */
export function after(visitor: Visitor, { act, input }: Work, choices: Choices): Visitor {
  const at = input.at ?? '';
  switch (act) {
    case 'screen': {
      const { conclusion, because } = screen(choices.screening, input.answers, input.vaccine);
      return {
        ...visitor,
        stage: mayBeGiven(conclusion, false) ? 'to-vaccinate' : 'to-screen',
        screening: {
          vaccine: input.vaccine,
          conclusion,
          because: because.map(({ id }) => id),
          at,
          cleared: false,
        },
      };
    }
    case 'clear':
      return visitor.screening?.conclusion === 'caution'
        ? { ...visitor, stage: 'to-vaccinate', screening: { ...visitor.screening, cleared: true } }
        : visitor;
    case 'give': {
      const due = visitor.due?.kind === 'due' ? visitor.due : { type: 'basic' as const, ordinal: 1 };
      const until = new Date(Date.parse(at) + choices.program.observationMinutes * 60_000).toISOString();
      return {
        ...visitor,
        stage: 'observing',
        dose: {
          id: '',
          vaccine: input.vaccine,
          type: due.type,
          ordinal: due.ordinal,
          at,
          observeUntil: until,
          conflict: false,
        },
      };
    }
    case 'notGiven':
      return { ...visitor, stage: 'not-given', notGiven: { reason: input.reason } };
    case 'leave':
      return { ...visitor, stage: 'left' };
  }
}

/** Why a piece of work is not done, told before it is kept: the same the server would say. */
export function refusedHere(
  visitor: Visitor,
  work: Work,
  choices: Choices,
): 'not-cleared' | 'no-lot' | 'no-site' | 'incomplete' | 'no-note' | 'no-reason' | undefined {
  switch (work.act) {
    case 'screen':
      return complete(work.input.answers, choices) ? undefined : 'incomplete';
    case 'clear':
      return work.input.note === '' ? 'no-note' : undefined;
    case 'give': {
      const { screening } = visitor;
      const cleared =
        screening?.vaccine === work.input.vaccine && mayBeGiven(screening.conclusion, screening.cleared);
      if (work.input.lot === '') return 'no-lot';
      if (!cleared) return 'not-cleared';
      return (work.input.bodySite as string) === '' ? 'no-site' : undefined;
    }
    case 'notGiven':
      return work.input.reason === '' ? 'no-reason' : undefined;
    case 'leave': {
      const early = (work.input.at ?? '') < (visitor.dose?.observeUntil ?? '');
      return early && work.input.note === undefined && work.input.event === undefined ? 'no-note' : undefined;
    }
  }
}

/** Whether every question that is asked was answered, and every number can be. */
function complete(answers: Answers, { screening: { history, atSite } }: Choices): boolean {
  return askedQuestions({ sections: [...history, ...atSite] }, answers).every((question) => {
    const answer = answers[question.id];
    if (answer === undefined) return !question.required;
    return (
      question.kind !== 'number' ||
      (typeof answer === 'number' && answer >= question.min && answer <= question.max)
    );
  });
}

/** Which work a visit waits for from whoever may do some of it. */
export function nextActs(visitor: Visitor, may: { screen: boolean; give: boolean }): Act[] {
  switch (visitor.stage) {
    case 'to-screen':
      return [
        ...(may.screen ? (['screen'] as const) : []),
        ...(may.screen && visitor.screening?.conclusion === 'caution' ? (['clear'] as const) : []),
        'notGiven',
      ];
    case 'to-vaccinate':
      return [
        ...(may.give ? (['give'] as const) : []),
        'notGiven',
        ...(may.screen ? (['screen'] as const) : []),
      ];
    case 'observing':
      return ['leave'];
    default:
      return [];
  }
}

/** Whether a dose of the screened product is too early today, and how it is said to the server. */
export function tooEarly({ due, screening }: Visitor, on: string): string | undefined {
  if (due?.kind !== 'due') return undefined;
  const choice = due.choices.find(({ vaccine }) => vaccine === screening?.vaccine);
  return choice !== undefined && on < choice.earliest ? choice.earliest : undefined;
}
