import type { Words } from './vi';

export const en: Words = {
  title: 'Check in and out',
  opening: 'Opening…',
  missing: 'This page does not give the text of a poster of the portal.',
  script_unavailable: 'The check-in did not load. Check the network and try again.',
  again: 'Try again',
  help: 'For help, call',
};
