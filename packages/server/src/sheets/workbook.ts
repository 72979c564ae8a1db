import writeXlsxFile, { type SheetData } from 'write-excel-file/node';

/** The media type of a workbook (ECMA-376). */
export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet of a workbook: what it is about, the names of its columns, and its rows. */
export interface Sheet {
  name: string;
  /** Lines above the table: its title, who took it and when. */
  about: readonly string[];
  columns: readonly string[];
  rows: readonly (readonly (string | number | undefined)[])[];
}

/** A workbook of sheets. Texts are stored as texts, so that no cell is ever a formula, whatever it begins with. */
export async function workbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = await writeXlsxFile(
    sheets.map(({ name, about, columns, rows }) => ({
      sheet: name,
      data: sheetData(about, columns, rows),
      columns: columns.map((column, place) => ({ width: widthOf(column, place, rows) })),
      stickyRowsCount: about.length + 1,
    })),
  ).toBuffer();
  return new Uint8Array(written);
}

function sheetData(about: Sheet['about'], columns: Sheet['columns'], rows: Sheet['rows']): SheetData {
  return [
    ...about.map((line, place) => [
      { value: line, type: String, ...(place === 0 ? { fontWeight: 'bold' as const } : {}) },
    ]),
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
