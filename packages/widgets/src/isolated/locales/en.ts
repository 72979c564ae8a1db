import type { Words } from './vi';

export const en: Words = {
  opening: 'Opening…',
  failed: 'This part of the portal did not open. Check the network and try again.',
  help: 'For help, call',
  again: 'Try again',
};
