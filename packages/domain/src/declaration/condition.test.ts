import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Condition, holds } from './index';

const answers = { fever: 'yes', signs: ['cough'], none: [], temperature: 38.5, zero: 0, note: '' };

test.each<[Condition, boolean]>([
  [{ question: 'fever', is: 'yes' }, true],
  [{ question: 'fever', is: 'no' }, false],
  [{ question: 'zero', is: 0 }, true],
  [{ question: 'missing', is: 'yes' }, false],
  [{ question: 'signs', includes: 'cough' }, true],
  [{ question: 'signs', includes: 'fever' }, false],
  [{ question: 'fever', includes: 'yes' }, false],
  [{ question: 'missing', includes: 'cough' }, false],
  [{ question: 'temperature', atLeast: 38.5 }, true],
  [{ question: 'temperature', atLeast: 38.6 }, false],
  [{ question: 'fever', atLeast: 0 }, false],
  [{ question: 'missing', atLeast: 0 }, false],
  [{ question: 'signs', anySelected: true }, true],
  [{ question: 'none', anySelected: true }, false],
  [{ question: 'missing', anySelected: true }, false],
  [
    {
      all: [
        { question: 'fever', is: 'yes' },
        { question: 'signs', includes: 'cough' },
      ],
    },
    true,
  ],
  [
    {
      all: [
        { question: 'fever', is: 'yes' },
        { question: 'missing', is: 'yes' },
      ],
    },
    false,
  ],
  [
    {
      any: [
        { question: 'missing', is: 'yes' },
        { question: 'fever', is: 'yes' },
      ],
    },
    true,
  ],
  [{ any: [{ question: 'missing', is: 'yes' }] }, false],
  [{ not: { question: 'fever', is: 'no' } }, true],
  [{ not: { question: 'missing', is: 'yes' } }, true],
  [{ question: 'constructor', is: 'yes' }, false],
  [{ question: '__proto__', anySelected: true }, false],
])('%j is %s', (condition, expected) => expect(holds(condition, answers)).toBe(expected));

const question = fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__');
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ question, is: fc.oneof(fc.constantFrom('yes', 'no'), fc.integer(), fc.boolean()) }),
    fc.record({ question, includes: fc.constantFrom('x', 'y') }),
    fc.record({ question, atLeast: fc.integer({ min: -5, max: 5 }) }),
    fc.record({ question, anySelected: fc.constant(true as const) }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const given = fc.dictionary(
  question,
  fc.oneof(fc.constantFrom('yes', 'no'), fc.integer({ min: -9, max: 9 }), fc.subarray(['x', 'y'])),
);

test('every condition of the grammar has an answer for any answers, and is its own data', () => {
  fc.assert(
    fc.property(condition, fc.oneof(given, fc.dictionary(fc.string(), fc.anything())), (one, some) => {
      expect(typeof holds(one, some)).toBe('boolean');
      expect(Condition.parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
    }),
  );
});

test('not, all and any are those of logic', () => {
  fc.assert(
    fc.property(condition, condition, given, (one, other, some) => {
      expect(holds({ not: one }, some)).toBe(!holds(one, some));
      expect(holds({ not: { not: one } }, some)).toBe(holds(one, some));
      expect(holds({ all: [one, other] }, some)).toBe(holds(one, some) && holds(other, some));
      expect(holds({ any: [one, other] }, some)).toBe(holds(one, some) || holds(other, some));
      expect(holds({ not: { all: [one, other] } }, some)).toBe(
        holds({ any: [{ not: one }, { not: other }] }, some),
      );
    }),
  );
});

test('an answer to a question a condition does not name changes nothing', () => {
  fc.assert(
    fc.property(condition, given, fc.anything(), (one, some, more) => {
      expect(holds(one, { ...some, unasked: more })).toBe(holds(one, some));
    }),
  );
});

test.each([
  [{}],
  [{ question: 'a' }],
  [{ all: [] }],
  [{ question: 'a', is: 'x', atLeast: 1 }],
  [null],
  ['yes'],
])('%j is no condition', (value) => expect(Condition.safeParse(value).success).toBe(false));
