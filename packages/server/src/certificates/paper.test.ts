import { decodeQr } from '@binhan/qr/decode';
import { OPS, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ok } from '../../test/laboratory';
import { judged, keyed, openRecordSite, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

const DPI = 150;

test.each([
  ['a4', 595, 842],
  ['card', 243, 153],
] as const)(
  'a certificate on paper (%s), rasterized at 150 dpi, is read back and verifies',
  async (as, width, height) => {
    const site = await openRecordSite(world);
    const one = await vaccinee(world);
    const { line } = await keyed(world, site, one.person);
    const got = await world.call(
      'certificates',
      'paper',
      { kind: 'v', of: line.id, as },
      { token: one.token },
    );
    expect(got.response.headers.get('content-type')).toBe('application/pdf');
    const pdf = await getDocument({ data: new Uint8Array(await got.response.arrayBuffer()) }).promise;
    expect(pdf.numPages).toBe(1);
    const page = await pdf.getPage(1);
    expect(JSON.stringify(await page.getStructTree())).toMatch(/"H1".*"Figure"|"Figure".*"H1"/);
    const [, , right = 0, top = 0] = page.view;
    expect([Math.round(right), Math.round(top)]).toEqual([width, height]);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    for (const said of ['Chứng nhận tiêm chủng', 'Vaccination certificate', 'Đặng', '23/11/2027'])
      expect(words).toContain(said);
    const issued = ok(await world.call('certificates', 'ofDose', { dose: line.id }, { token: one.token }));
    if (as === 'a4') expect(words).toContain(issued.identifier);
    const [text = ''] = await decodeQr(await pixelsOf(page), { effort: 'picture' });
    expect(await judged(world, text)).toMatchObject({
      verdict: 'valid',
      certificate: { payload: { v: [{ ci: issued.identifier }] } },
    });
  },
);

/** The page's rectangles as a scanner sees them: each dot as dark as the share of it that is covered. */
async function pixelsOf(
  page: Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>,
) {
  const [, , right = 0, top = 0] = page.view;
  const scale = DPI / 72;
  const [width, height] = [Math.ceil(right * scale), Math.ceil(top * scale)];
  const ink = new Float64Array(width * height);
  const { fnArray, argsArray } = await page.getOperatorList();
  for (const [place, operation] of fnArray.entries()) {
    if (operation !== OPS.constructPath) continue;
    const path: unknown = argsArray[place][1][0];
    if (!(path instanceof Float32Array)) continue;
    for (const [x, y, farX, farY] of boxesOf(path))
      cover(ink, width, height, [x * scale, y * scale, farX * scale, farY * scale]);
  }
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [place, covered] of ink.entries())
    data.fill(Math.round(255 * (1 - Math.min(1, covered))), place * 4, place * 4 + 3);
  return { data, width, height };
}

function cover(
  ink: Float64Array,
  width: number,
  height: number,
  [x, y, farX, farY]: readonly [number, number, number, number],
) {
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(height, Math.ceil(farY)); row += 1)
    for (let column = Math.max(0, Math.floor(x)); column < Math.min(width, Math.ceil(farX)); column += 1) {
      const across = Math.min(farX, column + 1) - Math.max(x, column);
      const down = Math.min(farY, row + 1) - Math.max(y, row);
      ink[row * width + column] = (ink[row * width + column] ?? 0) + across * down;
    }
}

/** The closed paths of a drawing (0 move, 1 line, 4 close), each as its box. */
function boxesOf(path: Float32Array): [number, number, number, number][] {
  const found: [number, number, number, number][] = [];
  let [x, y]: [number[], number[]] = [[], []];
  for (let index = 0; index < path.length;) {
    if (path[index] === 4) {
      if (x.length > 0) found.push([Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)]);
      [x, y] = [[], []];
      index += 1;
      continue;
    }
    x.push(path[index + 1] ?? 0);
    y.push(path[index + 2] ?? 0);
    index += 3;
  }
  return found;
}
