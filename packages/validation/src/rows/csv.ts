import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/stream';
import { type TextEncoding, encodingOf } from './encoding';
import { SheetFault } from './fault';
import type { SheetLimits } from './limits';
import { type SheetFile, bytesOf, piecesOf, through } from './source';

/** One line of a file: its number as an editor counts records, from 1, and its cells. */
export type Line = readonly [number: number, cells: readonly string[]];

const HEAD = 64 * 1024;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The lines of a CSV file (RFC 4180, and what Excel makes of it in other languages). */
export async function* csvLines(file: SheetFile, limits: SheetLimits): AsyncGenerator<Line> {
  const encoding = await encodingOf(file);
  const { delimiter, from } = dialectOf(new TextDecoder(encoding).decode(await bytesOf(file, 0, HEAD)));
  const parser = parse({
    bom: true,
    delimiter,
    from_line: from,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: limits.cells * limits.characters,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  let number = from - 1;
  // The encoding was judged over the whole file: UTF-8 goes to the parser as it is.
  const pieces = encoding === 'utf-8' ? piecesOf(file) : utf8(file, encoding);
  for await (const cells of through<string[]>(pieces, parser, faultOf)) yield [(number += 1), cells];
}

function faultOf(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  return new SheetFault(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'cut_off' : 'damaged_file');
}

/** A file in another encoding as UTF-8. */
async function* utf8(file: SheetFile, encoding: TextEncoding): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const piece of piecesOf(file)) yield encoder.encode(decoder.decode(piece, { stream: true }));
  yield encoder.encode(decoder.decode());
}

/** By what the first line is parted; Excel may say so in a line of its own (`sep=;`). */
function dialectOf(text: string): { delimiter: string; from: number } {
  const [first = '', second = ''] = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/, 2);
  const said = /^"?sep=(.)"?$/i.exec(first)?.[1];
  if (said !== undefined) return { delimiter: said, from: 2 };
  const header = first === '' ? second : first;
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  const [best] = counts.toSorted((a, b) => b.count - a.count);
  return { delimiter: best?.delimiter ?? ',', from: 1 };
}
