import { describe, expect, test } from 'vitest';
import type { Identifier } from '../person/identifier';
import {
  MatchComparison,
  type MatchRecord,
  MatchingPolicy,
  comparePeople,
  initialMatchingPolicy as policy,
  prepare,
} from './index';
import { birthAgreement, prepareBirth } from './birth';
import { prepareNumbers } from './numbers';

const citizen = (value: string, assurance: Identifier['assurance'] = 'registry-matched'): Identifier => ({
  kind: 'citizen-number',
  value,
  assurance,
});
const an: MatchRecord = {
  id: 'a',
  name: 'Nguyễn Văn An',
  bornOn: '1995-01-02',
  sex: 'male',
  identifiers: [citizen('030095000001')],
  phone: '+84901000001',
  area: '11239',
  household: 'h1',
};
const compare = (a: MatchRecord, b: MatchRecord) => comparePeople(prepare(a), prepare(b), policy);
const verdict = (change: Partial<MatchRecord>, of: MatchRecord = an) =>
  compare(of, { ...of, id: 'b', identifiers: [citizen('030095000001', 'declared')], ...change }).verdict;
const codes = (a: MatchRecord, b: MatchRecord) =>
  Object.fromEntries(compare(a, b).reasons.map(({ field, code }) => [field, code]));

describe('two births', () => {
  test.each([
    ['date_equal', '1995-05-17', '1995-05-17'],
    ['year_equal', '1995-05-17', '1995'],
    ['month_equal', '1995-05-17', '1995-05'],
    ['date_differs', '1995-05-17', '1995-06'],
    ['placeholder_both', '1995-01-01', '1995-01-01'],
    ['placeholder_one', '1995-01-01', '1995-05-17'],
    ['year_equal', '1995-01-01', '1995'],
    ['day_month_swapped', '1995-05-11', '1995-11-05'],
    ['one_digit_wrong', '1995-05-17', '1995-05-18'],
    ['one_digit_wrong', '1995-05-17', '1985-05-17'],
    ['one_digit_wrong', '1958-05-17', '1985-05-17'],
    ['one_digit_wrong', '1995-05-13', '1995-05-31'],
    ['date_differs', '1999-05-17', '2000-05-17'],
    ['date_differs', '1995-05-17', '1997-06-17'],
    ['date_differs', '1995-05-17', '1996-05-18'],
    ['year_near', '1941', '1942-03-04'],
    ['year_near', '1941', '1940'],
    ['date_differs', '1941', '1943'],
    ['date_differs', '1941-01-01', '1947-01-01'],
  ])('%s: %s, %s', (code, a, b) => {
    expect(birthAgreement(prepareBirth(a), prepareBirth(b))).toBe(code);
    expect(birthAgreement(prepareBirth(b), prepareBirth(a))).toBe(code);
  });
});

describe('two numbers', () => {
  test.each([
    ['number_equal', [citizen('030095000001')]],
    ['number_close', [citizen('030095000007')]],
    ['number_close', [citizen('030095000010')]],
    ['number_differs', [citizen('030095123456')]],
    ['number_missing', []],
    ['number_missing', [{ kind: 'cmnd', value: '142000001', assurance: 'declared' }]],
    ['number_equal', [citizen('030095123456'), citizen('030095000001')]],
    ['number_equal', [{ kind: 'insurance-number', value: '030095000001', assurance: 'declared' }]],
    ['number_equal', [{ kind: 'cmnd', value: '030095000001', assurance: 'declared' }]],
  ] satisfies [string, Identifier[]][])('%s: %j', (code, identifiers) => {
    expect(codes(an, { ...an, identifiers })['citizen-number']).toBe(code);
  });

  test('of an insurance number the last ten characters name the person', () => {
    const insured = (value: string): MatchRecord => ({
      ...an,
      identifiers: [{ kind: 'insurance-number', value, assurance: 'declared' }],
    });
    expect(codes(insured('DN4300123456789'), insured('0123456789'))['insurance-number']).toBe('number_equal');
  });

  test.each([
    ['030095000001', 'male', '1995', false],
    ['030195000001', 'male', '1995', true],
    ['030195000001', 'female', '1995-03-04', false],
    ['030195000001', 'unknown', '1995-03-04', false],
    ['030095000001', 'male', '1996-01-02', true],
    ['030205000001', 'male', '2005-01-02', false],
  ] as const)('%s of a %s born %s is weak: %s', (value, sex, bornOn, weak) => {
    expect(prepareNumbers([citizen(value)], { sex, bornOn })[0]?.weak).toBe(weak);
  });
});

