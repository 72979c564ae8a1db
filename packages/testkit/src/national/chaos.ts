/** What goes wrong on the way to and from the platform, each a share from 0 to 1 that may be changed at any time. */
export interface Chaos {
  /** Lost, in either direction: half of those that arrive are done and only their answer is lost. */
  drop: number;
  /** Carried out after `delaySeconds` of the clock instead of at once. */
  delay: number;
  delaySeconds: number;
  /** Carried out twice. */
  double: number;
  /** Held a random while, so that others overtake. */
  reorder: number;
  /** Answered with a status of 5xx. */
  fail: number;
  /** Nothing answers. */
  down: boolean;
}

/** A way without faults. */
export function noChaos(): Chaos {
  return { drop: 0, delay: 0, delaySeconds: 60, double: 0, reorder: 0, fail: 0, down: false };
}

/** Random numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Things on their way, each due at a moment in milliseconds. */
export interface Way<Thing> {
  put(thing: Thing, now: number): void;
  /** What has arrived by a moment, in the order of arrival. */
  arrived(now: number): Thing[];
  waiting(): number;
}

/** A way that suffers delays, doubles and reordering. */
export function way<Thing>(chaos: Chaos, random: () => number): Way<Thing> {
  let things: { thing: Thing; due: number }[] = [];
  const late = () =>
    (random() < chaos.delay ? chaos.delaySeconds * 1000 : 0) +
    (random() < chaos.reorder ? random() * 2 * chaos.delaySeconds * 1000 : 0);
  return {
    put(thing, now) {
      things.push({ thing, due: now + late() });
      if (random() < chaos.double) things.push({ thing, due: now + late() });
    },
    arrived(now) {
      const here = things.filter(({ due }) => due <= now).toSorted((a, b) => a.due - b.due);
      things = things.filter(({ due }) => due > now);
      return here.map(({ thing }) => thing);
    },
    waiting: () => things.length,
  };
}
