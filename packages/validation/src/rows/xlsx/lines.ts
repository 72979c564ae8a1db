import type { Line } from '../csv';
import { SheetFault } from '../fault';
import type { SheetLimits } from '../limits';
import { partOf } from './parts';
import { sharedTexts } from './texts';
import { type Workbook, workbookOf } from './workbook';
import { xmlReader } from './xml';

/** A cell being read: its place, its kind, its style and the text so far. */
interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
}

/** The rows of the first sheet of an Excel file (ECMA-376) that have a cell with something in it. */
export async function* xlsxLines(data: Uint8Array, limits: SheetLimits): AsyncGenerator<Line> {
  const workbook = await workbookOf(data);
  const texts = await sharedTexts(data, limits);
  const lines: Line[] = [];
  let [row, cells]: [number, string[]] = [0, []];
  let cell: Cell | undefined;
  let inValue = false;
  const reader = xmlReader({
    open(name, attributes) {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        cells = [];
      } else if (name === 'c') {
        const column = columnOf(attributes['r']) ?? cells.length;
        if (column >= limits.cells) throw new SheetFault('too_many_cells', { limit: limits.cells });
        cell = { column, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '' };
      } else if (name === 'v' || name === 't') inValue = true;
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c' && cell !== undefined) {
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = valueOf(cell, texts, workbook);
        cell = undefined;
      } else if (name === 'row' && cells.some((value) => value.trim() !== '')) lines.push([row, cells]);
    },
    text(part) {
      if (!inValue || cell === undefined) return;
      cell.value += part;
      if (cell.value.length > limits.characters) throw new SheetFault('damaged_file');
    },
  });
  let any = false;
  for await (const piece of partOf(data, workbook.sheet, { bytes: limits.inflated })) {
    any = true;
    reader.write(piece);
    yield* lines.splice(0);
  }
  if (!any) throw new SheetFault('damaged_file');
  reader.end();
  yield* lines;
}

/** The place of a cell by its name: A1 is 0, AB7 is 27. */
function columnOf(name: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(name ?? '')?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function valueOf({ type, style, value }: Cell, texts: readonly string[], workbook: Workbook): string {
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (type === 'n' && value !== '' && workbook.dateStyles.has(style)) return dayOf(Number(value), workbook);
  // A number of 12 digits is kept as its digits, never as 3.4E+11.
  if (type === 'n' && /[eE]/.test(value)) return plainNumber(value);
  return value;
}

const DAY = 86_400_000;

/** A day, and its time where there is one, as ISO 8601 without a zone: a sheet has none. */
function dayOf(serial: number, { from1904 }: Pick<Workbook, 'from1904'>): string {
  // Serial 1 is 1 January 1900, and Excel counts a 29 February 1900 that never was.
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const at = new Date(start + Math.round(serial * DAY));
  if (Number.isNaN(at.getTime())) return String(serial);
  const text = at.toISOString();
  return serial % 1 === 0 ? text.slice(0, 10) : text.slice(0, 19);
}

function plainNumber(value: string): string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? String(number) : value;
}
