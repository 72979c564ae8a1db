import { describe, expect, test } from 'vitest';
import { detailsForm } from './details-form.ts';
import { judge } from './judge.ts';
import { pairs, typedDetails, typedOf, typedOn } from './typed.ts';

const details = {
  name: 'Nguyễn Văn An',
  bornOn: '1941',
  sex: 'male' as const,
  nationality: 'VN',
  identifiers: [],
  phone: '+84912345678',
  address: { area: { code: '11239', edition: '2026-04-30' as const }, line: 'Thôn 1' },
};

describe('what was typed', () => {
  test('on a page that wakes up is only what somebody typed or chose there (C14)', () => {
    const on = (...pairs: [string, string][]) => {
      const data = new FormData();
      for (const [name, value] of pairs) data.append(name, value);
      return typedOn(data, '31');
    };
    expect(on(['step', 'noi-o'], ['address.province', '31'], ['address.commune', ''])).toEqual({});
    expect(on(['address.province', '01'], ['address.commune', ''])).toEqual({ 'address.province': '01' });
    const whole = { 'address.province': '31', 'address.commune': '11239' };
    expect(on(...Object.entries(whole))).toEqual(whole);
    expect(on(['name', 'Lan'], ['consents.reminders.version', '1'])).toEqual({ name: 'Lan' });
  });

  test('is what the form sent, without what steers the journey', () => {
    const data = new FormData();
    for (const [name, value] of [
      ['step', 'ban-than'],
      ['key', 'k'],
      ['name', 'Nguyễn Văn An'],
      ['answers.symptoms', 'fever'],
      ['answers.symptoms', 'cough'],
      ['phone', ''],
    ] as const)
      data.append(name, value);
    expect(typedOf(data)).toEqual({
      name: 'Nguyễn Văn An',
      'answers.symptoms': ['fever', 'cough'],
      phone: '',
    });
  });

  test('travels in hidden fields and comes back the same', () => {
    const typed = { name: 'An', 'answers.symptoms': ['fever', 'cough'] };
    const data = new FormData();
    for (const [name, value] of pairs(typed)) data.append(name, value);
    expect(typedOf(data)).toEqual(typed);
  });

  test('saved details, typed again, are read as the same details (C08)', async () => {
    const typed = typedDetails(details, detailsForm);
    expect(typed['bornOn.year']).toBe('1941');
    expect(typed['bornOn.day']).toBe('');
    const judged = await judge(detailsForm, typed, {
      language: 'vi',
      at: new Date('2026-11-23T01:00:00Z'),
      declarant: 'self',
    });
    expect(judged).toMatchObject({ value: { details } });
  });
});
