import { expect, test } from 'vitest';
import { MOST_VIEWS, openView, readViews, writeViews } from './views.ts';

const flagged = {
  id: '0a1b2c3d',
  name: 'Có dấu hiệu hôm nay',
  query: '?flagged=yes&when=today&cols=area.flags',
};

test('views are the same after a browser kept them', () => {
  const views = [flagged, { id: 'ffffffff', name: 'Tất cả xã', query: '' }];
  expect(readViews(writeViews(views))).toEqual(views);
});

test.each([
  undefined,
  '',
  '{',
  '{}',
  'null',
  '[1]',
  '[["x","a",""]]',
  '[["0a1b2c3d","",""]]',
  '[["0a1b2c3d","a","?x=<script>"]]',
  '[["0a1b2c3d","a","https://elsewhere.example"]]',
])('%s holds no view', (kept) => {
  expect(readViews(kept)).toEqual([]);
});

test('no more are read than are kept', () => {
  expect(readViews(writeViews(Array.from({ length: 20 }, () => flagged)))).toHaveLength(MOST_VIEWS);
});

test('an open view says when something was changed', () => {
  const conditions = { view: flagged.id, when: 'today', flagged: 'yes', cols: 'area.flags' };
  expect(openView([flagged], conditions)).toEqual({ view: flagged, changed: false });
  expect(openView([flagged], { ...conditions, cursor: 'abc' })?.changed).toBe(false);
  expect(openView([flagged], { ...conditions, area: '11239' })?.changed).toBe(true);
  expect(openView([flagged], { ...conditions, cols: 'area' })?.changed).toBe(true);
  expect(openView([flagged], { flagged: 'yes' })).toBeUndefined();
});
