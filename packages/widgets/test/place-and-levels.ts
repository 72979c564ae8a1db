/** A place and levels as a portal says them, and the portal on an origin of its own. */
import { createServer } from 'node:http';
import type { PosterPlace } from '../src/check-in/answer';
import type { PublishedLevels } from '../src/levels/answer';
import { sendEmbed } from './embed';
import type { AskedOfPortal } from './portal';

export const place: PosterPlace = {
  id: '018f4e3c-7d6a-7000-8000-000000000001',
  name: 'Chợ <b>Thanh Miện</b>',
  kind: 'public-place',
  area: '11239',
  gate: { id: '018f4e3c-7d6a-7000-8000-000000000002', name: 'Cổng chính' },
};

const level = (
  area: string,
  name: string,
  rank: number,
  colour: PublishedLevels['levels'][number]['colour'],
) => ({
  area,
  name,
  rank,
  colour,
  level: { vi: `Cấp ${rank}`, en: `Level ${rank}` },
  holdsFrom: '2026-11-20T00:00:00.000Z',
});

export const published: PublishedLevels = {
  levels: [level('11254', 'Bắc Thanh Miện', 4, 'red'), level('11239', 'Thanh Miện', 2, 'yellow')],
  measures: [],
  at: '2026-11-23T02:00:00.000Z',
};

const square = (x: number, y: number) => [
  [
    [x, y],
    [x + 0.1, y],
    [x + 0.1, y + 0.1],
    [x, y + 0.1],
    [x, y],
  ],
];

/** Two squares side by side and a third of which nothing is published. */
export const geometry = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { ma: '11239' },
      geometry: { type: 'Polygon', coordinates: square(106.1, 20.7) },
    },
    {
      type: 'Feature',
      properties: { ma: 11254 },
      geometry: { type: 'MultiPolygon', coordinates: [square(106.2, 20.7)] },
    },
    {
      type: 'Feature',
      properties: { ma: '11257' },
      geometry: { type: 'Polygon', coordinates: square(106.1, 20.8) },
    },
    { type: 'Feature', properties: { ma: '1' }, geometry: { type: 'Point', coordinates: [106, 20] } },
  ],
};

/** A portal that knows one poster; `down` makes it answer nothing but faults. Only pages of `listed` origins may read it or show its frames. */
export async function openPlacePortal(listed: (origin: string) => boolean): Promise<{
  origin: string;
  asked: AskedOfPortal[];
  state: { down: boolean };
  close: () => Promise<void>;
}> {
  const asked: AskedOfPortal[] = [];
  const state = { down: false };
  const server = createServer((request, response) => {
    if (sendEmbed(request, response, listed)) return;
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      if (listed(headers.origin ?? '')) {
        response.setHeader('access-control-allow-origin', headers.origin ?? 'null');
        response.setHeader('access-control-allow-headers', 'content-type, accept-language, x-api-key');
      }
      if (method === 'OPTIONS') return void response.writeHead(204).end();
      asked.push({ method, path: url, headers, body });
      const answer = (status: number, value: unknown) =>
        void response
          .writeHead(status, {
            'content-type': status < 400 ? 'application/json' : 'application/problem+json',
          })
          .end(JSON.stringify(value));
      if (state.down)
        return answer(503, { title: '', status: 503, code: 'unavailable', data: {}, requestId: 'r' });
      if (url === '/api/v1/levels') return answer(200, published);
      const known = body.includes('/p/good');
      if (known) return answer(200, place);
      answer(422, { title: '', status: 422, code: 'qr_not_accepted', data: {}, requestId: 'r' });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    state,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
