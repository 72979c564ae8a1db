/** The API of a portal on an origin of its own, as far as the look-up asks it. */
import { createServer } from 'node:http';

/** What the API was asked, and by what a person could be told apart. */
export interface AskedOfPortal {
  method: string;
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** A portal that gives each token its answer; to every other token nothing is opened. */
export async function openPortal(results: Record<string, unknown>): Promise<{
  origin: string;
  asked: AskedOfPortal[];
  close: () => Promise<void>;
}> {
  const asked: AskedOfPortal[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      response.setHeader('access-control-allow-origin', headers.origin ?? 'null');
      response.setHeader('access-control-allow-headers', 'content-type, accept-language, x-api-key');
      if (method === 'OPTIONS') return void response.writeHead(204).end();
      asked.push({ method, path: url, headers, body });
      const { token } = JSON.parse(body) as { token: string };
      const found = results[token];
      const refusal = { title: '', status: 404, code: 'result_not_opened', data: {}, requestId: 'r' };
      response.writeHead(found === undefined ? 404 : 200, {
        'content-type': found === undefined ? 'application/problem+json' : 'application/json',
      });
      response.end(JSON.stringify(found ?? refusal));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
