import { foldText } from '@binhan/domain/text';
import type { FoundIssue } from '../issues';
import { cleanLine } from '../text/clean';
import { type Line, csvLines } from './csv';
import { SheetFault } from './fault';
import { formatOf } from './format';
import { type SheetLimits, defaultLimits } from './limits';
import { type SheetFile, bytesOf } from './source';
import { legacyFontOf } from './vietnamese';
import { xlsxLines } from './xlsx/lines';

/** A column that is looked for: by any of its names, whatever their case, marks and spaces. The first is shown to people. */
export interface SheetColumn {
  key: string;
  names: readonly [string, ...string[]];
  required: boolean;
}

/** A row of data: its number as the file counts it, and its cells by the key of their column, cleaned, empty ones left out. */
export interface SheetRow {
  number: number;
  cells: Record<string, string>;
}

/** A row, or why the file cannot be read on: then it is the last part, and nothing before it may be taken for the whole. */
export type SheetPart = { row: SheetRow } | { fault: FoundIssue };

/** A file whose header was understood. */
export interface Spreadsheet {
  format: 'csv' | 'xlsx';
  /** Keys of the columns that were found. */
  columns: string[];
  /** Headers no column asks for; their cells are left out. */
  unknown: string[];
  rows: AsyncIterable<SheetPart>;
}

/** Rows in which fonts before Unicode are looked for; most of a file says enough. */
const LOOKED_AT = 200;

/**
 * Reads the rows of a CSV or Excel (.xlsx) file by its header, as a stream of bounded memory. UTF-8, UTF-16 and
 * Windows-1258 are read; text typed with fonts before Unicode (TCVN3, VNI) is refused, as is everything beyond a limit.
 */
export async function readSpreadsheet(
  file: SheetFile,
  { columns, limits = {} }: { columns: readonly SheetColumn[]; limits?: Partial<SheetLimits> },
): Promise<{ value: Spreadsheet } | { issues: FoundIssue[] }> {
  const bounds = { ...defaultLimits, ...limits };
  const format = formatOf(await bytesOf(file, 0, 4096));
  if (format === 'xls') return { issues: [{ code: 'old_excel', path: [] }] };
  if (format === 'other') return { issues: [{ code: 'not_a_spreadsheet', path: [] }] };
  const lines = format === 'xlsx' ? xlsxLines(file, bounds) : csvLines(file, bounds);
  try {
    const first = await lines.next();
    if (first.done === true) return { issues: [{ code: 'no_rows', path: [] }] };
    const header = headerOf(first.value[1], columns);
    if (header.issues.length > 0) {
      await lines.return(undefined);
      return { issues: header.issues };
    }
    const rows = rowsOf(lines, header.places, bounds);
    const { found, unknown } = header;
    return { value: { format: format === 'xlsx' ? 'xlsx' : 'csv', columns: found, unknown, rows } };
  } catch (error) {
    if (error instanceof SheetFault) return { issues: [error.issue] };
    throw error;
  }
}

async function* rowsOf(
  lines: AsyncGenerator<Line>,
  places: ReadonlyMap<number, string>,
  limits: SheetLimits,
): AsyncGenerator<SheetPart> {
  let count = 0;
  let looked = '';
  try {
    const wanted = [...places];
    for await (const [number, cells] of lines) {
      count += 1;
      if (count > limits.rows) throw new SheetFault('too_many_rows', { limit: limits.rows });
      if (cells.length > limits.cells) throw new SheetFault('too_many_cells', { limit: limits.cells });
      const row: SheetRow = { number, cells: {} };
      for (const [place, key] of wanted) {
        const cell = cells[place];
        if (cell === undefined || cell === '') continue;
        const value = cleanLine(unguarded(cell.slice(0, limits.characters)));
        if (value !== '') row.cells[key] = value;
      }
      if (count <= LOOKED_AT) looked += ` ${Object.values(row.cells).join(' ')}`;
      if (count === LOOKED_AT) refuseFont(looked);
      yield { row };
    }
    if (count < LOOKED_AT) refuseFont(looked);
    if (count === 0) yield { fault: { code: 'no_rows', path: [] } };
  } catch (error) {
    if (!(error instanceof SheetFault)) throw error;
    yield { fault: error.issue };
  }
}

/** Exports put an apostrophe before what a sheet would take for a formula; a file that comes back has lost it again. */
function unguarded(text: string): string {
  if (!text.startsWith("'")) return text;
  return text.replace(/^'(?=[\s\p{Cc}\p{Cf}"']*[=+\-@＝＋－＠\t\r\n])/u, '');
}

function refuseFont(text: string): void {
  const font = legacyFontOf(text);
  if (font !== undefined) throw new SheetFault('legacy_font', { font });
}

function headerOf(cells: readonly string[], columns: readonly SheetColumn[]) {
  const key = (name: string) => foldText(cleanLine(name)).replace(/[^a-z0-9]/g, '');
  const byName = new Map(
    columns.flatMap((column) => column.names.map((name) => [key(name), column] as const)),
  );
  for (const column of columns) byName.set(key(column.key), column);
  const places = new Map<number, string>();
  const unknown: string[] = [];
  const issues: FoundIssue[] = [];
  for (const [place, text] of cells.entries()) {
    const column = byName.get(key(text));
    if (column === undefined) {
      if (text.trim() !== '') unknown.push(cleanLine(text).slice(0, 100));
    } else if ([...places.values()].includes(column.key))
      issues.push({ code: 'column_twice', path: [column.key], data: { column: column.names[0] } });
    else places.set(place, column.key);
  }
  const found = [...places.values()];
  for (const { key: wanted, names, required } of columns)
    if (required && !found.includes(wanted))
      issues.push({ code: 'missing_column', path: [wanted], data: { column: names[0] } });
  return { places, found, unknown, issues };
}
