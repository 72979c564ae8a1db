import { describe, expect, test } from 'vitest';
import { readQr } from '../index';

const GS = '\u001D';
const gtin = '08930000000019';
const all = { gtin, expiry: '270331', lot: 'FF2832', serial: 'A1', rest: [] };

describe('the code on a box of medicine', () => {
  test.each([
    ['with separators', `01${gtin}17270331${`10FF2832${GS}`}21A1`],
    ['with FNC1 first', `${GS}01${gtin}10FF2832${GS}17270331${'21A1'}`],
    ['with the symbol named', `]d201${gtin}17270331${`21A1${GS}`}10FF2832`],
    ['with the separator written out', `]Q301${gtin}10FF2832{GS}1727033121A1`],
    ['as it is printed', `(01)${gtin}(17)270331(10)FF2832(21)A1`],
    ['with blanks between', `(01)${gtin} (17)270331 (10)FF2832 (21)A1`],
    ['with the end of a line', `01${gtin}17270331${`10FF2832${GS}`}21A1\r\n`],
  ])('%s', (_, text) => {
    const reading = readQr(text);
    expect(reading).toMatchObject({ kind: 'gs1', signature: 'none', fields: all, warnings: [], raw: text });
  });

  test('digits only, without a separator', () => {
    expect(readQr(`01${gtin}1727033110123456`)).toMatchObject({
      kind: 'gs1',
      fields: { gtin, expiry: '270331', lot: '123456' },
    });
    expect(readQr(`01${gtin}`)).toMatchObject({ kind: 'gs1', fields: { gtin, rest: [] } });
  });

  test('what is not known is kept and marked', () => {
    expect(readQr(`01${gtin}17270331${'8005000123'}`)).toMatchObject({
      kind: 'gs1',
      fields: { gtin, expiry: '270331', rest: [{ id: '', value: '8005000123' }] },
      warnings: ['unexpected_field'],
    });
    expect(readQr(`(01)${gtin}(3103)000125`)).toMatchObject({ fields: { rest: [{ id: '3103' }] } });
  });

  test.each([
    ['a wrong check digit', '0108930000000013'],
    ['a number that is too short', '010893000000001'],
    ['a bare product number', '8930000000013'],
    ['an expiry that is no number', `01${gtin}17ABCDEF`],
  ])('is not %s', (_, text) => expect(readQr(text).kind).not.toBe('gs1'));
});
