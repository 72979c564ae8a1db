import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeExcelFile from 'write-excel-file/node';

/** Rows and columns of the files that are read. */
export const ROWS = 100_000;
const COLUMNS = 12;

const header = Array.from({ length: COLUMNS }, (_none, place) =>
  place === 0 ? 'Mã ống' : place === 1 ? 'Họ và tên' : `Cột ${String(place)}`,
);

function row(number: number): string[] {
  return header.map((_name, place) =>
    place === 0
      ? `T-${String(number)}`
      : place === 1
        ? `Nguyễn Thị Mẫu ${String(number % 977)}`
        : `giá trị ${String((number * place) % 1009)}`,
  );
}

/** Writes the same rows as CSV and as Excel; gives where they lie. */
export async function writeSamples(folder: string): Promise<{ csv: string; xlsx: string }> {
  const files = { csv: join(folder, 'rows.csv'), xlsx: join(folder, 'rows.xlsx') };
  const lines = [header, ...Array.from({ length: ROWS }, (_none, number) => row(number))];
  await writeFile(files.csv, `${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`);
  const data = lines.map((cells) => cells.map((value) => ({ value })));
  await writeExcelFile(data as never).toFile(files.xlsx);
  return files;
}
