import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MAX_QR_LENGTH,
  qrWarnings,
  readQr,
  writePersonCard,
  type QrReading,
  type VnCccdReading,
} from './index';

function of<Kind extends QrReading['kind']>(kind: Kind, text: string): Extract<QrReading, { kind: Kind }> {
  const reading = readQr(text);
  expect(reading.kind).toBe(kind);
  expect(reading.raw).toBe(text);
  return reading as Extract<QrReading, { kind: Kind }>;
}

const cccd =
  '030095000001|142000001|Nguyễn Văn An|02011995|Nam|Thôn 1, Lam Sơn, Thanh Miện, Hải Dương|15042021';
const fields: VnCccdReading['fields'] = {
  documentNumber: '030095000001',
  oldNumber: '142000001',
  name: 'Nguyễn Văn An',
  birthDate: '02011995',
  sex: 'Nam',
  address: 'Thôn 1, Lam Sơn, Thanh Miện, Hải Dương',
  issueDate: '15042021',
  tail: [],
};

describe('chip identity card', () => {
  test('seven fields', () => {
    const reading = of('vn-cccd', cccd);
    expect(reading.fields).toEqual(fields);
    expect(reading.signature).toBe('none');
    expect(reading.warnings).toEqual([]);
  });

  test('an empty old number is absent, not empty', () => {
    const reading = of('vn-cccd', cccd.replace('142000001', ''));
    expect('oldNumber' in reading.fields).toBe(false);
    expect(reading.warnings).toEqual([]);
  });

  test.each([1, 2, 4, 7])('%i further fields are kept verbatim, blanks and accents included', (count) => {
    const tail = ['', ' 030095000009 ', 'Lê Thi\u0323 Ba', '', 'x', '?', ''].slice(0, count);
    expect(of('vn-cccd', [cccd, ...tail].join('|')).fields.tail).toEqual(tail);
  });

  test.each(['\r\n', '\n', '\r', '\t', '\0'])('a scanner may add %j', (end) => {
    expect(of('vn-cccd', cccd + end).fields).toEqual(fields);
    expect(of('vn-cccd', `\uFEFF${cccd}${end}`).fields).toEqual(fields);
  });

  test('accents sent apart are composed, and the original is kept', () => {
    const reading = of('vn-cccd', cccd.normalize('NFD'));
    expect(reading.fields).toEqual(fields);
    expect(reading.warnings).toEqual(['decomposed_text']);
  });

  test('dates with slashes are recognised and marked', () => {
    const reading = of('vn-cccd', cccd.replace('02011995', '02/01/1995').replace('15042021', '15/04/2021'));
    expect(reading.fields.birthDate).toBe('02/01/1995');
    expect(reading.warnings).toEqual(['unexpected_date_layout']);
  });

  test('the six-field order that no card has is not taken for a card', () => {
    const reading = of('unknown', '030095000001|Nguyễn Văn An|02011995|Nam|Hải Dương|15042021');
    expect(reading.fields.seems).toBe('identity');
  });

  test('an old number that is no number is marked', () => {
    expect(of('vn-cccd', cccd.replace('142000001', '14200000O')).warnings).toEqual(['unexpected_field']);
  });

  test('direction and control characters in a name are taken out and marked', () => {
    const reading = of('vn-cccd', cccd.replace('Văn', '\u202EVăn\u0007\u200B'));
    expect(reading.fields.name).toBe('Nguyễn Văn An');
    expect(reading.warnings).toEqual(['control_characters', 'bidi_characters', 'invisible_characters']);
  });
});

