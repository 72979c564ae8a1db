import type { PersonDetails } from '@binhan/domain/person';

/** Somebody invented, with the phone they sign in with. */
export interface InventedPerson {
  phone: string;
  details: PersonDetails;
}

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương', 'Lý'];
const middles = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Thanh', 'Quang', 'Thu', 'Hữu', 'Khánh'];
const given = [
  'An',
  'Bình',
  'Chi',
  'Dũng',
  'Giang',
  'Hà',
  'Hoà',
  'Hương',
  'Khoa',
  'Lan',
  'Linh',
  'Mai',
  'Nam',
  'Oanh',
  'Phúc',
  'Quý',
  'Sơn',
  'Thủy',
  'Tuấn',
  'Yến',
];
const communes = ['11239', '11242', '11254', '11257', '11284'];

/** The same invented person for the same number, so that a failing test fails again. */
export function invent(number: number): InventedPerson {
  const pick = <T>(list: readonly T[], step: number): T => {
    const found = list[Math.floor(number / step) % list.length];
    if (found === undefined) throw new RangeError('invent: an empty list');
    return found;
  };
  const sex = number % 2 === 0 ? 'female' : 'male';
  const year = 1938 + ((number * 7) % 80);
  const month = String(1 + ((number * 5) % 12)).padStart(2, '0');
  const day = String(1 + ((number * 11) % 28)).padStart(2, '0');
  const serial = String(number).padStart(6, '0').slice(-6);
  const phone = `+8490${String(1_000_000 + (number % 8_000_000))}`;
  return {
    phone,
    details: {
      name: `${pick(families, 1)} ${sex === 'female' ? 'Thị' : pick(middles, 3)} ${pick(given, 2)}`,
      // Old people often know only the year.
      bornOn: year < 1950 ? String(year) : `${year}-${month}-${day}`,
      sex,
      nationality: 'VN',
      identifiers: [
        {
          kind: 'citizen-number',
          value: `030${sex === 'female' ? (year < 2000 ? 1 : 3) : year < 2000 ? 0 : 2}${String(year).slice(2)}${serial}`,
          assurance: 'declared',
        },
      ],
      phone,
      address: { area: { code: pick(communes, 1), edition: '2026-04-30' }, line: `Thôn ${1 + (number % 9)}` },
    },
  };
}

/** The people a demonstration calls by name. */
export const people = {
  citizen: invent(1),
  grandmother: invent(100),
  shopOwner: invent(5),
  guard: invent(15),
} as const;
