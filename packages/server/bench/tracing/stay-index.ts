import { sql } from 'kysely';
import type { Db } from './stays';

/** Stays as typed arrays, in whole microseconds, sorted by place and moment: what a process could keep of a province. */
interface Columns {
  place: Int32Array;
  person: Int32Array;
  entered: Float64Array;
  left: Float64Array;
}

/** Stays in memory, by place and by person. */
export interface StayIndex {
  /** How many people those met from a moment on (milliseconds), for some minutes at least. */
  met(people: readonly number[], since: number, minutes: number): number;
}

const MINUTE = 60_000_000;

/** Twelve hours: no stay is longer. */
const LONGEST = 720 * MINUTE;

/** Places that are read at once. */
const PLACES = 500;

/** Reads the stays of the database, in the order of its index. */
export async function loadStayIndex(db: Db, stays: number): Promise<StayIndex> {
  const all: Columns = {
    place: new Int32Array(stays),
    person: new Int32Array(stays),
    entered: new Float64Array(stays),
    left: new Float64Array(stays),
  };
  const { rows: tops } = await sql<{ top: number }>`select max(place_key) as top from stay`.execute(db);
  let n = 0;
  for (let place = 0; place <= (tops[0]?.top ?? 0); place += PLACES) {
    const { rows } = await sql<{ place: number; person: number; entered: number; left: number }>`
      select place_key as place, person_key as person, (extract(epoch from entered_at) * 1000000)::float8 as entered,
        (extract(epoch from left_at) * 1000000)::float8 as left
      from stay where place_key >= ${place} and place_key < ${place + PLACES} order by place_key, entered_at`.execute(
      db,
    );
    for (const row of rows) {
      all.place[n] = row.place;
      all.person[n] = row.person;
      all.entered[n] = row.entered;
      all.left[n] = row.left;
      n += 1;
    }
  }
  return createStayIndex(all);
}

function createStayIndex({ place, person, entered, left }: Columns): StayIndex {
  const people = person.reduce((top, key) => Math.max(top, key), 0) + 1;
  const { first, order } = byPerson(person, people);
  return {
    met(sources, since, minutes) {
      const known = new Uint8Array(people);
      const [from, least] = [since * 1000, minutes * MINUTE];
      let found = 0;
      for (const who of sources)
        for (let at = first[who] ?? 0; at < (first[who + 1] ?? 0); at += 1) {
          const mine = order[at] ?? 0;
          const begin = Math.max(entered[mine] ?? 0, from);
          const end = left[mine] ?? 0;
          if (end - begin < least) continue;
          let other = mine;
          while (place[other - 1] === place[mine] && (entered[other - 1] ?? 0) > begin - LONGEST) other -= 1;
          for (; place[other] === place[mine] && (entered[other] ?? 0) < end; other += 1) {
            const whom = person[other] ?? 0;
            if (known[whom] === 1 || whom === who) continue;
            if (Math.min(end, left[other] ?? 0) - Math.max(begin, entered[other] ?? 0) < least) continue;
            known[whom] = 1;
            found += 1;
          }
        }
      return found;
    },
  };
}

/** Stays in the order of the people's keys, and where each person's begin. */
function byPerson(person: Int32Array, people: number): { first: Int32Array; order: Int32Array } {
  const first = new Int32Array(people + 1);
  for (const key of person) first[key + 1] = (first[key + 1] ?? 0) + 1;
  for (let key = 1; key <= people; key += 1) first[key] = (first[key] ?? 0) + (first[key - 1] ?? 0);
  const next = first.slice();
  const order = new Int32Array(person.length);
  for (const [n, key] of person.entries()) {
    const at = next[key] ?? 0;
    order[at] = n;
    next[key] = at + 1;
  }
  return { first, order };
}
