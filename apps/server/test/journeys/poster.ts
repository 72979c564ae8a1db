import { inflateSync } from 'node:zlib';
import { decodeQr } from '@binhan/qr/decode';
import { signInCitizen } from './sign-in';
import type { World } from './world';

/** The address on the poster of the demonstration's market, as its manager prints it. */
export async function marketPoster(world: World): Promise<string> {
  const owner = await world.page('/');
  await signInCitizen(world, owner, world.phoneOf('place-manager'), '/dia-diem');
  const answer = await owner.request.get(`/api/v1/places/${world.place}/gates/${world.gate}/poster`);
  const pdf = await answer.body();
  await owner.context().close();
  return await posterText(pdf);
}

/** What a phone's camera reads off a printed poster: the drawn cells of the PDF, as pixels, decoded. */
export async function posterText(pdf: Uint8Array): Promise<string> {
  const file = Buffer.from(pdf);
  for (const cells of streamsOf(file).map(rectanglesOf)) {
    if (cells.length < 100) continue;
    const [text] = await decodeQr(paint(cells), { effort: 'picture' });
    if (text !== undefined) return text;
  }
  throw new Error('posterText: no code is drawn in this PDF');
}

function streamsOf(file: Buffer): string[] {
  const found: string[] = [];
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    const end = file.indexOf('endstream', at);
    try {
      found.push(inflateSync(file.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // Not compressed this way: no drawing.
    }
  }
  return found;
}

type Rectangle = [left: number, top: number, width: number, height: number];

function rectanglesOf(content: string): Rectangle[] {
  return [...content.matchAll(/(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re\b/g)].map((match) => {
    const [left = 0, top = 0, width = 0, height = 0] = match.slice(1).map(Number);
    return [left, top, width, height];
  });
}

/** Four pixels a cell, eight cells of quiet around. */
function paint(cells: Rectangle[]) {
  const cell = Math.min(...cells.map(([, , , height]) => height));
  const left = Math.min(...cells.map(([x]) => x));
  const top = Math.min(...cells.map(([, y]) => y));
  const size = Math.round((Math.max(...cells.map(([x, , width]) => x + width)) - left) / cell) + 16;
  const width = size * 4;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [x, y, long] of cells) {
    const row = Math.round((y - top) / cell) + 8;
    const from = Math.round((x - left) / cell) + 8;
    const until = from + Math.round(long / cell);
    for (let line = row * 4; line < row * 4 + 4; line += 1)
      for (let column = from * 4; column < until * 4; column += 1)
        data.fill(0, (line * width + column) * 4, (line * width + column) * 4 + 3);
  }
  return { data, width, height: width };
}
