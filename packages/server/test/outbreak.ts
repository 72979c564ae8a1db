import { randomUUID } from 'node:crypto';
import type { InputOf, contract } from '@binhan/contract';
import type { PersonDetails } from '@binhan/domain/person';
import { details } from './given';
import type { TestServer } from './server';

/** A stay as a test writes it: hours from the beginning of the outbreak. */
export interface ToldStay {
  who: number;
  place: number;
  from: number;
  to: number;
}

/** People, places and stays of a scripted outbreak; person 0 is the case. */
export interface Outbreak {
  people: { id: string; key: number }[];
  places: { id: string; key: number }[];
  case: string;
  official: { token: string };
  /** A moment so many hours after the beginning. */
  at(hours: number): string;
}

const at = (start: string, hours: number) => new Date(Date.parse(start) + hours * 3_600_000).toISOString();
let numbers = 0;

/** Details of somebody invented whose number nobody else has. */
export function somebodyNew(name: string) {
  numbers += 1;
  const value = `030095${String(100_000 + numbers)}`;
  return details({ name, identifiers: [{ kind: 'citizen-number', value, assurance: 'declared' }] });
}

/** Opens a case by hand, as an official of the province. */
export async function openCase(
  world: TestServer,
  official: { token: string },
  over: Partial<InputOf<(typeof contract)['cases']['open']>> = {},
) {
  const day = world.now().slice(0, 10);
  const got = await world.call(
    'cases',
    'open',
    {
      details: somebodyNew('Ca Bệnh Một'),
      disease: 'sample',
      class: 'confirmed',
      dates: { onsetOn: day, reportedOn: day },
      note: 'Mở ca để thử',
      ...over,
    },
    official,
  );
  if (got.status !== 200) throw new Error(`cases.open: ${got.text}`);
  return got.value;
}

/** Writes an outbreak down: people, places, and stays that ended. It began so many hours before now. */
export async function spread(
  world: TestServer,
  {
    people: count,
    places: placeCount,
    stays,
    began,
    details: of = somebodyNew('Ca Bệnh Một'),
  }: { people: number; places: number; stays: ToldStay[]; began: number; details?: PersonDetails },
): Promise<Outbreak> {
  const { db } = world.database;
  const start = at(world.now(), -began);
  const official = await world.staff('official', { area: '31' });
  const opened = await openCase(world, official, { details: of });
  const first = await db
    .selectFrom('person')
    .select(['id', 'key'])
    .where('id', '=', opened.person)
    .executeTakeFirstOrThrow();
  const others = await db
    .insertInto('person')
    .values(
      Array.from({ length: count - 1 }, (_none, n) => ({
        id: randomUUID(),
        userId: null,
        details: JSON.stringify(details({ name: `Người Thứ ${n + 1}` })),
        searchKey: ` nguoi thu ${n + 1} `,
        area: '11239',
        province: '31',
        card: `T${randomUUID().replaceAll('-', '').slice(0, 19).toUpperCase()}`,
        organisation: null,
        createdAt: world.now(),
      })),
    )
    .returning(['id', 'key'])
    .execute();
  const people = [first, ...others];
  const places = await db
    .insertInto('place')
    .values(
      Array.from({ length: placeCount }, (_none, n) => ({
        id: randomUUID(),
        name: `Nơi ${n}`,
        searchKey: ` noi ${n} `,
        kind: 'public-place' as const,
        area: '11239',
        province: '31',
        address: '',
        state: 'confirmed' as const,
        registeredBy: randomUUID(),
        registeredAt: world.now(),
      })),
    )
    .returning(['id', 'key'])
    .execute();
  const gate = randomUUID();
  const written = stays.map(({ who, place, from, to }) => ({
    placeKey: places[place]?.key ?? 0,
    personKey: people[who]?.key ?? 0,
    id: randomUUID(),
    gate,
    enteredAt: at(start, from),
    leftAt: at(start, to),
    receivedAt: at(start, to),
    method: 'poster' as const,
  }));
  const tables = world.server.services.distributed
    ? (['stay', 'stayByPerson'] as const)
    : (['stay'] as const);
  if (written.length > 0) for (const table of tables) await db.insertInto(table).values(written).execute();
  return { people, places, case: opened.id, official, at: (hours) => at(start, hours) };
}

/** The edges that are kept of a case, as `from>to:degree` by the number of each person. */
export async function edgesOf(world: TestServer, outbreak: Outbreak): Promise<string[]> {
  const number = new Map(outbreak.people.map(({ id }, n) => [id, n]));
  const rows = await world.database.db
    .selectFrom('contact')
    .select(['fromPerson', 'toPerson', 'degree'])
    .where('tracedCase', '=', outbreak.case)
    .execute();
  return rows
    .map(({ fromPerson, toPerson, degree }) => `${number.get(fromPerson)}>${number.get(toPerson)}:${degree}`)
    .toSorted();
}
