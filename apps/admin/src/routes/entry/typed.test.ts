import { expect, test } from 'vitest';
import { controlOf, sharedWithNext, typedFromCard, typedOf } from './typed.ts';

const at = '2026-11-23T02:00:00.000Z';

test('a scanned identity card fills the boxes and is marked as scanned', () => {
  const card = typedFromCard(
    '030160001234|123456789|Đặng Thị Ngọc Thủy|17051960|Nữ|Thôn 1, Thanh Miện|01012021',
    at,
  );
  expect(card?.typed).toEqual({
    name: 'Đặng Thị Ngọc Thủy',
    'bornOn.year': '1960',
    'bornOn.month': '05',
    'bornOn.day': '17',
    sex: 'female',
    identifier: '030160001234',
    identifierKind: 'citizen-number',
    identifierAssurance: 'document-scanned',
  });
  expect(card?.address).toBe('Thôn 1, Thanh Miện');
});

test.each(['', 'xin chào', 'https://binhan.example/p/x'])('%j fills nothing', (text) => {
  expect(typedFromCard(text, at)).toBeUndefined();
});

test('the next person in the queue keeps the commune and nothing personal', () => {
  const typed = { name: 'A', 'address.province': '31', 'address.commune': '11239', 'address.line': 'Thôn 1' };
  expect(sharedWithNext(typed)).toEqual({ 'address.province': '31', 'address.commune': '11239' });
});

test('repeated names are a list; what steers the page is left out', () => {
  const data = new FormData();
  for (const [name, value] of [
    ['key', 'k'],
    ['answers.symptoms', 'fever'],
    ['answers.symptoms', 'cough'],
    ['name', ''],
  ])
    data.append(name ?? '', value ?? '');
  expect(typedOf(data)).toEqual({ 'answers.symptoms': ['fever', 'cough'], name: '' });
});

test.each([
  [['bornOn'], 'bornOn'],
  [['address', 'commune'], 'address.commune'],
  [['details', 'address', 'area', 'code'], 'address.commune'],
  [['details', 'identifiers', 0, 'value'], 'identifier'],
  [['answers', 'symptoms'], 'answers.symptoms'],
  [['consents', 'epidemic-control'], 'consents.epidemic-control'],
])('an issue at %j belongs to %s', (path, control) => expect(controlOf(path)).toBe(control));
