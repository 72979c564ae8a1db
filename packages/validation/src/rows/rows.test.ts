import { describe, expect, test } from 'vitest';
import { encoded, madeWorkbook, names, vni, workbook } from '../../test/sheets';
import { type SheetColumn, type SheetFile, readSpreadsheet } from './index';

const columns: readonly SheetColumn[] = [
  { key: 'code', names: ['Mã ống', 'Tube'], required: true },
  { key: 'name', names: ['Họ và tên', 'Name'], required: false },
];

/** The rows of a file, or the codes of why it is refused. */
async function read(data: SheetFile, limits = {}) {
  const sheet = await readSpreadsheet(data, { columns, limits });
  if ('issues' in sheet) return { faults: sheet.issues.map(({ code }) => code), rows: [] };
  const rows: { number: number; cells: Record<string, string> }[] = [];
  const faults: string[] = [];
  for await (const part of sheet.value.rows) {
    if ('row' in part) rows.push(part.row);
    else faults.push(part.fault.code);
  }
  return { faults, rows, unknown: sheet.value.unknown, format: sheet.value.format };
}

const text = (csv: string) => new TextEncoder().encode(csv);
const listOf = (people: readonly string[]) =>
  `Mã ống,Họ và tên\r\n${people.map((name, place) => `T-${String(place)},${name}`).join('\r\n')}\r\n`;

describe('case 14: 200 names in every encoding are the same people, or a clear refusal', () => {
  test.each([
    'utf-8',
    'utf-8 with a mark',
    'utf-8, decomposed',
    'utf-16le with a mark',
    'utf-16be with a mark',
    'utf-16le',
    'windows-1258',
  ])('%s', async (encoding) => {
    const { rows, faults } = await read(encoded(listOf(names), encoding));
    expect(faults).toEqual([]);
    expect(rows.map(({ cells }) => cells['name'])).toEqual(names.map((name) => name.normalize('NFC')));
  });

  test('an Excel file', async () => {
    const data = await workbook([
      ['Mã ống', 'Họ và tên'],
      ...names.map((name, place) => [`T-${place}`, name]),
    ]);
    const { rows, format } = await read(data);
    expect(format).toBe('xlsx');
    expect(rows.map(({ cells }) => cells['name'])).toEqual(names);
  });

  test.each([
    ['TCVN3 in its own bytes', encoded(listOf(names), 'tcvn3')],
    ['TCVN3 kept as Unicode', text(new TextDecoder('windows-1252').decode(encoded(listOf(names), 'tcvn3')))],
    ['VNI kept as Unicode', text(listOf(names.map(vni)))],
  ])('%s is refused by its name', async (_, data) => {
    expect((await read(data)).faults).toEqual(['legacy_font']);
  });

  test('TCVN3 inside an Excel file is refused before its rows are taken', async () => {
    const [header, ...rest] = new TextDecoder('windows-1252')
      .decode(encoded(listOf(names), 'tcvn3'))
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    const data = await workbook([['Mã ống', 'Họ và tên'], ...rest]);
    expect(header).toBeDefined();
    expect((await read(data)).faults).toEqual(['legacy_font']);
  });

  test('names without marks, and Latin names of others, are nobody’s old font', async () => {
    const plain = ['Nguyen Van An', 'José Nuñez', 'Zoë Müller', 'Đặng Thị Ơn'];
    expect((await read(text(listOf(plain)))).rows).toHaveLength(4);
  });
});

