import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { payloads } from '../../test/make/certificates';
import { type Writable, writeCbor } from './cbor-writer';
import { readClaims } from './cwt';
import { schemaFindings } from './schema';

const read = (payload: Writable, more: readonly (readonly [number, Writable])[] = []) =>
  readClaims(writeCbor(new Map<number, Writable>([[-260, new Map([[1, payload]])], ...more])));

const entries = { v: payloads.v.v[0] ?? {}, t: payloads.t.t[0] ?? {}, r: payloads.r.r[0] ?? {} };
const entry = entries.v;
const { nam } = payloads.v;

describe('plain is', () => {
  test.each(Object.entries(payloads))('a good payload (%s)', (_kind, payload) => {
    expect(read(payload).isPlain).toBe(true);
  });

  test('also one with a key that nobody knows', () => {
    expect(read({ ...payloads.v, extra: { any: 1 } }).isPlain).toBe(true);
  });
});

describe('not plain is', () => {
  test.each<[string, object]>([
    ['no version', { ver: undefined }],
    ['another version', { ver: '2.0.0' }],
    ['no birth', { dob: undefined }],
    ['no name', { nam: undefined }],
    ['a name without letters for machines', { nam: { fn: 'An' } }],
    ['a name that is a list', { nam: [nam] }],
    ['a name that is bytes', { nam: new Uint8Array(2) }],
    ['a name with numbers for keys', { nam: new Map([[1, nam]]) }],
    ['a text that turns', { nam: { ...nam, fn: 'a\u202eb' } }],
    ['a control character', { nam: { ...nam, fn: 'a\u0007b' } }],
    ['a deleted character', { nam: { ...nam, fn: 'a\u007fb' } }],
    ['a text that is too long', { nam: { ...nam, fn: 'a'.repeat(81) } }],
    ['no entry', { v: undefined }],
    ['an entry that is null', { t: null }],
    ['entries of two kinds', { t: payloads.t.t }],
    ['two entries', { v: [entry, entry] }],
    ['an entry that is none', { v: [new Uint8Array(2)] }],
    ['an entry in a list of its own', { v: [[entry]] }],
    ['an entry with numbers for keys', { v: [new Map([[1, entry]])] }],
    ['an entry without a field', { v: [{ ...entry, ci: undefined }] }],
    ['fields of the entry in the name', { nam: { ...nam, ...entry }, v: [{ tg: '840539006' }] }],
    ['fields of the entry in another one', { v: [{ tg: '840539006', extra: entry }] }],
    ['fields of the payload in the entry', { ver: undefined, v: [{ ...entry, ver: '1.3.0' }] }],
  ])('%s', (_name, change) => {
    expect(read({ ...payloads.v, ...change }).isPlain).toBe(false);
  });

  test('a payload beside another that is', () => {
    expect(read({ extra: payloads.v }).isPlain).toBe(false);
    expect(read({}, [[9, payloads.v as Writable]]).isPlain).toBe(false);
  });
});

test('of what is plain the schema has nothing to say', () => {
  const odd = fc.constantFrom<Writable[]>(
    null,
    '',
    0,
    1.5,
    'é',
    'a\u0000',
    'A'.repeat(81),
    'AT',
    '2021-02-29',
    [],
    [{}],
    {},
  );
  const names = Object.keys({
    ...payloads.v,
    ...nam,
    ...entry,
    ...payloads.t.t[0],
    ...payloads.r.r[0],
    x: 1,
  });
  const change = fc.record({
    at: fc.constantFrom('top', 'name', 'entry'),
    name: fc.constantFrom(...names),
    value: odd,
  });
  const kind = fc.constantFrom('v', 't', 'r');
  fc.assert(
    fc.property(kind, fc.array(change, { maxLength: 2 }), (of, changes) => {
      const at = (place: string) =>
        Object.fromEntries(changes.filter((one) => one.at === place).map(({ name, value }) => [name, value]));
      const whole: Record<string, unknown> = payloads[of];
      const { isPlain, payload } = read({
        ...whole,
        nam: { ...payloads[of].nam, ...at('name') },
        [of]: [{ ...entries[of], ...at('entry') }],
        ...at('top'),
      } as Writable);
      const found = schemaFindings(payload);
      expect(isPlain ? found : []).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
