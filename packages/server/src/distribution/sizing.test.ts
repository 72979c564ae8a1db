import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STAY_RETENTION_DAYS } from '../stays/kept';

/** What the README assumes beside the days for which stays are kept. */
const STAYS_A_DAY = 2;
const BYTES_A_ROW = 250;
const BUSIEST = 10;

test('the sizes in the README follow from what it assumes', async () => {
  const readme = await readFile(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
  const rows = readme
    .split('\n')
    .filter((line) => /^\| [\d,]{7,} /.test(line))
    .map((line) => line.split('|').slice(1, 7))
    .map((cells) => cells.map((cell) => Number(cell.replaceAll(/[^\d]/g, ''))));
  expect(rows.map(([people]) => people)).toEqual([2_000_000, 100_000_000, 1_000_000_000]);
  for (const [people = 0, daily, kept, both, disk, entries] of rows) {
    const stays = people * STAYS_A_DAY;
    const gigabytes = (stays * STAY_RETENTION_DAYS * BYTES_A_ROW * 2) / 1e9;
    expect([daily, kept, both, disk, entries]).toEqual([
      stays,
      stays * STAY_RETENTION_DAYS,
      gigabytes,
      gigabytes * 1.5,
      Math.round((stays / 86_400) * BUSIEST),
    ]);
  }
});
