// Reads one file with one reader in a process of its own, so that its memory is nobody else's.
// usage: node read.mjs reader file
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { readers as peers } from '@binhan/config/bench/file-peers';

const [, , reader, file] = process.argv;
const readers = { ...peers, ours, 'csv-parse, streamed': streamed };
const begin = performance.now();
const { rows, cells } = await readers[reader](file);
const milliseconds = performance.now() - begin;
// On Linux in kilobytes, as getrusage(2) has it.
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ rows, cells, milliseconds, memory }));

async function ours() {
  const { readSpreadsheet } = await import('@binhan/validation/rows');
  const names = ['Mã ống', 'Họ và tên', ...Array.from({ length: 10 }, (_none, place) => `Cột ${place + 2}`)];
  const columns = names.map((name, place) => ({ key: `c${place}`, names: [name], required: true }));
  const sheet = await readSpreadsheet(await readFile(file), { columns });
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
