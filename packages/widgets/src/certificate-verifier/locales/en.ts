import type { Words } from './vi';

export const en: Words = {
  title: 'Check a health certificate',
  verify: 'Check',
  verifying: 'Checking…',
  script_unavailable:
    'The part that checks did not load, so nothing can be decided. Check the network and try again.',
};
