import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQr, writeVnPersonalQr, type VnPersonalPerson } from './index';

const person: VnPersonalPerson = {
  documentNumber: '030095000001',
  name: '  Đặng   Thị Ngọc Thủy ',
  birthDate: '1960-05-06',
  qid: '7K2M9P4XQ1',
  sex: '2',
  insuranceNumber: 'GD4303012345678',
  phone: '0912345678',
};

test('is masked unless told otherwise, and then without insurance and phone number', () => {
  expect(writeVnPersonalQr(person)).toBe('******000001|DANG THI NGOC THUY|1960-**-**|0|7K2M9P4XQ1|2');
  expect(writeVnPersonalQr(person, { masked: true })).toBe(writeVnPersonalQr(person));
});

test('full', () => {
  expect(writeVnPersonalQr(person, { masked: false })).toBe(
    '030095000001|DANG THI NGOC THUY|1960-05-06|0|7K2M9P4XQ1|2<GD4303012345678<0912345678',
  );
});

test('declared by another person, and with nothing that is not needed', () => {
  const text = writeVnPersonalQr({ ...person, declaredBy: '1', proxyQid: 'PROXY9' }, { masked: false });
  expect(text).toBe(
    '030095000001|DANG THI NGOC THUY|1960-05-06|1|7K2M9P4XQ1|PROXY9<2<GD4303012345678<0912345678',
  );
  expect(writeVnPersonalQr({ documentNumber: 'B1234567', name: 'Øre Łukasz', birthDate: '1941' })).toBe(
    '******67|ORE LUKASZ|1941-**-**|0||',
  );
});

test('a short number is masked whole', () => {
  expect(writeVnPersonalQr({ documentNumber: 'A1234', name: 'An', birthDate: '1990' })).toMatch(/^\*{5}\|/);
});

test('what cannot be written is refused without repeating it', () => {
  for (const wrong of [
    { documentNumber: '03|1' },
    { birthDate: '2/1/1995' },
    { name: ' |<' },
    { qid: 'a|b' },
    { phone: '<' },
  ]) {
    expect(() => writeVnPersonalQr({ ...person, ...wrong })).toThrow(RangeError);
    expect(() => writeVnPersonalQr({ ...person, ...wrong })).toThrow(
      /^writeVnPersonalQr: person\.\w+ cannot be written$/,
    );
  }
});

test('what is written is read back', () => {
  const people = fc.record({
    documentNumber: fc.stringMatching(/^([0-9]{9}|[0-9]{12}|[A-Z][0-9]{7})$/),
    name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((name) => `Nguyễn ${name}`),
    birthDate: fc.stringMatching(/^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])$/),
    qid: fc.stringMatching(/^[0-9A-Z]{10}$/),
    sex: fc.constantFrom('0', '1', '2'),
    phone: fc.stringMatching(/^0[0-9]{9}$/),
    insuranceNumber: fc.stringMatching(/^[A-Z]{2}[0-9]{13}$/),
  });
  fc.assert(
    fc.property(people, fc.boolean(), (somebody, masked) => {
      const reading = readQr(writeVnPersonalQr(somebody, { masked }));
      if (reading.kind !== 'vn-personal') throw new Error(reading.kind);
      const { documentNumber, birthDate, qid, extension, name } = reading.fields;
      expect(name).toMatch(/^NGUYEN/);
      expect(name).toBe(name.toUpperCase());
      expect(name).not.toMatch(/ {2}|[|<]|\p{Mark}/u);
      expect(qid).toBe(somebody.qid);
      expect(extension.sex).toBe(somebody.sex);
      if (masked) {
        expect(documentNumber).toEqual({ masked: true, text: `******${somebody.documentNumber.slice(6)}` });
        expect(birthDate).toEqual({ masked: true, text: `${somebody.birthDate.slice(0, 4)}-**-**` });
        expect(reading.raw).not.toContain(somebody.phone);
      } else {
        expect([documentNumber, birthDate]).toEqual([somebody.documentNumber, somebody.birthDate]);
        expect([extension.phone, extension.insuranceNumber]).toEqual([
          somebody.phone,
          somebody.insuranceNumber,
        ]);
      }
    }),
  );
});
