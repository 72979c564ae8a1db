// Reads one file with one reader in a process of its own, so that its memory is nobody else's.
// usage: node read.mjs reader file
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

const [, , reader, file] = process.argv;
const begin = performance.now();
const { rows, cells } = await readers()[reader]();
const milliseconds = performance.now() - begin;
// On Linux in kilobytes, as getrusage(2) has it.
const memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ rows, cells, milliseconds, memory }));

function readers() {
  return {
    async ours() {
      const { readSpreadsheet } = await import('@binhan/validation/rows');
      const names = [
        'Mã ống',
        'Họ và tên',
        ...Array.from({ length: 10 }, (_none, place) => `Cột ${place + 2}`),
      ];
      const columns = names.map((name, place) => ({ key: `c${place}`, names: [name], required: true }));
      const sheet = await readSpreadsheet(await readFile(file), { columns });
      let [rows, cells] = [0, 0];
      for await (const part of sheet.value.rows) {
        rows += 1;
        cells += Object.keys(part.row.cells).length;
      }
      return { rows, cells };
    },
    async papaparse() {
      const { default: papa } = await import('papaparse');
      const { data } = papa.parse(await readFile(file, 'utf8'), { header: true, skipEmptyLines: true });
      return { rows: data.length, cells: data.length * Object.keys(data[0]).length };
    },
    async 'csv-parse, streamed'() {
      const { parse } = await import('csv-parse');
      let [rows, cells] = [0, 0];
      for await (const row of createReadStream(file).pipe(parse({ columns: true }))) {
        rows += 1;
        cells += Object.keys(row).length;
      }
      return { rows, cells };
    },
    async 'read-excel-file'() {
      const { readSheet } = await import('read-excel-file/node');
      const [header, ...data] = await readSheet(file);
      return { rows: data.length, cells: data.length * header.length };
    },
  };
}