describe('national personal QR', () => {
  test('masked: the number is of a type that cannot be used as one', () => {
    const reading = of('vn-personal', '******000001|NGUYEN VAN AN|1995-**-**|0|QID7K2M9P|1');
    expect(reading.fields).toEqual({
      documentNumber: { masked: true, text: '******000001' },
      name: 'NGUYEN VAN AN',
      birthDate: { masked: true, text: '1995-**-**' },
      declaredBy: '0',
      qid: 'QID7K2M9P',
      extension: { sex: '1', rest: [] },
      extensionText: '1',
      tail: [],
    });
    expect(reading.warnings).toEqual(['masked']);
  });

  test('full, with the extension in the order of the sample seen', () => {
    const reading = of(
      'vn-personal',
      '030095000001|NGUYEN VAN AN|1995-01-02|0|Q1|1<GD4303012345678<0912345678',
    );
    expect(reading.fields.documentNumber).toBe('030095000001');
    expect(reading.fields.birthDate).toBe('1995-01-02');
    expect(reading.fields.extension).toEqual({
      sex: '1',
      insuranceNumber: 'GD4303012345678',
      phone: '0912345678',
      rest: [],
    });
    expect(reading.warnings).toEqual([]);
  });

  test('full, with the extension in the order of the decision, declared by another person', () => {
    const reading = of('vn-personal', '142000001|LE THI BA|1941|1|Q2|PROXY-9<2<3012345678<+84912345678<odd');
    expect(reading.fields.extension).toEqual({
      proxyQid: 'PROXY-9',
      sex: '2',
      insuranceNumber: '3012345678',
      phone: '+84912345678',
      rest: ['odd'],
    });
  });

  test('without extension, and with fields nobody knows', () => {
    expect(of('vn-personal', 'B1234567|LE THI BA|1980-05-06|0|Q2').fields.extension).toEqual({ rest: [] });
    expect(of('vn-personal', 'B1234567|LE THI BA|1980-05-06|0|Q2||x|').fields.tail).toEqual(['x', '']);
  });
});

describe('health insurance card', () => {
  const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex');
  const card = (name = hex('Lê An')) =>
    `GD4303012345678|${name}|02/01/1995|1|${hex('Lam Sơn, Thanh Miện')}|30 - 123|01/01/2021|-|15/12/2020|30012345678901|-|4|01/10/2024|0123456789abcdef-1a2b|$`;

  test('all parts', () => {
    const reading = of('vn-bhyt', card());
    expect(reading.fields).toEqual({
      cardNumber: 'GD4303012345678',
      name: 'Lê An',
      birthDate: '02/01/1995',
      sex: '1',
      address: 'Lam Sơn, Thanh Miện',
      facilityCode: '30123',
      validFrom: '01/01/2021',
      issueDate: '15/12/2020',
      managementCode: '30012345678901',
      livingArea: '4',
      fiveYearsDate: '01/10/2024',
      checkString: '0123456789abcdef-1a2b',
      tail: [],
    });
    expect(reading.warnings).toEqual([]);
  });

  test('the hexadecimal of the documented sample, in capitals and with 0x', () => {
    for (const name of ['4cc3aa20416e', '4CC3AA20416E', '0x4cc3aa20416e']) {
      expect(of('vn-bhyt', card(name)).fields.name).toBe('Lê An');
    }
  });

  test('number of 10 and of 12 digits, a year of birth, further parts', () => {
    expect(of('vn-bhyt', card().replace('GD4303012345678', '3012345678')).warnings).toEqual([]);
    expect(of('vn-bhyt', card().replace('GD4303012345678', '030095000001')).fields.cardNumber).toBe(
      '030095000001',
    );
    expect(of('vn-bhyt', card().replace('02/01/1995', '1941')).fields.birthDate).toBe('1941');
    expect(of('vn-bhyt', card().replace('|$', '||new|$')).fields.tail).toEqual(['new', '$']);
  });

  test('what is damaged is kept and marked', () => {
    expect(of('vn-bhyt', card().slice(0, -2)).warnings).toEqual(['missing_terminator']);
    const reading = of('vn-bhyt', card('c3c3c3'));
    expect(reading.fields.name).toBe('c3c3c3');
    expect(reading.warnings).toEqual(['undecodable_text']);
  });

  test('hostile text inside the hexadecimal is found too', () => {
    const reading = of('vn-bhyt', card(hex('Lê\u202E An')));
    expect(reading.fields.name).toBe('Lê An');
    expect(reading.warnings).toEqual(['bidi_characters']);
  });
});

