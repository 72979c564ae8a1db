import { decoding } from './decode';
import { drawing, reading } from './text';

/** Drawing, reading and decoding of QR codes beside the libraries people use. */
export async function main(parts: string[]): Promise<number> {
  const wanted = (part: string) => parts.length === 0 || parts.includes(part);
  if (wanted('draw')) await drawing();
  if (wanted('read')) await reading();
  return wanted('decode') ? decoding() : 0;
}
