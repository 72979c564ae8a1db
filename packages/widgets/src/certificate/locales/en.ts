import type { Words } from './vi';

export const en: Words = {
  title: 'Health certificate',
  code: 'QR code of the certificate',
  drawing: 'Drawing the code…',
  show: 'Show what it says',
  hide: 'Hide what it says',
  certificate_unreadable: 'This certificate cannot be read.',
  script_unavailable: 'The part that shows certificates did not load. Check the network and reload the page.',
};
