import type { Chain } from '@binhan/contract';

/** People a drawing holds before its boxes are too many to be told apart. */
export const MOST_DRAWN = 150;

/** Somebody in the list beside the drawing. */
export interface Member {
  /** Its number in the list, from 1. */
  row: number;
  node: Chain['nodes'][number];
  /** Steps from the first case of the chain. */
  step: number;
  /** The edges by which it was reached. */
  reached: { edge: Chain['edges'][number]; from: number }[];
}

/** A box of the drawing, by columns and places in them from 0. */
export interface Box {
  member: Member;
  column: number;
  place: number;
}

/** Steps from whoever was reached by nobody; in a circle the earliest begins. */
function stepsOf({ nodes, edges }: Pick<Chain, 'nodes' | 'edges'>): Map<string, number> {
  const reached = new Set(edges.map(({ to }) => to));
  const byDay = nodes.toSorted((a, b) => a.on.localeCompare(b.on) || a.degree - b.degree);
  const next = Map.groupBy(edges, ({ from }) => from);
  const steps = new Map<string, number>();
  const walk = (starts: readonly string[]) => {
    let layer = starts.filter((person) => !steps.has(person));
    for (const person of layer) steps.set(person, 0);
    for (let step = 1; layer.length > 0; step += 1) {
      layer = [...new Set(layer.flatMap((person) => (next.get(person) ?? []).map(({ to }) => to)))].filter(
        (person) => !steps.has(person),
      );
      for (const person of layer) steps.set(person, step);
    }
  };
  walk(byDay.filter(({ person }) => !reached.has(person)).map(({ person }) => person));
  for (const { person } of byDay) walk([person]);
  return steps;
}

/**
 * Everybody of a chain, numbered by steps: in each step in the order of whom they met, so that few lines cross. The list and
 * the drawing are the same people with the same numbers.
 */
export function membersOf(chain: Pick<Chain, 'nodes' | 'edges'>): Member[] {
  const steps = stepsOf(chain);
  const into = Map.groupBy(chain.edges, ({ to }) => to);
  const rows = new Map<string, number>();
  const members: Member[] = [];
  const layers = Map.groupBy(chain.nodes, ({ person }) => steps.get(person) ?? 0);
  for (const [step, layer] of [...layers].toSorted(([a], [b]) => a - b)) {
    const middle = (person: string) => {
      const from = (into.get(person) ?? []).flatMap((edge) => rows.get(edge.from) ?? []);
      return from.length === 0 ? 0 : from.reduce((sum, row) => sum + row, 0) / from.length;
    };
    const ordered = layer
      .map((node) => ({ node, middle: middle(node.person) }))
      .toSorted((a, b) => a.middle - b.middle || a.node.on.localeCompare(b.node.on));
    for (const { node } of ordered) {
      rows.set(node.person, members.length + 1);
      members.push({ row: members.length + 1, node, step, reached: [] });
    }
  }
  return members.map((member) => ({
    ...member,
    reached: (into.get(member.node.person) ?? []).flatMap((edge) => {
      const from = rows.get(edge.from);
      return from === undefined ? [] : [{ edge, from }];
    }),
  }));
}

/** The boxes of the first people, column by column, and the lines between them. */
export function drawingOf(members: readonly Member[]): {
  boxes: Box[];
  lines: { id: string; from: Box; to: Box }[];
  columns: number;
  height: number;
} {
  const drawn = members.slice(0, MOST_DRAWN);
  const counts = new Map<number, number>();
  const boxes = drawn.map((member) => {
    const place = counts.get(member.step) ?? 0;
    counts.set(member.step, place + 1);
    return { member, column: member.step, place };
  });
  const byRow = new Map(boxes.map((box) => [box.member.row, box]));
  const lines = boxes.flatMap((to) =>
    to.member.reached.flatMap(({ edge, from }) => {
      const box = byRow.get(from);
      return box === undefined ? [] : [{ id: edge.contact, from: box, to }];
    }),
  );
  return { boxes, lines, columns: counts.size, height: Math.max(0, ...counts.values()) };
}
