import type { Form } from '@binhan/domain/declaration';

/** The details of a person as a form without questions, so that one reader judges them everywhere. */
export const detailsForm: Form = {
  id: 'details',
  version: 1,
  title: { vi: 'Thông tin cá nhân', en: 'Personal details' },
  validForHours: 1,
  retentionDays: 1,
  person: { identifier: 'optional', nationality: 'optional', phone: 'optional', email: 'optional' },
  sections: [],
  redFlags: [],
  consents: [],
};
