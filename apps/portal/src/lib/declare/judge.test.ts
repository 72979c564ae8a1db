import { describe, expect, test } from 'vitest';
import { detailsForm } from './details-form.ts';
import { controlOf, errorsOf, firstWrong, judge } from './judge.ts';
import { controlHref, stepsOf } from './steps.ts';

const at = new Date('2026-11-23T01:00:00Z');

describe('the errors of a declaration', () => {
  test('name their field, so that a summary of several can be told apart (C02)', async () => {
    const judged = await judge(detailsForm, {}, { language: 'vi', at, declarant: 'self' });
    expect(judged).toEqual({
      errors: {
        name: 'Xin ghi họ và tên',
        bornOn: 'Xin ghi ngày sinh, hoặc chỉ năm sinh',
        sex: 'Xin chọn giới tính, hoặc “Không muốn trả lời”',
        'address.commune': 'Xin chọn xã, phường',
      },
    });
  });

  test('belong to one page each', async () => {
    const judged = await judge(detailsForm, {}, { language: 'vi', at, declarant: 'self' });
    const errors = 'errors' in judged ? judged.errors : {};
    const [person] = stepsOf(detailsForm);
    expect(person && Object.keys(errorsOf(person, detailsForm, errors))).toEqual(['name', 'bornOn', 'sex']);
    expect(firstWrong(detailsForm, errors)?.id).toBe('ban-than');
    expect(firstWrong(detailsForm, { phone: 'x' })?.id).toBe('lien-he');
  });

  test.each([
    [['bornOn'], 'bornOn'],
    [['address', 'commune'], 'address.commune'],
    [['details', 'address', 'area', 'code'], 'address.commune'],
    [['details', 'identifiers', 0, 'value'], 'identifier'],
    [['answers', 'symptoms'], 'answers.symptoms'],
    [['consents', 'epidemic-control'], 'consents.epidemic-control'],
  ])('%j stands at the control %s', (path, control) => {
    expect(controlOf(path)).toBe(control);
  });

  test('lead to the first box of a date', () => {
    expect(controlHref('bornOn', detailsForm)).toBe('#bornOn.day');
    expect(controlHref('name', detailsForm)).toBe('#name');
  });
});
