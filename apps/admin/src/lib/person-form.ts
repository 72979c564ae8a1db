import type { Form } from '@binhan/domain/declaration';
import type { PersonDetails } from '@binhan/domain/person';
import type { Reading } from '@binhan/validation';
import { readDeclaration } from '@binhan/validation';

/** The details of a person as a form without questions, so that the reader of declarations judges them. */
const detailsForm: Form = {
  id: 'details',
  version: 1,
  title: { vi: 'Thông tin cá nhân', en: 'Personal details' },
  validForHours: 1,
  retentionDays: 1,
  person: { identifier: 'optional', nationality: 'no', phone: 'optional', email: 'no' },
  sections: [],
  redFlags: [],
  consents: [],
};

/** Boxes of a person: the rest of a form is somebody else's to read. */
const boxes = /^(name|bornOn\..*|sex|identifier.*|phone|address\..*)$/;

/** A person as staff typed them; `paths` of issues are those of `PersonDetails`. */
export async function readPersonForm(data: FormData, at: Date): Promise<Reading<PersonDetails>> {
  const posted = new FormData();
  for (const [name, value] of data) if (boxes.test(name)) posted.append(name, value);
  posted.set('form', detailsForm.id);
  posted.set('formVersion', String(detailsForm.version));
  const reading = await readDeclaration(detailsForm, posted, { at, declarant: 'helper' });
  return 'issues' in reading ? reading : { ...reading, value: reading.value.details };
}