describe('certificates', () => {
  test('HC1, whose last character may be a blank', () => {
    const reading = of('hcert', 'HC1:6BF+70790T9WJWG.FKY*4GO0 \r\n');
    expect(reading.fields).toEqual({ version: '1', body: '6BF+70790T9WJWG.FKY*4GO0 ' });
    expect(reading.signature).toBe('unchecked');
    expect(reading.warnings).toEqual([]);
    expect(of('hcert', 'HC1:6bf').warnings).toEqual(['malformed']);
  });

  test('SMART Health Card, whole and in parts', () => {
    expect(of('shc', 'shc:/567629095243').fields).toEqual({ digits: '567629095243' });
    const part = of('shc', 'shc:/1/3/567629');
    expect(part.fields).toEqual({ digits: '567629', part: 1, parts: 3 });
    expect(part.warnings).toEqual(['partial']);
    expect(of('shc', 'shc:/5676x').warnings).toEqual(['malformed']);
  });
});

// {"alg":"ES256","kid":"k1"}
const token = 'eyJhbGciOiJFUzI1NiIsImtpZCI6ImsxIn0.eyJrIjoicCJ9.c2lnbmF0dXJl';

describe('our own codes', () => {
  test('a poster is an address a plain phone camera opens', () => {
    const reading = of('own-place', `https://binhan.example/p/${token}`);
    expect(reading.fields).toEqual({ origin: 'https://binhan.example', token, keyId: 'k1' });
    expect(reading.signature).toBe('unchecked');
    expect(reading.warnings).toEqual([]);
  });

  test('a poster that leads elsewhere is marked when the own origins are known', () => {
    const text = `https://binhan.example/p/${token}`;
    expect(readQr(text, { origins: ['https://binhan.example'] }).warnings).toEqual([]);
    expect(readQr(text, { origins: ['https://other.example'] }).warnings).toEqual(['foreign_origin']);
  });

  test.each([
    `https://binhan.example/p/${token}?next=x`,
    `https://binhan.example/q/${token}`,
    'https://a.example/p/a.b.c',
  ])('%s is an address like any other', (text) => {
    of('url', text);
  });

  test.each([
    ['own-person', 'BAP1:'],
    ['tube', 'BAT1:'],
    ['appointment', 'BAA1:'],
    ['slip', 'BAS1:'],
  ] as const)('%s', (kind, prefix) => {
    const reading = of(kind, prefix + token);
    expect(reading.fields).toEqual({ token, keyId: 'k1' });
    expect(reading.warnings).toEqual([]);
    expect(of(kind, `${prefix}x`).warnings).toEqual(['malformed_token']);
  });

  test('the paper card is unsigned, and says so', () => {
    const text = writePersonCard('7K2M9P4XQ1');
    const reading = of('own-person', text);
    expect(reading.signature).toBe('none');
    expect(reading.fields).toEqual({ cardId: '7K2M9P4XQ1' });
    expect(reading.warnings).toEqual(['unsigned']);
    const typed = readQr(`bac1: ${text.slice(5, 9)}-${text.slice(9).toLowerCase()}`);
    expect(typed.fields).toEqual(reading.fields);
  });

  test('the check character is the published one of ISO 7064 MOD 37,36', () => {
    // The example of the Global Release Identifier standard: A1-2425G-ABC1234002-M.
    expect(writePersonCard('A12425GABC1234002')).toBe('BAC1:A12425GABC1234002M');
  });

  test('every single wrong character of a card number is found', () => {
    const text = writePersonCard('7K2M9P4XQ1');
    for (let at = 5; at < text.length; at++) {
      for (const other of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
        if (other === text[at]) continue;
        const wrong = text.slice(0, at) + other + text.slice(at + 1);
        expect(readQr(wrong).warnings).toContain('bad_check_character');
      }
    }
  });

  test('an id that could not be read back is refused', () => {
    for (const id of ['', 'abc', 'ABC|12', 'A'.repeat(65)])
      expect(() => writePersonCard(id)).toThrow(RangeError);
  });
});

