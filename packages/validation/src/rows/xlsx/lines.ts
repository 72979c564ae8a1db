import type { Line } from '../csv';
import { SheetFault } from '../fault';
import type { SheetLimits } from '../limits';
import type { SheetFile } from '../source';
import { partOf, partsOf } from './parts';
import { xmlScanner } from './scan';
import { type SharedTexts, sharedTexts } from './texts';
import { type Workbook, workbookOf } from './workbook';

/** The cell being read: its place, its kind, its style and the text so far. */
interface Cell {
  column: number;
  type: string;
  style: number;
  value: string;
}

/** The rows of the first sheet of an Excel file (ECMA-376) that have a cell with something in it. */
export async function* xlsxLines(file: SheetFile, limits: SheetLimits): AsyncGenerator<Line> {
  const parts = await partsOf(file);
  const workbook = await workbookOf(file, parts);
  const texts = await sharedTexts(file, parts, limits);
  const lines: Line[] = [];
  let [row, cells]: [number, string[]] = [0, []];
  const cell: Cell = { column: 0, type: 'n', style: 0, value: '' };
  let inCell = false;
  let inValue = false;
  const scanner = xmlScanner({
    open(name, attribute) {
      if (name === 'c') {
        cell.column = columnOf(attribute('r')) ?? cells.length;
        if (cell.column >= limits.cells) throw new SheetFault('too_many_cells', { limit: limits.cells });
        cell.type = attribute('t') ?? 'n';
        cell.style = Number(attribute('s') ?? 0);
        cell.value = '';
        inCell = true;
      } else if (name === 'v' || name === 't') inValue = inCell;
      else if (name === 'row') {
        row = Number(attribute('r') ?? row + 1);
        cells = [];
      }
    },
    close(name) {
      if (name === 'v' || name === 't') inValue = false;
      else if (name === 'c') {
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = valueOf(cell, texts, workbook);
        inCell = false;
      } else if (name === 'row' && cells.some((value) => value.trim() !== '')) lines.push([row, cells]);
    },
    text(part) {
      if (!inValue) return;
      cell.value += part;
      if (cell.value.length > limits.characters) throw new SheetFault('damaged_file');
    },
  });
  if (!parts.has(workbook.sheet)) throw new SheetFault('damaged_file');
  for await (const piece of partOf(file, parts, workbook.sheet, { bytes: limits.inflated })) {
    scanner.write(piece);
    yield* lines.splice(0);
  }
  scanner.end();
  yield* lines;
}

/** The place of a cell by its name: A1 is 0, AB7 is 27. */
function columnOf(name: string | undefined): number | undefined {
  let column = 0;
  for (let place = 0; place < 3; place += 1) {
    const letter = (name?.charCodeAt(place) ?? 0) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  return column === 0 ? undefined : column - 1;
}

function valueOf({ type, style, value }: Cell, texts: SharedTexts, workbook: Workbook): string {
  if (type === 's') return texts.at(Number(value));
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
