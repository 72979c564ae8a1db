import type { Words } from './vi';

export const en: Words = {
  start: 'Turn the camera on',
  stop: 'Turn the camera off',
  again: 'Scan another code',
  torchOn: 'Light on',
  torchOff: 'Light off',
  otherCamera: 'Other camera',
  picture: 'Choose a picture of a code',
  text: 'Paste or type the code’s text',
  textHint: 'With a hand scanner, click into this field and scan.',
  read: 'Read the code',
  starting: 'Opening the camera…',
  scanning: 'Hold the code in the middle of the picture.',
  searching: 'Looking for a code in the picture…',
  emptyText: 'There is no text yet.',
  missing: 'There is no code yet. Scan, choose a picture or paste one.',
  help: 'For help, call',
  notLoaded: 'The code reader did not load. Check the network and try again.',
};
