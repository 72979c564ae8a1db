import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate, strToU8 } from 'fflate';
import writeExcelFile from 'write-excel-file/node';

/** Rows and columns of the files that are read. */
export const ROWS = 100_000;
export const MANY_ROWS = 1_000_000;
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

/** Writes ten times as many rows of which each has a name of its own, kept among the shared texts. */
export async function writeManyRows(folder: string): Promise<{ csv: string; xlsx: string }> {
  const files = { csv: join(folder, 'many.csv'), xlsx: join(folder, 'many.xlsx') };
  const own = (number: number) => [
    `T-${String(number)}`,
    `Nguyễn Thị Mẫu ${String(number)}`,
    ...row(number).slice(2),
  ];
  await written(files.csv, function* () {
    yield `${header.join(',')}\r\n`;
    for (let number = 0; number < MANY_ROWS; number += 1) yield `${own(number).join(',')}\r\n`;
  });
  const out = createWriteStream(files.xlsx);
  const zip = new Zip((_error, data) => out.write(data));
  const part = (name: string, texts: Iterable<string>) => {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for (const text of blocks(texts)) file.push(strToU8(text));
    file.push(new Uint8Array(), true);
  };
  part('xl/workbook.xml', ['<workbook><sheets><sheet name="A" sheetId="1"/></sheets></workbook>']);
  part('xl/sharedStrings.xml', [
    '<sst>',
    ...Array.from({ length: MANY_ROWS }, (_none, number) => `<si><t>${own(number)[1] ?? ''}</t></si>`),
    '</sst>',
  ]);
  part('xl/worksheets/sheet1.xml', sheet(own));
  zip.end();
  out.end();
  await finished(out);
  return files;
}

function* sheet(own: (number: number) => string[]): Generator<string> {
  const inline = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  yield `<worksheet><sheetData><row r="1">${header.map(inline).join('')}</row>`;
  for (let number = 0; number < MANY_ROWS; number += 1) {
    const cells = own(number).map((value, place) =>
      place === 1 ? `<c t="s"><v>${String(number)}</v></c>` : inline(value),
    );
    yield `<row r="${String(number + 2)}">${cells.join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function* blocks(texts: Iterable<string>): Generator<string> {
  let block = '';
  for (const text of texts) {
    block += text;
    if (block.length < 1_000_000) continue;
    yield block;
    block = '';
  }
  yield block;
}

async function written(file: string, texts: () => Iterable<string>): Promise<void> {
  await writeFile(file, blocks(texts()));
}
