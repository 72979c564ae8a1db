import type { Sentences } from './vi-sentences';

export const sentences: Sentences = {
  passed: {
    ruled: 'Signed by somebody trusted, in force, and meets the rules of this place.',
    unruled: 'Signed by somebody trusted and in force. Its content (doses, result) was judged by no rule.',
  },
  undecided: {
    anchors_missing: 'This page does not say by which key the trust list is to be checked.',
    lists_unreachable:
      'The trust list and the list of revocations could not be fetched. Check the network and try again.',
    rules_unusable: 'The rules that this page gives cannot be read.',
  },
  name: 'Name',
  birthYear: 'Year of birth',
  kind: 'Kind',
  kinds: {
    vaccination: 'Certificate of vaccination',
    test: 'Certificate of a test',
    recovery: 'Certificate of recovery',
  },
  unproven: 'No name is shown, since the signature is not confirmed.',
  trustMade: (at) => `Trust list made at ${at}.`,
  revocationsMade: (at) => `List of revocations made at ${at}.`,
  compare: 'Compare name and year of birth with a document.',
  clears: (seconds) => `Goes away by itself after ${seconds} seconds.`,
  clear: 'Clear now',
};
