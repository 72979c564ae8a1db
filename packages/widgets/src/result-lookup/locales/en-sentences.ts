import type { Sentences } from './vi-sentences';

const blameless = 'You did nothing wrong, and it says nothing about your health.';

export const sentences: Sentences = {
  you: 'you',
  ready: (who, outcome) => `Result for ${who}: ${outcome}`,
  waiting: {
    collected: (who) => `The specimen from ${who} is taken and has not left yet`,
    'on-the-way': (who) => `The specimen from ${who} is on its way to the laboratory`,
    'at-laboratory': (who) => `The specimen from ${who} is at the laboratory, there is no result yet`,
    discarded: (who) => `The specimen from ${who} was discarded at the site`,
  },
  again: (who) => `Another specimen is needed from ${who}`,
  poolAgain: (who) => `The shared specimen from ${who} has to be tested again, person by person`,
  causes: {
    rejected: `The laboratory could not use this tube. ${blameless}`,
    'did-not-work': `The test gave no result this time. ${blameless}`,
    'pool-detected':
      'A shared tube cannot say who has the disease and who has not. Everybody has to give another specimen and be tested alone.',
    'pool-undecided':
      'The laboratory could not judge it. Everybody has to give another specimen and be tested alone.',
  },
  shared: (people) => `The tube holds the specimens of ${people} people.`,
  comeAgain: 'Book another test, or go straight to the site where the specimen was taken.',
  discarded: 'Ask at the site.',
  expected: (at) => `You need not do anything. The result is expected before ${at}.`,
  late: (at) => `The result was expected before ${at}. Wait a little, or call to ask.`,
  replaces: (at) =>
    `This result takes the place of the one given at ${at}. Throw away the slip you had before.`,
  withdrawn: (at) => `The result you were given was withdrawn at ${at} and no longer holds.`,
  corrected: (at) => `The result you were given was corrected at ${at}; the former no longer holds.`,
  steps: {
    booked: 'Booked',
    collected: 'Specimen taken',
    'on-the-way': 'Sent to the laboratory',
    'at-laboratory': 'Received by the laboratory',
    ready: 'Result',
    'take-again': 'Another specimen is needed',
    discarded: 'Specimen discarded',
    corrected: 'Result corrected',
    withdrawn: 'Result withdrawn',
  },
  retest: 'Tested again',
  done: 'Done',
  now: 'Here now',
  next: 'Not yet',
  timeline: 'Step by step',
  updated: (at) => `Updated at ${at}.`,
  problems: {
    result_not_opened:
      'It could not be opened. Maybe the code does not belong to this link, there is nothing to see yet, the link is too old, or it was tried too often. You can still sign in on the portal, or bring a document to the site.',
    unreachable: 'There is no connection. Try again in a few minutes.',
  },
};
