import { describe, expect, test } from 'vitest';
import { type Owner, OwnerAnswer, confirmsOwner } from './owner';

const numbered: Owner = {
  name: 'Đặng Thị Ngọc Ươm',
  bornOn: '1958-04-30',
  identifiers: [
    { kind: 'citizen-number', value: '030158001234', assurance: 'declared' },
    { kind: 'insurance-number', value: 'DN4010158006789', assurance: 'declared' },
  ],
};
const plain: Owner = { name: 'Lê Văn Hoà', bornOn: '1971-12-01', identifiers: [] };

describe('an account with a number', () => {
  test.each([
    [{ bornOn: '1958', ends: '1234' }, true],
    [{ bornOn: '1958-04-30', ends: '6789' }, true],
    [{ bornOn: '1958-04', ends: '1234' }, true],
    [{ bornOn: '1958-04-29', ends: '1234' }, false],
    [{ bornOn: '1959', ends: '1234' }, false],
    [{ bornOn: '1958', ends: '1235' }, false],
    [{ bornOn: '1958-04-30', name: 'Đặng Thị Ngọc Ươm' }, false],
    [{ bornOn: '1971-12-01', name: 'Lê Văn Hoà' }, false],
  ] as const)('%o: %s', (answer, confirmed) => {
    expect(confirmsOwner(answer, [plain, numbered])).toBe(confirmed);
  });
});

describe('an account without one', () => {
  test.each([
    [{ bornOn: '1971-12-01', name: 'le van hòa' }, true],
    [{ bornOn: '1971', name: 'Lê Văn Hoà' }, false],
    [{ bornOn: '1971-12-01', name: 'Lê Văn' }, false],
    [{ bornOn: '1971-12-01' }, false],
    [{ bornOn: '1971-12-01', ends: '1234' }, false],
  ] as const)('%o: %s', (answer, confirmed) => {
    expect(confirmsOwner(answer, [plain])).toBe(confirmed);
  });

  test('of which only the year is known takes any day of it', () => {
    const elder: Owner = { name: 'Bà Tư', bornOn: '1941', identifiers: [] };
    expect(confirmsOwner({ bornOn: '1941-07-01', name: 'Bà Tư' }, [elder])).toBe(true);
    expect(confirmsOwner({ bornOn: '1941', name: 'Bà Tư' }, [elder])).toBe(true);
  });
});

test('nobody confirms an account of nobody', () => {
  expect(confirmsOwner({ bornOn: '1971', ends: '1234', name: 'Lê Văn Hoà' }, [])).toBe(false);
});

test('an end is four characters', () => {
  for (const ends of ['123', '12345', '12a4', ''])
    expect(OwnerAnswer.safeParse({ bornOn: '1971', ends }).success).toBe(false);
});
