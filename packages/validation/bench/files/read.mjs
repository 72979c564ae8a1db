// Reads one file with one reader in a process of its own, so that its memory is nobody else's.
// usage: node read.mjs reader file
import { createReadStream, openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readers as peers } from '@binhan/config/bench/file-peers';

const [, , reader, file] = process.argv;
const readers = { ...peers, ours, 'csv-parse, streamed': streamed };
const begin = performance.now();
const { rows, cells } = await readers[reader](file);
const milliseconds = performance.now() - begin;
// The most this program had, in megabytes: getrusage(2) would also count the process it was forked from.
const memory = Number(/VmHWM:\s+(\d+)/.exec(await readFile('/proc/self/status', 'utf8'))?.[1]) / 1024;
console.log(JSON.stringify({ rows, cells, milliseconds, memory }));

async function ours() {
  const { readSpreadsheet } = await import('@binhan/validation/rows');
  const names = ['Mã ống', 'Họ và tên', ...Array.from({ length: 10 }, (_none, place) => `Cột ${place + 2}`)];
  // More than any file of the bench has: what is measured is reading, not refusing.
  const limits = { rows: 2_000_000, inflated: 2 ** 30 };
  const columns = names.map((name, place) => ({ key: `c${place}`, names: [name], required: true }));
  const sheet = await readSpreadsheet(await openAsBlob(file), { columns, limits });
  const sum = { rows: 0, cells: 0 };
  for await (const part of sheet.value.rows) {
    sum.rows += 1;
    sum.cells += Object.keys(part.row.cells).length;
  }
  return sum;
}

async function streamed() {
  const { parse } = await import('csv-parse');
  const sum = { rows: 0, cells: 0 };
  for await (const row of createReadStream(file).pipe(parse({ columns: true }))) {
    sum.rows += 1;
    sum.cells += Object.keys(row).length;
  }
  return sum;
}
