import type { MatchRecord } from '@binhan/domain/matching';
import { type Chance, createChance } from './chance';
import { citizenNumberOf, cmndOf, createSerials, phoneOf } from './numbers';
import { clans, families, given, middles, others, twinNames } from './names';

/** Somebody invented: the one true record, and what else there is to know of them. */
export interface Inhabitant {
  /** Everything true: name with all marks, whole date, the number of 12 digits. */
  record: MatchRecord & { sex: 'female' | 'male'; household: string; phone: string; area: string };
  citizenNumber: string;
  /** The 9-digit number of those who were grown-up before 2016. */
  cmnd?: string;
  /** What the old tell of their birth: only the year. */
  knowsOnlyYear: boolean;
  /** The `id` of the other twin's record. */
  twin?: string;
}

/** How large and how varied a population is. */
export interface PopulationOptions {
  seed: number;
  people: number;
  /** Births of two; more than there are in truth (1.2 %), because they are what is hard. Default 0.03. */
  twins?: number;
  /** Communes; default one for every 3,000 people, and at least 5. */
  communes?: number;
}

/** The year in which these people live. */
const thisYear = 2021;

/** Invented people of Viet Nam in households, the same for the same seed. None of them exists. */
export function inventPopulation({ seed, people, twins = 0.03, communes }: PopulationOptions): Inhabitant[] {
  const chance = createChance(seed);
  const serials = createSerials(chance);
  const areas = Array.from({ length: communes ?? Math.max(5, Math.round(people / 3000)) }, (_, place) =>
    String(11_001 + 3 * place),
  );
  const all: Inhabitant[] = [];
  for (let household = 1; all.length < people; household++) {
    const home = { area: chance.of(areas), household: `household-${household}`, phone: phoneOf(chance) };
    for (const { births, family, ownPhone } of membersOf(chance)) {
      const twin = births === 'twins' || (births === 'child' && chance.happens(twins));
      const one = invented(chance, serials, family, home, `person-${all.length + 1}`, ownPhone);
      all.push(one);
      if (twin) all.push(twinOf(chance, serials, one, all));
    }
  }
  return all.slice(0, people).map((one, _, kept) => withoutMissingTwin(one, kept.length));
}

interface Member {
  births: 'single' | 'child' | 'twins';
  family: { name: string; from: number; until: number; sex?: 'female' | 'male' };
  ownPhone: boolean;
}

/** Parents, children under the father's family name, sometimes grandparents: those who share a roof and often a phone. */
function membersOf(chance: Chance): Member[] {
  const father = chance.ofFrequencies(families);
  const mother = chance.ofFrequencies(families);
  const born = chance.between(1950, 1998);
  const members: Member[] = [
    { births: 'single', family: { name: father, from: born, until: born + 4, sex: 'male' }, ownPhone: true },
    {
      births: 'single',
      family: { name: mother, from: born, until: born + 6, sex: 'female' },
      ownPhone: chance.happens(0.7),
    },
  ];
  for (let child = chance.between(0, 3); child > 0; child--) {
    const until = Math.min(thisYear, born + 38);
    members.push({
      births: 'child',
      family: { name: father, from: Math.min(until, born + 20), until },
      ownPhone: chance.happens(0.25),
    });
  }
  if (chance.happens(0.35)) {
    const old = Math.max(1925, born - 32);
    members.push({ births: 'single', family: { name: father, from: old, until: old + 10 }, ownPhone: false });
  }
  return members;
}

function invented(
  chance: Chance,
  serials: ReturnType<typeof createSerials>,
  family: Member['family'],
  home: { area: string; household: string; phone: string },
  id: string,
  ownPhone: boolean,
): Inhabitant {
  const sex = family.sex ?? chance.of(['female', 'male'] as const);
  const year = chance.between(family.from, family.until);
  const bornOn = `${year}-${twoDigits(chance.between(1, 12))}-${twoDigits(chance.between(1, 28))}`;
  const citizenNumber = citizenNumberOf(serials, sex, year);
  return {
    record: {
      id,
      name: nameOf(chance, family.name, sex),
      bornOn,
      sex,
      identifiers: [{ kind: 'citizen-number', value: citizenNumber, assurance: 'registry-matched' }],
      ...home,
      phone: ownPhone ? phoneOf(chance) : home.phone,
    },
    citizenNumber,
    ...(year <= 2001 ? { cmnd: cmndOf(serials) } : {}),
    knowsOnlyYear: year < 1955 && chance.happens(0.6),
  };
}

function nameOf(chance: Chance, family: string, sex: 'female' | 'male'): string {
  if (chance.happens(0.02)) {
    const [prefix = '', ...names] = chance.of(others[sex]);
    const name = prefix + chance.of(names);
    return /^[HY]/.test(prefix) ? `${name} ${chance.of(clans)}` : name;
  }
  return [family, chance.ofFrequencies(middles[sex]), chance.ofFrequencies(given[sex])]
    .filter((part) => part !== '')
    .join(' ');
}

/** The other twin: born the same day, of the same sex, with a name that differs in its last part and the next number. */
function twinOf(
  chance: Chance,
  serials: ReturnType<typeof createSerials>,
  one: Inhabitant,
  all: readonly Inhabitant[],
): Inhabitant {
  const [name, other] = chance.of(twinNames[one.record.sex]);
  const parts = one.record.name.split(' ').slice(0, -1);
  const id = `person-${all.length + 1}`;
  one.record.name = [...parts, name].join(' ');
  one.twin = id;
  const citizenNumber = citizenNumberOf(serials, one.record.sex, Number(one.record.bornOn.slice(0, 4)));
  return {
    record: {
      ...one.record,
      id,
      name: [...parts, other].join(' '),
      identifiers: [{ kind: 'citizen-number', value: citizenNumber, assurance: 'registry-matched' }],
    },
    citizenNumber,
    ...(one.cmnd === undefined ? {} : { cmnd: cmndOf(serials) }),
    knowsOnlyYear: one.knowsOnlyYear,
    twin: one.record.id,
  };
}

/** The last one's twin may be beyond the number of people that was asked for. */
function withoutMissingTwin(one: Inhabitant, people: number): Inhabitant {
  if (one.twin === undefined || Number(one.twin.slice('person-'.length)) <= people) return one;
  const { twin: _, ...single } = one;
  return single;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
