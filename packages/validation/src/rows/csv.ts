import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/stream';
import { encodingOf } from './encoding';
import { SheetFault } from './fault';
import type { SheetLimits } from './limits';

/** One line of a file: its number as an editor counts records, from 1, and its cells. */
export type Line = readonly [number: number, cells: readonly string[]];

const STEP = 64 * 1024;
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The lines of a CSV file (RFC 4180, and what Excel makes of it in other languages). */
export async function* csvLines(data: Uint8Array, limits: SheetLimits): AsyncGenerator<Line> {
  const encoding = encodingOf(data);
  const { delimiter, from } = dialectOf(new TextDecoder(encoding).decode(data.subarray(0, STEP)));
  const parser = parse({
    delimiter,
    from_line: from,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: limits.cells * limits.characters,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  const lines: ReadableStream<string[]> = utf8(data, encoding).pipeThrough(parser);
  const reader = lines.getReader();
  let number = from - 1;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      number += 1;
      yield [number, value];
    }
  } catch (error) {
    if (error instanceof CsvError)
      throw new SheetFault(error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'cut_off' : 'damaged_file');
    throw error;
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** A file as UTF-8 in pieces, asked for as they are read: what the parser takes. */
function utf8(data: Uint8Array, encoding: string): ReadableStream<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = data.subarray(at, at + STEP);
      at += STEP;
      const ends = at >= data.length;
      controller.enqueue(encoder.encode(decoder.decode(piece, { stream: !ends })));
      if (ends) controller.close();
    },
  });
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