describe('the rest', () => {
  test.each([
    ['https://qr.tokhaiyte.vn/?id=abc', 'vn-pc-covid'],
    ['https://qr.pccovid.gov.vn/place/1', 'vn-pc-covid'],
    ['https://e.coronawarn.app?v=1#CAESLAgB', 'eu-corona-warn'],
    ['UKC19TRACING:1:eyJhbGciOiJFUzI1NiJ9.e30.x', 'uk-nhs'],
    ['NZCOVIDTRACER:eyJ0eXAiOiJlbnRyeSJ9', 'nz-tracer'],
  ])('%s is a place code of another system', (text, system) => {
    expect(of('foreign-place', text).fields.system).toBe(system);
  });

  test('an ordinary address', () => {
    expect(of('url', 'https://example.com/a?b=c').fields).toEqual({
      host: 'example.com',
      link: 'https://example.com/a?b=c',
    });
    expect(of('url', 'http://example.com/').warnings).toEqual(['insecure_link']);
  });

  test.each([
    ['030095000001', '030095000001'],
    ['0912 345 678', '0912345678'],
    ['+84 912.345.678', '+84912345678'],
    ['gd 4 30 3012345678', 'GD4303012345678'],
    ['B1234567\r\n', 'B1234567'],
  ])('%j is a number', (text, number) => {
    expect(of('number', text).fields.number).toBe(number);
  });

  test.each([
    ['', 'empty'],
    [' \r\n', 'empty'],
    ['00020101021138570010A000000727', 'payment'],
    ['WIFI:T:WPA;S:home;P:secret;;', 'wifi'],
    ['BEGIN:VCARD\r\nVERSION:3.0', 'contact'],
    ['tel:0912345678', 'message'],
    ['geo:20.78,106.23', 'address'],
    ['www.example.com/x', 'link'],
    ['xin chào', 'text'],
    ['javascript:alert(1)', 'unsafe'],
    ['9'.repeat(MAX_QR_LENGTH + 1), 'too_long'],
  ])('%j is unknown and seems to be %s', (text, seems) => {
    expect(of('unknown', text).fields.seems).toBe(seems);
  });

  test('a value that is no text is a mistake of the caller', () => {
    expect(() => readQr(undefined as unknown as string)).toThrow(TypeError);
  });
});

describe('properties', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '|',
      '||',
      '$',
      '<',
      cccd,
      'HC1:',
      'shc:/',
      'BAP1:',
      'BAC1:',
      'https://',
      'javascript:',
      '/p/',
      token,
    ),
    fc.constantFrom(
      '-',
      '30 - 123',
      '02011995',
      '02/01/1995',
      '1995-**-**',
      '0',
      '******000001',
      '4cc3aa20416e',
    ),
  );
  const hostile = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));
  const piped = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('|'));

  test('whatever the text: an answer, the original untouched, known warnings each once', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, piped), (text) => {
        const reading = readQr(text);
        expect(reading.raw).toBe(text);
        expect(new Set(reading.warnings).size).toBe(reading.warnings.length);
        for (const warning of reading.warnings) expect(qrWarnings).toContain(warning);
      }),
      { numRuns: 3000 },
    );
  });

  test('a card of any people is split into what was joined', () => {
    const text = fc
      .string({ unit: 'grapheme', maxLength: 30 })
      .map((value) =>
        value
          .replace(
            /[|\p{Control}\p{Format}\p{Surrogate}\uFFFD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFE00-\uFE0F\uFFA0\s\u{E0100}-\u{E01EF}]/gu,
            'x',
          )
          .normalize('NFC'),
      );
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 5 }), (name, address, tail) => {
        const joined = ['030095000001', '', `x${name}`, '00001941', 'Nữ', address, '15042021', ...tail].join(
          '|',
        );
        const reading = of('vn-cccd', joined);
        expect(reading.fields.name).toBe(`x${name}`.normalize('NFC'));
        expect(reading.fields.address).toBe(address);
        expect(reading.fields.tail).toEqual(tail);
      }),
    );
  });

  test('a text of the greatest length takes no noticeable time', () => {
    const begin = performance.now();
    for (const unit of ['|', 'a', '1', '0x', 'é', 'https://', '-', '<', ' ', '\u202E', 'e\u0301', '**|']) {
      readQr(unit.repeat(MAX_QR_LENGTH).slice(0, MAX_QR_LENGTH));
      readQr(`shc:/${unit.repeat(MAX_QR_LENGTH)}`.slice(0, MAX_QR_LENGTH));
      readQr(`https://a/${unit.repeat(MAX_QR_LENGTH)}`.slice(0, MAX_QR_LENGTH));
    }
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
