/**
 * Text that a spreadsheet would take for a formula, whatever stands before its sign: spaces, quotes, control or
 * invisible characters, full-width forms (case 12 of the abuse list: names with `=cmd`, TAB, CR, `＝`).
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}"']*[=+\-@＝＋－＠\t\r\n]/u;

/** One row of CSV (RFC 4180) in which no cell starts a formula. */
export function csvLine(cells: readonly (string | number | undefined)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
