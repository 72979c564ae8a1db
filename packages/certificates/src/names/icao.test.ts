import fc from 'fast-check';
import { expect, test } from 'vitest';
import { icaoName } from './icao';

test.each([
  ['Nguyễn Văn An', 'NGUYEN<VAN<AN'],
  ['Đặng Thị Ngọc Thủy', 'DANG<THI<NGOC<THUY'],
  ['đỗ hữu phước', 'DO<HUU<PHUOC'],
  ['Lương Ưng Ơn', 'LUONG<UNG<ON'],
  ['Phạm Thị Hoà', 'PHAM<THI<HOA'],
  ['Ê-đê Kơr', 'E<DE<KOR'],
  ["H'Hen Niê", 'HHEN<NIE'],
  ['Y Blô', 'Y<BLO'],
  ["d'Červenková Panklová", 'DCERVENKOVA<PANKLOVA'],
  ['Jiřina-Maria Alena', 'JIRINA<MARIA<ALENA'],
  ['Musterfrau-Gößinger', 'MUSTERFRAU<GOESSINGER'],
  ['Jørgensen', 'JOERGENSEN'],
  ['Åse Ærø', 'AASE<AEROE'],
  ['Þórður', 'THORDUR'],
  ['Łukasz Żółć', 'LUKASZ<ZOLC'],
  ['İnanç Işık', 'INANC<ISIK'],
  ['ĳsselmeer', 'IJSSELMEER'],
  ['Müller', 'MUELLER'],
  ['Muñoz', 'MUNOZ'],
  ['Петков', 'PETKOV'],
  ['Щукин Юлия', 'SHCHUKIN<IULIIA'],
  ['  Trần   Bình ', 'TRAN<BINH'],
  ['Nguyễn, An (Jr.)', 'NGUYEN<AN<JR'],
  ['王', ''],
  ['', ''],
])('%s is %s', (name, icao) => {
  expect(icaoName(name)).toBe(icao);
});

test('a name is the same however its accents are written', () => {
  const name = 'Đặng Thị Ngọc Thủy Ươn';
  expect(icaoName(name.normalize('NFD'))).toBe(icaoName(name));
});

test('all letters of Vietnamese are a base letter each', () => {
  const marks = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
  for (const [letters, plain] of [
    ['aăâ', 'A'],
    ['eê', 'E'],
    ['i', 'I'],
    ['oôơ', 'O'],
    ['uư', 'U'],
    ['y', 'Y'],
    ['dđ', 'D'],
  ] as const) {
    for (const letter of letters) {
      for (const mark of marks) {
        const written = (letter + mark).normalize('NFC');
        expect(icaoName(written)).toBe(plain);
        expect(icaoName(written.toUpperCase())).toBe(plain);
      }
    }
  }
});

test('whatever the name, the result is what the schema allows', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      expect(icaoName(name)).toMatch(/^(?:[A-Z](?:[A-Z<]{0,78}[A-Z])?)?$/);
    }),
    { numRuns: 500 },
  );
});
