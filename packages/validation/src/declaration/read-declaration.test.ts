import type { Areas } from '@binhan/domain/area';
import { DeclarationInput, type Form } from '@binhan/domain/declaration';
import { expect, test } from 'vitest';
import { fieldsOf, message, readDeclaration } from '../index';
import type { PostedInput } from './posted';
import { sampleForm as form, samplePage as page } from './sample';

const at = '2026-11-23T03:00:00.000Z';

const units = [
  { code: '11239', edition: '2026-04-30', kind: 'commune', name: 'Thanh Miện', province: '31' },
  { code: '11260', edition: '2021-11-01', kind: 'commune', name: 'Lam Sơn', province: '30', parent: '300' },
] as const;

const areas: Pick<Areas, 'find'> = {
  find: (code, on) => {
    const unit = units.find((one) => one.code === code && one.edition === on);
    return Promise.resolve(unit && { ...unit, level: 'commune', from: unit.edition });
  },
};

const read = (input: PostedInput, more = {}) => readDeclaration(form, input, { at, areas, ...more });

async function issuesOf(change: Record<string, unknown>, more = {}): Promise<string[]> {
  const reading = await read({ ...page, ...change }, more);
  return 'issues' in reading ? reading.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`) : [];
}

const value = {
  form: 'sample',
  formVersion: 2,
  details: {
    name: 'Nguyễn Văn An',
    bornOn: '1941',
    sex: 'male',
    identifiers: [{ kind: 'citizen-number', value: '030041000001', assurance: 'declared' }],
    phone: '+84912345678',
    address: { area: { code: '11239', edition: '2026-04-30' }, line: 'Thôn 1' },
  },
  answers: { signs: [], met: 'no' },
  consents: [
    { purpose: 'control', version: 3, given: true },
    { purpose: 'reminders', version: 1, given: false },
  ],
};

test('C03 C06: what a page without JavaScript posts, a year alone included', async () => {
  expect(await read(page)).toEqual({ value, warnings: [] });
});

test('the same from FormData, from address parameters and from nested names', async () => {
  const data = new FormData();
  for (const [name, text] of Object.entries(page)) data.append(name, text);
  expect(await read(data)).toEqual({ value, warnings: [] });
  expect(await read(new URLSearchParams(page))).toEqual({ value, warnings: [] });
  const nested = {
    ...page,
    bornOn: { year: 1941 },
    answers: { signs: ['none'], met: 'no' },
    consents: { control: 'yes' },
  };
  expect(await read(nested)).toEqual({ value, warnings: [] });
});

test('the typed JSON of the API gives itself', async () => {
  const reading = await read(value);
  expect(reading).toEqual({ value, warnings: [] });
  expect(DeclarationInput.parse(value)).toEqual(value);
});

test('nothing has a default: an empty page misses everything that is required, under the names of the fields', async () => {
  const reading = await read({});
  expect('issues' in reading && reading.issues.map((issue) => issue.path.join('.'))).toEqual([
    'name',
    'bornOn',
    'sex',
    'phone',
    'address.commune',
    'answers.signs',
    'answers.met',
    'consents.control',
  ]);
});

test.each<[string, Record<string, unknown>, string[]]>([
  ['a date that does not exist', { 'bornOn.day': '31', 'bornOn.month': '2' }, ['bornOn.day: no_such_day']],
  ['a day without a month', { 'bornOn.day': '3' }, ['bornOn.month: month_missing']],
  ['a birth in the future', { 'bornOn.year': '2027' }, ['bornOn.year: in_the_future']],
  ['a sex nobody offers', { sex: 'robot' }, ['sex: not_an_option']],
  ['a number that is no number', { identifier: '12' }, ['identifier: not_an_identifier']],
  ['a telephone with a digit missing', { phone: '091234567' }, ['phone: phone_too_short']],
  ['a commune that does not exist', { 'address.commune': '99999' }, ['address.commune: unknown_area']],
  ['a commune of another province', { 'address.province': '01' }, ['address.commune: area_mismatch']],
  ['an edition that does not exist', { 'address.edition': '2019' }, ['address.edition: not_an_option']],
  ['the country as a commune', { 'address.commune': 'VN' }, ['address.commune: unknown_area']],
  ['an option that is not one', { 'answers.met': 'maybe' }, ['answers.met: not_an_option']],
  [
    'a sign that is not one',
    { 'answers.signs': ['fever', 'joy'] },
    ['answers.signs: not_an_option', 'answers.since: required'],
  ],
  ['signs and none of them', { 'answers.signs': ['fever', 'none'] }, ['answers.signs: none_and_others']],
  ['a question of no form', { 'answers.other': 'x' }, ['answers.other: not_asked']],
  ['a consent of no form', { 'consents.adverts': 'yes' }, ['consents.adverts: not_asked']],
  ['a required consent refused', { 'consents.control': 'no' }, ['consents.control: consent_needed']],
  ['a name given twice', { name: ['Nguyễn Văn An', 'Trần Thị Bé'] }, ['name: given_twice']],
  ['a note that is too long', { 'answers.note': 'x'.repeat(21) }, ['answers.note: too_long']],
  ['another form', { form: 'other' }, ['form: form_mismatch']],
  ['an older version', { formVersion: '1' }, ['formVersion: form_mismatch']],
  ['a file for a name', { name: new Blob(['x']) }, ['name: not_text']],
])('%s', async (_, change, issues) => expect(await issuesOf(change)).toEqual(issues));

test('the same name twice is one name', async () => {
  expect(await issuesOf({ name: ['Nguyễn Văn An', 'Nguyễn Văn An'] })).toEqual([]);
});

test('what the answers do not call for is left out of a page and refused in JSON', async () => {
  const reading = await read({ ...page, 'answers.temperature': 'hot', 'answers.since': '' });
  expect('value' in reading && reading.value.answers).toEqual({ signs: [], met: 'no' });
  const typed = await read({ ...value, answers: { ...value.answers, temperature: 38 } });
  expect('issues' in typed && typed.issues).toEqual([
    { code: 'not_asked', path: ['answers', 'temperature'] },
  ]);
});

test('numbers and dates of answers as people write them', async () => {
  const reading = await read({
    ...page,
    'answers.signs': ['fever', 'cough'],
    'answers.temperature': '38,5',
    'answers.since.day': '20',
    'answers.since.month': '11',
    'answers.since.year': '2026',
  });
  expect('value' in reading && reading.value.answers).toEqual({
    signs: ['fever', 'cough'],
    temperature: 38.5,
    since: '2026-11-20',
    met: 'no',
  });
});

test('an address of an earlier list stays as it was chosen', async () => {
  const reading = await read({
    ...page,
    'address.edition': '2021-11-01',
    'address.province': '30',
    'address.district': '300',
    'address.commune': '11260',
  });
  expect('value' in reading && reading.value.details.address.area).toEqual({
    code: '11260',
    edition: '2021-11-01',
  });
});

test('no one needs a telephone when somebody else types', async () => {
  expect(await issuesOf({ phone: '' })).toEqual(['phone: required']);
  expect(await issuesOf({ phone: '' }, { declarant: 'guard' })).toEqual([]);
  expect(await issuesOf({ phone: '' }, { declarant: 'household' })).toEqual([]);
});

test.each([
  ['self', 'document-scanned', 'declared'],
  ['household', 'document-scanned', 'declared'],
  ['guard', 'document-scanned', 'document-scanned'],
  ['helper', 'document-scanned', 'document-scanned'],
  ['guard', 'signature-verified', 'declared'],
  ['helper', 'registry-matched', 'declared'],
])('typed by %s, an assurance of %s counts as %s', async (declarant, posted, assurance) => {
  const identifiers = [{ kind: 'citizen-number', value: '030041000001', assurance: posted }];
  const reading = await read({ ...value, details: { ...value.details, identifiers } }, { declarant });
  expect('value' in reading && reading.value.details.identifiers[0]?.assurance).toBe(assurance);
});

test('issues of JSON stand at their place in it', async () => {
  const details = {
    ...value.details,
    bornOn: '1941-13',
    identifiers: [{ kind: 'cmnd', value: '12', assurance: 'declared' }],
    address: { area: { code: '99999', edition: '2026-04-30' } },
  };
  const consents = [{ purpose: 'control', version: 2, given: true }];
  const reading = await read({ ...value, details, consents });
  expect('issues' in reading && reading.issues).toEqual([
    { code: 'no_such_day', path: ['details', 'bornOn'] },
    { code: 'not_an_identifier', path: ['details', 'identifiers', 0, 'value'] },
    { code: 'unknown_area', path: ['details', 'address', 'area', 'code'] },
    { code: 'consent_outdated', path: ['consents', 0, 'given'] },
  ]);
});

test('details the form does not ask are left out', async () => {
  const silent: Form = {
    ...form,
    person: { identifier: 'no', nationality: 'no', phone: 'no', email: 'no' },
  };
  const reading = await readDeclaration(silent, { ...page, email: 'an@example.vn' }, { at, areas });
  expect('value' in reading && Object.keys(reading.value.details)).toEqual([
    'name',
    'bornOn',
    'sex',
    'identifiers',
    'address',
  ]);
});

test('a required number of a document that is wrong is one issue, one that is missing another', async () => {
  const strict: Form = { ...form, person: { ...form.person, identifier: 'required' } };
  const codes = async (identifier: string) => {
    const reading = await readDeclaration(strict, { ...page, identifier }, { at, areas });
    return 'issues' in reading ? reading.issues.map((issue) => issue.code) : [];
  };
  expect(await codes('')).toEqual(['required']);
  expect(await codes('12')).toEqual(['not_an_identifier']);
});

test('every issue of a bad page has a sentence in both languages that repeats nothing of it', async () => {
  const reading = await read({ name: '<script>alert(1)</script>', phone: '0999secret' });
  for (const issue of 'issues' in reading ? reading.issues : []) {
    for (const language of ['vi', 'en'] as const)
      expect(message(issue, language)).not.toMatch(/script|secret|undefined/);
  }
});

test('C08: what was declared before fills the page, and is read again as itself once the consent is given', async () => {
  const first = await read({
    ...page,
    'bornOn.day': '17',
    'bornOn.month': '5',
    insuranceNumber: 'GD4303012345678',
    email: 'an@example.vn',
    'answers.signs': ['fever', 'cough'],
    'answers.temperature': '38,5',
    'answers.since': '20/11/2026',
  });
  if (!('value' in first)) throw new Error('not read');
  const fields = fieldsOf(first.value.details, first.value.answers);
  expect(fields).toMatchObject({
    phone: ['0912345678'],
    'bornOn.day': ['17'],
    'answers.signs': ['fever', 'cough'],
  });
  expect(Object.keys(fields).filter((name) => name.startsWith('consents'))).toEqual([]);
  const issues = await read(fields);
  expect('issues' in issues && issues.issues.map((issue) => issue.code)).toEqual(['consent_needed']);
  expect(await read({ ...fields, 'consents.control': 'yes' })).toMatchObject({ value: first.value });
  expect(fieldsOf({ bornOn: '1941' }, { signs: [] })).toEqual({
    'bornOn.year': ['1941'],
    'answers.signs': ['none'],
  });
});
