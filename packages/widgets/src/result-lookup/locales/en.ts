import type { Words } from './vi';

export const en: Words = {
  title: 'See a test result',
  link: 'Link in the message',
  linkHint: 'Paste the whole link, or the whole message.',
  linkMissing: 'Paste the whole link with what stands behind the #.',
  code: 'Result code',
  codeHint: 'The 9 characters you got when the specimen was taken, for example 3467 89AB X.',
  codeMissing: 'Type the code you got when the specimen was taken.',
  codeWrong: 'There is a mistake in this code. Compare each character.',
  open: 'See the result',
  opening: 'Opening…',
  script_unavailable: 'The look-up did not load. Check the network and try again.',
  another: 'See another result',
  help: 'For help, call',
};
