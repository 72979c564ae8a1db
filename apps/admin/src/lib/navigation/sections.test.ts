import { type Permission, roles } from '@binhan/domain/access';
import { expect, test } from 'vitest';
import { navigationFor, type Shown } from './sections.ts';

const of = (...names: (keyof typeof roles)[]): Permission[] => names.flatMap((name) => roles[name].may);
const entriesOf = (shown: readonly Shown[]) => shown.flatMap((one) => ('group' in one ? one.entries : one));
const idsOf = (shown: readonly Shown[]) => entriesOf(shown).map(({ id }) => id);
const rowOf = (shown: readonly Shown[]) => shown.map((one) => ('group' in one ? one.group : one.id));

test('whoever may open few sections has them in the row, in the order of the work', () => {
  expect(rowOf(navigationFor(of('sampler'), ''))).toEqual(['sessions', 'sampling']);
  expect(rowOf(navigationFor(of('vaccinator'), ''))).toEqual(['sessions', 'vaccination', 'stock']);
  expect(rowOf(navigationFor(of('auditor'), ''))).toEqual(['reports', 'adoption', 'catalog', 'audit']);
  expect(navigationFor([], '/places')).toEqual([]);
});

test('many sections are gathered by kind of work; a kind with one section is that section', () => {
  const shown = navigationFor(of('official'), '');
  expect(rowOf(shown)).toEqual([
    'places',
    'notifications',
    'vaccination',
    'tracing',
    'records',
    'reports',
    'administration',
  ]);
  expect(new Set(idsOf(shown)).size).toBe(idsOf(shown).length);
});

test('every role opens at most seven places of the row, and none that it may not', () => {
  for (const [name, { may }] of Object.entries(roles)) {
    const shown = navigationFor(may, '');
    expect([name, shown.length <= 7]).toEqual([name, true]);
  }
  const everything = navigationFor(
    Object.values(roles).flatMap(({ may }) => may),
    '',
  );
  expect(rowOf(everything)).toEqual([
    'places',
    'testing',
    'vaccination',
    'tracing',
    'records',
    'reports',
    'administration',
  ]);
  expect(idsOf(everything)).not.toContain('registerOthers');
  expect(idsOf(navigationFor(of('helper'), ''))).toEqual(['entry', 'registerOthers']);
});

test('a page below a section is in it, and a section whose name begins alike is not', () => {
  const current = (path: string) =>
    entriesOf(navigationFor(of('official', 'registrar'), path))
      .filter((entry) => entry.current)
      .map(({ id }) => id);
  expect(current('/record/1/files')).toEqual(['record']);
  expect(current('/registrations/enter')).toEqual(['registrations']);
  expect(current('/places')).toEqual(['places']);
  expect(current('/recordings')).toEqual([]);
  expect(current('')).toEqual([]);
});
