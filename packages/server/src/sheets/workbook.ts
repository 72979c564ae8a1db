import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/** The media type of a workbook (ECMA-376). */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet of a workbook: what it is about, the names of its columns, and its rows. */
export interface Sheet {
  name: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number | undefined)[])[];
}

/**
 * A workbook of tables, each from its first row on, so that programs read it like people; the last sheet says what it is,
 * who took it and when. Texts are stored as texts: no cell is ever a formula, whatever it begins with.
 */
export async function workbook(
  sheets: readonly Sheet[],
  about: { name: string; lines: readonly string[] },
): Promise<Uint8Array> {
  const tables = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    data: sheetData(columns, rows),
    columns: columns.map((column, place) => ({ width: widthOf(column, place, rows) })),
    stickyRowsCount: 1,
  }));
  const last = {
    sheet: about.name,
    data: about.lines.map((value) => [{ value, type: String }]),
    columns: [{ width: 80 }],
  };
  return new Uint8Array(await writeXlsxFile([...tables, last]).toBuffer());
}

function sheetData(columns: Sheet['columns'], rows: Sheet['rows']): SheetData {
  return [
    columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) =>
      row.map((value) => {
        if (value === undefined) return null;
        return typeof value === 'number' ? { value, type: Number } : { value, type: String };
      }),
    ),
  ];
}

/** Characters a column needs, up to forty. */
function widthOf(column: string, place: number, rows: Sheet['rows']): number {
  const longest = rows.reduce((most, row) => Math.max(most, String(row[place] ?? '').length), 0);
  return Math.min(40, Math.max(longest, Math.min(column.length, 14)) + 2);
}