describe('a verdict', () => {
  test('is `same` for an assured number with a name and a date that agree', () => {
    expect(verdict({})).toBe('same');
    expect(verdict({ name: 'Nguyeenx Vawn An', bornOn: '1995', phone: '+84901000009' })).toBe('same');
  });

  test.each<[string, Partial<MatchRecord>]>([
    ['a number that nobody assured', { identifiers: [] }],
    ['a given name with another mark', { name: 'Nguyễn Văn Ân' }],
    ['swapped parts', { name: 'Nguyễn An Văn' }],
    ['a close date', { bornOn: '1995-02-01' }],
    ['another name and date under one number', { name: 'Lê Văn Hùng', bornOn: '1995-09-30' }],
    ['another sex', { sex: 'female' }],
    ['a number one digit off', { identifiers: [citizen('030095000002')] }],
    ['another number', { identifiers: [citizen('030095345678')] }],
    ['an equal CMND', { identifiers: [{ kind: 'cmnd', value: '142000001', assurance: 'document-scanned' }] }],
    ['a name that lost its marks beside a number declared once', { name: 'NGUYEN VAN AN' }],
  ])('is `review` for %s', (_, change) => expect(verdict(change)).toBe('review'));

  test('takes a name without marks where the number is assured on both sides', () => {
    expect(verdict({ name: 'NGUYEN VAN AN', identifiers: an.identifiers })).toBe('same');
  });

  test('is `review` where another number contradicts beside the equal one', () => {
    const passport = (value: string): Identifier => ({ kind: 'passport', value, assurance: 'declared' });
    const of = { ...an, identifiers: [...an.identifiers, passport('B1234567')] };
    expect(verdict({ identifiers: [citizen('030095000001'), passport('C7654321')] }, of)).toBe('review');
  });

  test.each<[string, Partial<MatchRecord>]>([
    [
      'a family that shares all but the person',
      { name: 'Nguyễn Thị Bình', bornOn: '1998-06-07', identifiers: [] },
    ],
    ['a namesake born two years apart', { bornOn: '1997-03-02', identifiers: [] }],
    ['a name alone', { bornOn: '1970', identifiers: [] }],
    ['a date alone', { name: 'Trần Đức Bình', identifiers: [] }],
  ])('is `different` for %s', (_, change) => expect(verdict(change)).toBe('different'));

  test.each(['1941', '1941-05', '1941-05-17'])('is never `different` for oneself born %s', (bornOn) => {
    const bare: MatchRecord = { id: 'x', name: 'Phạm Thị Mận', bornOn, sex: 'unknown', identifiers: [] };
    expect(compare(bare, bare).verdict).toBe('review');
  });

  test('names every field with its points and no value', () => {
    const compared = MatchComparison.parse(compare(an, { ...an, phone: '+84901999999' }));
    expect(compared.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBe(compared.score);
    expect(compared.reasons.map(({ field }) => field)).toHaveLength(10);
    expect(JSON.stringify(compared)).not.toMatch(/Nguyễn|0300|\+84/);
  });
});

test('no policy lets twins be one person by themselves', () => {
  expect(MatchingPolicy.parse(policy)).toEqual(policy);
  for (const name of ['marks_differ', 'one_typo', 'parts_swapped', 'given_name_differs'])
    expect(MatchingPolicy.safeParse({ ...policy, same: { ...policy.same, names: [name] } }).success).toBe(
      false,
    );
  expect(MatchingPolicy.safeParse({ ...policy, sameFrom: policy.reviewFrom - 1 }).success).toBe(false);
});
