import iconv from 'iconv-lite';
import { zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';

/** 200 invented Vietnamese names in which every tone and every letter with a mark occurs. */
export const names: string[] = Array.from({ length: 200 }, (_none, number) => {
  const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng', 'Vũ', 'Hoàng', 'Đỗ', 'Bùi', 'Ngô'];
  const middles = ['Thị', 'Văn', 'Hữu', 'Ngọc', 'Thuỳ', 'Đức', 'Mỹ', 'Quỳnh'];
  const given = ['Ơn', 'Hường', 'Thuý', 'Ẩn', 'Phượng', 'Kỷ', 'Mẫn', 'Ngữ', 'Tuấn', 'Sáu', 'Ưng', 'Ấm'];
  const pick = (list: readonly string[], by: number) => list[by % list.length] ?? '';
  return `${pick(families, number)} ${pick(middles, Math.floor(number / 3))} ${pick(given, Math.floor(number / 7))}`;
});

/** A text in an encoding as its programs write it. */
export function encoded(text: string, encoding: string): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8 with a mark':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-8, decomposed':
      return new TextEncoder().encode(text.normalize('NFD'));
    case 'utf-16le with a mark':
      return new Uint8Array(iconv.encode(text, 'utf-16le', { addBOM: true }));
    case 'utf-16be with a mark':
      return new Uint8Array(iconv.encode(text, 'utf-16be', { addBOM: true }));
    case 'utf-16le':
      return new Uint8Array(iconv.encode(text, 'utf-16le'));
    case 'windows-1258':
      return new Uint8Array(iconv.encode(tonesApart(text), 'windows1258'));
    case 'tcvn3':
      return new Uint8Array(iconv.encode(tcvn3(text), 'windows1252'));
    default:
      throw new TypeError(`encoded: ${encoding}`);
  }
}

/** Windows-1258 has letters with their hat or horn, and tones as characters of their own. */
function tonesApart(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const parts = [...letter.normalize('NFD')];
      const tone = parts.find((part) => '\u0300\u0301\u0303\u0309\u0323'.includes(part)) ?? '';
      return (
        parts
          .filter((part) => part !== tone)
          .join('')
          .normalize('NFC') + tone
      );
    })
    .join('');
}

/** The letters of TCVN3 as they look in Latin, of those the names have. */
const TCVN3: Readonly<Record<string, string>> = {
  ễ: 'Ô', ầ: 'Ç', ê: 'ª', ạ: '¹', ặ: 'Æ', ũ: 'ò', à: 'µ', đ: '®', Đ: '§', ỗ: 'ç', ù: 'ï', ô: '«', ị: 'Þ', ă: '¨',
  ữ: '÷', ọ: 'ä', ỳ: 'ú', ứ: 'ø', ỹ: 'ü', ư: '­', ơ: '¬', Ơ: '¥', ờ: 'ê', ý: 'ý', ẩ: 'È', ợ: 'î', ỷ: 'û', ẫ: 'É', ấ: 'Ê',
  á: '¸', Ẩ: 'È', Ư: '¦', Ấ: 'Ê',
}; // prettier-ignore

function tcvn3(text: string): string {
  return [...text].map((letter) => TCVN3[letter] ?? letter).join('');
}

/** VNI writes the mark as a character after the letter. */
export function vni(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï', '\u0302': 'â', '\u0306': 'ê',
  }; // prettier-ignore
  return [...text.normalize('NFD')].map((part) => marks[part] ?? (part === 'đ' ? 'ñ' : part)).join('');
}

/** An Excel file by an independent writer. */
export async function workbook(
  rows: readonly (readonly (string | number | Date | boolean | null)[])[],
): Promise<Uint8Array> {
  const data = rows.map((cells) =>
    cells.map((value) =>
      value === null ? null : value instanceof Date ? { value, type: Date, format: 'dd/mm/yyyy' } : { value },
    ),
  );
  return new Uint8Array(await writeExcelFile(data as never).toBuffer());
}

/** An Excel file of parts made by hand, for what no honest writer makes. */
export function madeWorkbook(sheet: string, others: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const text = (part: string) => new TextEncoder().encode(part);
  return zipSync({
    'xl/workbook.xml': text(
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': text(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': text(sheet),
    ...others,
  });
}
