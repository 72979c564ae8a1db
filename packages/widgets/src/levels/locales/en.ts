import type { Words } from './vi';

export const en: Words = {
  title: 'Epidemic levels',
  opening: 'Opening…',
  unreachable: 'There is no connection. Try again in a few minutes.',
  geometry_unusable: 'The map could not be drawn; the table below is complete.',
  script_unavailable: 'The levels did not load. Check the network and try again.',
  again: 'Try again',
  help: 'For help, call',
};
