import { qrMatrix } from '@binhan/qr';
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';

/** Grey levels of a code in the middle of a picture; an empty text gives an empty picture. */
function greyPicture(text: string, width: number, height: number): Uint8Array {
  const grey = new Uint8Array(width * height).fill(200);
  const matrix = text === '' ? [] : qrMatrix(text);
  const size = matrix.length + 8;
  const scale = Math.floor(Math.min(width, height) / size);
  const [left, top] = [Math.floor((width - size * scale) / 2), Math.floor((height - size * scale) / 2)];
  for (let y = 0; y < size * scale && matrix.length > 0; y++) {
    for (let x = 0; x < size * scale; x++) {
      const dark = matrix[Math.floor(y / scale) - 4]?.[Math.floor(x / scale) - 4] === true;
      grey[(y + top) * width + x + left] = dark ? 20 : 235;
    }
  }
  return grey;
}

/** A film for Chromium's fake camera: the code is held up after a second of nothing. */
export function writeFilm(file: string, text: string): void {
  const [width, height] = [640, 480];
  const colour = Buffer.alloc((width * height) / 2, 128);
  const frames = ['', '', ...Array<string>(8).fill(text)].flatMap((shown) => [
    Buffer.from('FRAME\n'),
    Buffer.from(greyPicture(shown, width, height)),
    colour,
  ]);
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...frames]),
  );
}

/** A picture file of a code, or of nothing. */
export function png(text: string, width = 500, height = 500): Buffer {
  const grey = greyPicture(text, width, height);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), content]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(content.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}
