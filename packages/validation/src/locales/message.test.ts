import { type MatchCode, matchKinds } from '@binhan/domain/matching';
import { refusals, type RefusalCode } from '@binhan/domain/refusals';
import { qrWarnings } from '@binhan/qr';
import { expect, test } from 'vitest';
import { detailFields, issueData, warningData } from '../index';
import {
  areaName,
  en,
  fieldLabel,
  gateReasonMessage,
  matchReasonMessage,
  message,
  qrKindName,
  qrWarningMessage,
  refusalMessage,
  unknownQrMessage,
  vi,
} from './index';

const languages = ['vi', 'en'] as const;
const codes = Object.entries<readonly string[]>({ ...issueData, ...warningData });
const data = (names: readonly string[]) => Object.fromEntries(names.map((name, place) => [name, place + 3]));

test.each(codes)('%s has a sentence in each language, with its data in it', (code, names) => {
  const sentences = languages.map((language) => message({ code, path: [], data: data(names) }, language));
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^\p{Lu}.*[.”]$/u);
    for (const name of names) expect(sentence).toContain(String(data(names)[name]));
  }
  expect(new Set(sentences).size).toBe(2);
});

test('no two codes share a sentence a person could not tell apart from the place alone', () => {
  const plain = codes
    .filter(([, names]) => names.length === 0)
    .map(([code]) => message({ code, path: [] }, 'vi'));
  expect(new Set(plain).size).toBe(plain.length);
});

test('sentences are short and plain: no codes, no English in Vietnamese, no jargon', () => {
  const sentences = codes.map(([code, names]) => message({ code, path: [], data: data(names) }, 'vi'));
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(/[a-z]_[a-z]|invalid|input|null|F0|F1/);
    for (const part of sentence.split(/(?<=\.)\s/)) expect(part.split(' ').length).toBeLessThanOrEqual(24);
  }
});

test('a code or data of a newer version gives a general sentence', () => {
  expect(message({ code: 'new_code', path: [] }, 'vi')).toBe(vi.fallback.issue);
  expect(message({ code: 'too_long', path: [] }, 'en')).toBe(en.fallback.issue);
  expect(message({ code: 'constructor', path: [] }, 'en')).toBe(en.fallback.issue);
  expect(refusalMessage({ refused: 'new_code' as RefusalCode, data: {} }, 'vi')).toBe(vi.fallback.refusal);
  expect(refusalMessage({ refused: 'too_many_requests', data: {} }, 'vi')).toBe(vi.fallback.refusal);
});

test.each(Object.keys(refusals) as RefusalCode[])(
  'the refusal %s has a sentence in each language',
  (refused) => {
    const given = { retryAfter: 61, limit: 2048, issues: [], state: 'closed', reason: 'expired' };
    for (const language of languages) {
      const sentence = refusalMessage({ refused, data: given }, language);
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
      expect(sentence).not.toMatch(/undefined|NaN|closed|expired/);
    }
  },
);

test.each(Object.keys(matchKinds) as MatchCode[])(
  'what a comparison finds has a sentence in each language: %s',
  (code) => {
    const sentences = languages.map((language) => matchReasonMessage(code, language));
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    expect(new Set(sentences).size).toBe(2);
  },
);

test.each([
  [1, '1 giây', '1 second'],
  [61, '61 giây', '61 seconds'],
  [90, '2 phút', '2 minutes'],
  [600, '10 phút', '10 minutes'],
  [7200, '120 phút', '120 minutes'],
  [86_400, '24 giờ', '24 hours'],
  [30 * 86_400, '30 ngày', '30 days'],
  [0, '1 giây', '1 second'],
])('a wait of %s seconds', (retryAfter, inVietnamese, inEnglish) => {
  const refusal = { refused: 'too_many_requests', data: { retryAfter } } as const;
  expect(refusalMessage(refusal, 'vi')).toContain(inVietnamese);
  expect(refusalMessage(refusal, 'en')).toContain(inEnglish);
});

test('areas are called with their kind', () => {
  expect(areaName({ kind: 'commune', name: 'Thanh Miện' }, 'vi')).toBe('Xã Thanh Miện');
  expect(areaName({ kind: 'commune', name: 'Thanh Miện' }, 'en')).toBe('Thanh Miện commune');
  expect(areaName({ kind: 'ward', name: '12' }, 'en')).toBe('Ward 12');
  expect(areaName({ kind: 'municipality', name: 'Hải Phòng' }, 'vi')).toBe('Thành phố Hải Phòng');
});

test('labels, kinds and warnings of codes, and reasons of a gate', () => {
  for (const field of detailFields) expect(fieldLabel(field, 'vi')).not.toBe(fieldLabel(field, 'en'));
  for (const warning of qrWarnings)
    expect(qrWarningMessage(warning, 'vi')).not.toBe(qrWarningMessage(warning, 'en'));
  expect(gateReasonMessage('place_not_open', 'vi')).toBe('Nơi này hiện không nhận người vào.');
  expect(qrKindName('vn-bhyt', 'vi')).toBe('Thẻ bảo hiểm y tế');
  expect(unknownQrMessage('payment', 'en')).toContain('payment');
});