describe('case 13: nothing is dropped in silence', () => {
  const lines = (count: number) =>
    text(`Mã ống\n${Array.from({ length: count }, (_none, place) => `T-${String(place)}`).join('\n')}\n`);

  test.each([65_536, 65_537, 150_000])('%d rows of CSV are all there', async (count) => {
    const { rows, faults } = await read(lines(count));
    expect([rows.length, faults]).toEqual([count, []]);
    expect(rows.at(-1)).toEqual({ number: count + 1, cells: { code: `T-${String(count - 1)}` } });
  });

  test('1,048,577 rows are refused, not cut', async () => {
    expect((await read(lines(1_048_577))).faults).toEqual(['too_many_rows']);
    const all = await read(lines(1_048_577), { rows: 1_100_000 });
    expect([all.rows.length, all.faults]).toEqual([1_048_577, []]);
  });

  test.each([65_536, 65_537])('%d rows of Excel are all there', async (count) => {
    const rows = Array.from({ length: count }, (_none, place) => [`T-${String(place)}`]);
    const got = await read(await workbook([['Mã ống'], ...rows]));
    expect([got.rows.length, got.faults]).toEqual([count, []]);
  });

  test('an Excel file cut anywhere is refused', async () => {
    const data = await workbook([['Mã ống'], ...names.map((_name, place) => [`T-${String(place)}`])]);
    for (const share of [0.2, 0.5, 0.8]) {
      const got = await read(data.subarray(0, Math.floor(data.length * share)));
      expect(got.faults.length, `at ${String(share)}`).toBe(1);
    }
  });

  test('a text cut inside a quoted cell says so', async () => {
    expect((await read(text('Mã ống,Họ và tên\nT-1,"Nguyễn Văn'))).faults).toEqual(['cut_off']);
  });

  test('the old Excel format, and what is no spreadsheet, are refused by their first bytes', async () => {
    expect((await read(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).faults).toEqual(['old_excel']);
    for (const start of [
      [0x25, 0x50, 0x44, 0x46],
      [0x89, 0x50, 0x4e, 0x47],
      [1, 2, 3, 4, 5, 6],
    ])
      expect((await read(new Uint8Array([...start, 0, 0, 0]))).faults).toEqual(['not_a_spreadsheet']);
  });
});

describe('a file on a disk', () => {
  test.each([
    ['CSV', async () => text(listOf(names))],
    ['CSV in UTF-16', async () => encoded(listOf(names), 'utf-16le with a mark')],
    ['Excel', () => workbook([['Mã ống', 'Họ và tên'], ...names.map((name, place) => [`T-${place}`, name])])],
  ])('is read as its bytes are: %s', async (_, made) => {
    const data = await made();
    expect(await read(new Blob([new Uint8Array(data)]))).toEqual(await read(data));
  });

  test('that goes away while it is read is no faulty file', async () => {
    class Gone extends Blob {
      override slice(from?: number, to?: number): Blob {
        const part = super.slice(from, to);
        if ((to ?? 0) > 100_000) part.arrayBuffer = () => Promise.reject(new Error('gone'));
        return part;
      }
    }
    const gone = new Gone([`Mã ống\n${'T-1\n'.repeat(200_000)}`]);
    await expect(read(gone)).rejects.toThrow('gone');
  });

  test('whose reader stops early is let go', async () => {
    for (const data of [
      text(`Mã ống\n${'T-1\n'.repeat(200_000)}`),
      await workbook([['Tube'], ...names.map((n) => [n])]),
    ]) {
      const sheet = await readSpreadsheet(data, { columns });
      if ('issues' in sheet) throw new Error('refused');
      for await (const part of sheet.value.rows) {
        expect(part).toHaveProperty('row.number', 2);
        break;
      }
    }
  });
});

describe('a header', () => {
  test('is known by any of its names, without marks and case; the separator and a line of its own do not matter', async () => {
    for (const csv of [
      'MA ONG;ho va ten\nT-1;An',
      'sep=;\nTube;Name\nT-1;An',
      'Name\tcode\nAn\tT-1',
      '\ufeffMã  Ống|Họ và tên|Ghi chú\nT-1|An|x',
    ])
      expect((await read(text(csv))).rows[0]?.cells).toEqual({ code: 'T-1', name: 'An' });
    expect((await read(text('Tube,Ghi chú\nT-1,x'))).unknown).toEqual(['Ghi chú']);
  });

  test('without a column that is needed, or with one twice, is refused with its name', async () => {
    const missing = await readSpreadsheet(text('Họ và tên\nAn'), { columns });
    expect(missing).toEqual({
      issues: [{ code: 'missing_column', path: ['code'], data: { column: 'Mã ống' } }],
    });
    expect((await read(text('Tube,Mã ống\n1,2'))).faults).toEqual(['column_twice']);
    expect((await read(text(''))).faults).toEqual(['no_rows']);
    expect((await read(text('Tube\n'))).faults).toEqual(['no_rows']);
  });
});

describe('cells', () => {
  test('of Excel: texts, numbers of twelve digits, days, formulas by their value, empty rows left out', async () => {
    const day = new Date(Date.UTC(2026, 10, 24));
    const data = await workbook([
      ['Mã ống', 'Họ và tên'],
      ['  T 1 ', 34160009999],
      [null, null],
      [true, day],
    ]);
    const { rows } = await read(data);
    expect(rows).toEqual([
      { number: 2, cells: { code: 'T 1', name: '34160009999' } },
      { number: 4, cells: { code: 'TRUE', name: '2026-11-24' } },
    ]);
    const formula =
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Tube</t></is></c></row><row r="2"><c r="A2" t="str"><f>1+1</f><v>T-2</v></c></row></sheetData></worksheet>';
    expect((await read(madeWorkbook(formula))).rows[0]?.cells).toEqual({ code: 'T-2' });
  });

  test('of CSV: quotes, line breaks and separators inside', async () => {
    const { rows } = await read(text('Mã ống,Họ và tên\r\n"T-1","An ""Bé""\r\nNhỏ, X"\r\nT-2,B\r\n'));
    expect(rows.map(({ cells }) => cells['name'])).toEqual(['An "Bé" Nhỏ, X', 'B']);
  });
});

describe('case 16: a hostile file costs little and reads nothing it should not', () => {
  const sheetOf = (inner: string) => `<worksheet><sheetData>${inner}</sheetData></worksheet>`;
  const header = '<row r="1"><c r="A1" t="inlineStr"><is><t>Tube</t></is></c></row>';

  test('a bomb is refused while it is small', async () => {
    const bomb = madeWorkbook(sheetOf(header + ' '.repeat(200 * 1024 * 1024)));
    expect(bomb.length).toBeLessThan(1024 * 1024);
    const before = process.memoryUsage().rss;
    expect((await read(bomb, { inflated: 20 * 1024 * 1024 })).faults).toEqual(['too_large_inside']);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  test('a bomb of shared texts, too', async () => {
    const texts = new Uint8Array(80 * 1024 * 1024).fill(0x20);
    texts.set(text('<sst><si><t>'));
    const bomb = madeWorkbook(sheetOf(header), { 'xl/sharedStrings.xml': texts });
    expect((await read(bomb)).faults).toEqual(['too_large_inside']);
  });

  test('entities, document types and other files are never followed', async () => {
    const xxe = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${sheetOf('<row r="1"><c><v>&a;</v></c></row>')}`;
    expect((await read(madeWorkbook(xxe))).faults).toEqual(['damaged_file']);
    const laughs = sheetOf('<row r="1"><c t="inlineStr"><is><t>&lol;</t></is></c></row>');
    expect((await read(madeWorkbook(laughs))).faults).toEqual(['damaged_file']);
    const outside = { '../../evil.xml': text('x'), '/etc/evil': text('x') };
    expect(
      (await read(madeWorkbook(sheetOf(`${header}<row r="2"><c r="A2"><v>1</v></c></row>`), outside))).rows,
    ).toHaveLength(1);
  });

  test('a million columns, one endless cell and rows without end are refused', async () => {
    expect((await read(text(`${'a,'.repeat(1_000_000)}\n`))).faults.length).toBe(1);
    expect((await read(text(`Tube\n${'a,'.repeat(500)}\n`))).faults).toEqual(['too_many_cells']);
    expect((await read(text(`Tube\n"${'a'.repeat(5_000_000)}"\n`))).faults).toEqual(['damaged_file']);
    const far = sheetOf(`${header}<row r="2"><c r="XFD2"><v>1</v></c></row>`);
    expect((await read(madeWorkbook(far))).faults).toEqual(['too_many_cells']);
    const endless = sheetOf(`${header}<row r="2"><c r="A2" t="str"><v>${'a'.repeat(100_000)}</v></c></row>`);
    expect((await read(madeWorkbook(endless))).faults).toEqual(['damaged_file']);
  });

  test('more texts than cells, kept once, are those of their cells; a number of none is empty', async () => {
    const texts = Array.from({ length: 70_000 }, (_none, place) => `Nguyễn 🙂 ${String(place)}`);
    const shared = `<sst>${texts.map((name) => `<si><t>${name}</t></si>`).join('')}<si/></sst>`;
    const asked = [0, 1, 255, 256, 65_535, 65_536, 69_999, 0, 70_000, 70_001, -1];
    const rows = asked.map((number, place) => {
      const row = String(place + 2);
      return `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="B${row}" t="s"><v>${String(number)}</v></c></row>`;
    });
    const head =
      '<row r="1"><c t="inlineStr"><is><t>Tube</t></is></c><c t="inlineStr"><is><t>Name</t></is></c></row>';
    const got = await read(
      madeWorkbook(sheetOf(head + rows.join('')), { 'xl/sharedStrings.xml': text(shared) }),
    );
    expect(got.rows.map(({ cells }) => cells['name'])).toEqual(asked.map((number) => texts[number]));
  });

  test('a zip file whose directory lies is refused', async () => {
    const good = madeWorkbook(sheetOf(`${header}<row r="2"><c r="A2"><v>1</v></c></row>`));
    const view = (data: Uint8Array) => new DataView(data.buffer, data.byteOffset);
    const directory = view(good).getUint32(good.length - 6, true);
    // The place of the third entry, the sheet: after two of 46 bytes and their names.
    const entry = directory + 2 * 46 + 'xl/workbook.xml'.length + 'xl/_rels/workbook.xml.rels'.length;
    const changed = (place: number, value: number) => {
      const data = good.slice();
      view(data).setUint32(place, value, true);
      return data;
    };
    const faults = async (data: Uint8Array) => (await read(data)).faults;
    expect(await faults(good)).toEqual([]);
    for (const place of [20, 24, 42]) expect((await faults(changed(entry + place, 7))).length).toBe(1);
    expect(await faults(changed(entry + 24, 500 * 1024 * 1024))).toEqual(['too_large_inside']);
    expect(await faults(changed(entry + 42, good.length - 1))).toEqual(['damaged_file']);
    expect(await faults(changed(good.length - 6, good.length))).toEqual(['damaged_file']);
    expect(await faults(changed(entry, 0))).toEqual(['damaged_file']);
  });

  test('a zip of something else, and a sheet that is no XML, are refused', async () => {
    const { zipSync } = await import('fflate');
    expect((await read(zipSync({ 'a.txt': text('x') }))).faults).toEqual(['not_a_spreadsheet']);
    expect((await read(madeWorkbook('{"not": "xml"}'))).faults).toEqual(['damaged_file']);
  });
});
