/** Stays as typed arrays, sorted by place and moment: what a process could keep of two weeks of a province. */
export interface StayIndex {
  size: number;
  encounters(sources: ReadonlyMap<number, { from: number; to: number }>, minutes: number): number;
}

/** Twelve hours in minutes: no stay is longer. */
const LONGEST = 12 * 60;

/** Makes the index of rows of place, person, minutes of entering and leaving. */
export function createStayIndex(rows: readonly (readonly [number, number, number, number])[]): StayIndex {
  const byPlace = rows.toSorted((a, b) => a[0] - b[0] || a[2] - b[2]);
  const [place, person, entered, left] = [0, 1, 2, 3].map((column) =>
    Int32Array.from(byPlace, (row) => row[column] ?? 0),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array];
  const order = Int32Array.from(person, (_value, n) => n).toSorted(
    (a, b) => (person[a] ?? 0) - (person[b] ?? 0),
  );
  const first = new Map<number, number>();
  for (let at = 0; at < order.length; at += 1) {
    const who = person[order[at] ?? 0] ?? 0;
    if (!first.has(who)) first.set(who, at);
  }
  return {
    size: rows.length,
    encounters(sources, minutes) {
      let found = 0;
      for (const [who, { from, to }] of sources)
        for (let at = first.get(who) ?? order.length; at < order.length; at += 1) {
          const mine = order[at] ?? 0;
          if (person[mine] !== who) break;
          const begin = Math.max(entered[mine] ?? 0, from);
          const end = Math.min(left[mine] ?? 0, to);
          if (end - begin < minutes) continue;
          let other = mine;
          while (other > 0 && place[other - 1] === place[mine] && (entered[other - 1] ?? 0) > begin - LONGEST)
            other -= 1;
          for (
            ;
            other < place.length && place[other] === place[mine] && (entered[other] ?? 0) < end;
            other += 1
          )
            if (
              person[other] !== who &&
              Math.min(end, left[other] ?? 0) - Math.max(begin, entered[other] ?? 0) >= minutes
            )
              found += 1;
        }
      return found;
    },
  };
}
