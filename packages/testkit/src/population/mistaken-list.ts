import type { MatchRecord } from '@binhan/domain/matching';
import type { Assurance } from '@binhan/domain/person';
import { type Chance, createChance } from './chance';
import { type MistakeKind, type Mistaken, mistakes } from './mistakes';
import { type Inhabitant, inventPopulation } from './population';

/** A row of a list with the truth about it. */
export interface MistakenRow {
  record: MatchRecord;
  /** The `id` of the person's true record. */
  person: string;
  /** What is wrong with it, in the order it went wrong. */
  mistakes: MistakeKind[];
}

/** How a second list differs from the population. */
export interface MistakenListOptions {
  seed: number;
  /** Rows with a mistake; default as many as doses failed verification on 30 March 2022: 41.4 of 154 million. */
  share?: number;
  /** Rows with somebody else's phone, besides mistakes; default 0.25. */
  foreignPhones?: number;
  /** Rows of a commune the person has moved to, besides mistakes; default 0.05. */
  moved?: number;
}

/** The same people once more, as a hurried site wrote them down: one row each, in another order, with mistakes. */
export function mistakenList(
  population: readonly Inhabitant[],
  { seed, share = 41.4 / 154, foreignPhones = 0.25, moved = 0.05 }: MistakenListOptions,
): MistakenRow[] {
  const chance = createChance(seed);
  const homes = new Map<string, Inhabitant[]>();
  for (const one of population)
    homes.set(one.record.household, [...(homes.get(one.record.household) ?? []), one]);
  const rows = population.map((person, place) => {
    const stranger = chance.of(population);
    const relatives = (homes.get(person.record.household) ?? []).filter((one) => one !== person);
    const relative = relatives.length === 0 ? undefined : chance.of(relatives);
    const row = rowOf(chance, person, `row-${place + 1}`, {
      foreignPhone: chance.happens(foreignPhones) ? (relative ?? stranger).record.phone : undefined,
      newArea: chance.happens(moved) ? stranger.record.area : undefined,
    });
    const made = chance.happens(share)
      ? withMistakes(row, { chance, person, relative, stranger })
      : undefined;
    return { record: made?.row ?? row, person: person.record.id, mistakes: made?.kinds ?? [] };
  });
  return shuffled(chance, rows);
}

/** The list that is there already: what a register knows, three in four assured, some of them only partly. */
export function registerOf(population: readonly Inhabitant[], seed: number): MatchRecord[] {
  const chance = createChance(seed);
  return shuffled(
    chance,
    population.map(({ record, citizenNumber, cmnd, knowsOnlyYear }): MatchRecord => {
      const assurance: Assurance = chance.happens(0.75)
        ? chance.of<Assurance>(['document-scanned', 'registry-matched'])
        : 'declared';
      return {
        ...record,
        bornOn: knowsOnlyYear && chance.happens(0.5) ? record.bornOn.slice(0, 4) : record.bornOn,
        identifiers: [
          ...(chance.happens(0.95)
            ? [{ kind: 'citizen-number' as const, value: citizenNumber, assurance }]
            : []),
          ...(cmnd !== undefined && chance.happens(0.7)
            ? [{ kind: 'cmnd' as const, value: cmnd, assurance: 'declared' as const }]
            : []),
        ],
      };
    }),
  );
}

/** What is written down without a mistake, in ways that say the same: other tone placement, case, composition. */
function rowOf(
  chance: Chance,
  { record, citizenNumber, knowsOnlyYear }: Inhabitant,
  id: string,
  { foreignPhone, newArea }: { foreignPhone: string | undefined; newArea: string | undefined },
): MatchRecord {
  const { household: _, ...known } = record;
  const spelled = chance.of([
    (name: string) => name,
    (name: string) => name.toUpperCase(),
    (name: string) => name.normalize('NFD'),
    (name: string) => name.replace('òa', 'oà').replace('ủy', 'uỷ').replace('úy', 'uý'),
    (name: string) => name.replace(' ', '  '),
    (name: string) => name.replace(/([LQ]u?)ý/g, '$1í').replace('Sỹ', 'Sĩ'),
  ]);
  return {
    ...known,
    id,
    name: spelled(record.name),
    bornOn: knowsOnlyYear && chance.happens(0.7) ? record.bornOn.slice(0, 4) : record.bornOn,
    phone: foreignPhone ?? record.phone,
    area: newArea ?? record.area,
    identifiers: [{ kind: 'citizen-number', value: citizenNumber, assurance: 'declared' }],
  };
}

/** One mistake in most rows, two in a quarter, three in some. */
function withMistakes(row: MatchRecord, given: Mistaken): { row: MatchRecord; kinds: MistakeKind[] } {
  const { chance } = given;
  const wanted = chance.happens(0.72) ? 1 : chance.happens(0.8) ? 2 : 3;
  const kinds: MistakeKind[] = [];
  let current = { ...row, name: row.name.normalize('NFC') };
  for (let tries = 0; kinds.length < wanted && tries < 30; tries++) {
    const kind = chance.ofFrequencies(frequencies);
    if (!isMistake(kind) || kinds.includes(kind)) continue;
    const changed = mistakes[kind][1](current, given);
    if (changed === undefined) continue;
    current = { ...current, ...changed };
    kinds.push(kind);
  }
  return { row: current, kinds };
}

const frequencies = Object.entries(mistakes).map(([kind, [share]]) => [kind, share] as const);

function isMistake(kind: string): kind is MistakeKind {
  return Object.hasOwn(mistakes, kind);
}

function shuffled<Item>(chance: Chance, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, order: chance.between(0, 2 ** 30) }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}

/** A population, its register and a mistaken list of the same people, in one call. */
export function twoLists({ seed, people }: { seed: number; people: number }): {
  population: Inhabitant[];
  register: MatchRecord[];
  rows: MistakenRow[];
} {
  const population = inventPopulation({ seed, people });
  return {
    population,
    register: registerOf(population, seed + 1),
    rows: mistakenList(population, { seed: seed + 2 }),
  };
}
