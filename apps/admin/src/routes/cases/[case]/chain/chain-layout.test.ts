import { expect, test } from 'vitest';
import { drawingOf, membersOf, MOST_DRAWN } from './chain-layout.ts';

const node = (person: string, degree: number, on = '2026-11-20') => ({
  person,
  label: person,
  degree,
  case: degree === 0,
  on,
});
const edge = (from: string, to: string, degree = 1) => ({
  contact: `${from}${to}`,
  from,
  to,
  degree,
  basis: 'stay' as const,
  on: '2026-11-20',
});
const told = (members: ReturnType<typeof membersOf>) =>
  members.map(({ row, node: { person }, step, reached }) => [
    row,
    person,
    step,
    reached.map(({ from }) => from),
  ]);

test('a case, whom it met, and whom they met stand one step behind each other', () => {
  const members = membersOf({
    nodes: [node('c', 2), node('b', 1), node('a', 0)],
    edges: [edge('a', 'b'), edge('b', 'c', 2)],
  });
  expect(told(members)).toEqual([
    [1, 'a', 0, []],
    [2, 'b', 1, [1]],
    [3, 'c', 2, [2]],
  ]);
  expect(drawingOf(members)).toMatchObject({ columns: 3, height: 1, lines: [{ id: 'ab' }, { id: 'bc' }] });
});

test('a contact who became a case stands behind the case they met, not beside it', () => {
  const members = membersOf({
    nodes: [node('a', 0, '2026-11-18'), node('b', 0, '2026-11-22'), node('c', 1)],
    edges: [edge('a', 'b'), edge('b', 'c')],
  });
  expect(members.map(({ step }) => step)).toEqual([0, 1, 2]);
});

test('two who met each other: the earlier one begins, and nobody is lost', () => {
  const members = membersOf({
    nodes: [node('late', 0, '2026-11-22'), node('early', 0, '2026-11-18')],
    edges: [edge('late', 'early'), edge('early', 'late')],
  });
  expect(told(members)).toEqual([
    [1, 'early', 0, [2]],
    [2, 'late', 1, [1]],
  ]);
});

test('within a step people stand in the order of whom they met', () => {
  const members = membersOf({
    nodes: [node('a', 0, '2026-11-01'), node('b', 0, '2026-11-02'), node('of-b', 1), node('of-a', 1)],
    edges: [edge('b', 'of-b'), edge('a', 'of-a')],
  });
  expect(members.map(({ node: { person } }) => person)).toEqual(['a', 'b', 'of-a', 'of-b']);
});

test('the drawing has the first people, the list everybody', () => {
  const many = Array.from({ length: MOST_DRAWN + 10 }, (_none, n) => `n${String(n)}`);
  const members = membersOf({
    nodes: [node('a', 0), ...many.map((person) => node(person, 1))],
    edges: many.map((person) => edge('a', person)),
  });
  expect(members).toHaveLength(many.length + 1);
  const { boxes, lines } = drawingOf(members);
  expect(boxes).toHaveLength(MOST_DRAWN);
  expect(lines).toHaveLength(MOST_DRAWN - 1);
});

test('a chain of nobody', () => {
  expect(drawingOf(membersOf({ nodes: [], edges: [] }))).toEqual({
    boxes: [],
    lines: [],
    columns: 0,
    height: 0,
  });
});
