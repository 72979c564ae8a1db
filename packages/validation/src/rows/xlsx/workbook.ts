import { SheetFault } from '../fault';
import type { SheetFile } from '../source';
import { type Parts, textOf } from './parts';
import { type Handlers, xmlReader } from './xml';

const SMALL = { bytes: 4 * 1024 * 1024 };

/** Where the first sheet of a workbook lies, and which of its cell styles are dates. */
export interface Workbook {
  sheet: string;
  dateStyles: ReadonlySet<number>;
  /** Whether days count from 1904 instead of 1900. */
  from1904: boolean;
}

/** Reads the map of a workbook (ECMA-376, part 1). */
export async function workbookOf(file: SheetFile, parts: Parts): Promise<Workbook> {
  const workbook = await textOf(file, parts, 'xl/workbook.xml', SMALL);
  if (workbook === undefined) throw new SheetFault('not_a_spreadsheet');
  let first: string | undefined;
  let from1904 = false;
  read(workbook, {
    open(name, attributes) {
      if (name === 'sheet' && attributes['state'] !== 'hidden') first ??= attributes['r:id'];
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    },
  });
  const targets = new Map<string, string>();
  read((await textOf(file, parts, 'xl/_rels/workbook.xml.rels', SMALL)) ?? '<none/>', {
    open(name, attributes) {
      if (name === 'Relationship') targets.set(attributes['Id'] ?? '', attributes['Target'] ?? '');
    },
  });
  const target = targets.get(first ?? '') ?? 'worksheets/sheet1.xml';
  const sheet = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return { sheet, from1904, dateStyles: await dateStylesOf(file, parts) };
}

/** Numbers of the built-in formats that show a day (ECMA-376, part 1, 18.8.30). */
const builtIn = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

async function dateStylesOf(file: SheetFile, parts: Parts): Promise<Set<number>> {
  const dates = new Set<number>();
  const custom = new Set<number>();
  let inCells = false;
  let style = 0;
  read((await textOf(file, parts, 'xl/styles.xml', SMALL)) ?? '<none/>', {
    open(name, attributes) {
      const format = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt' && isDateFormat(attributes['formatCode'] ?? '')) custom.add(format);
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      if (builtIn(format) || custom.has(format)) dates.add(style);
      style += 1;
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return dates;
}

/** A format of a day has d and y, or m and y, outside of quotes and brackets. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  return /y/.test(bare) && /[dm]/.test(bare);
}

function read(text: string, handlers: Handlers): void {
  const reader = xmlReader(handlers);
  reader.write(new TextEncoder().encode(text));
  reader.end();
}
