import type {} from '@binhan/pages/inside';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { dirname, join } from 'node:path';
import type { Environment } from '../environment';
import type { Api } from '../start';

/** A page handler in the shape of node:http. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** The built apps. */
export interface Pages {
  portal: Handler;
  admin: Handler;
}

/** Loads the built portal and admin app into this process. */
export async function loadPages(
  api: Api,
  environment: Environment,
  logo: string | undefined,
): Promise<Pages> {
  process.env['PROTOCOL_HEADER'] ??= 'x-forwarded-proto';
  process.env['ADDRESS_HEADER'] ??= 'x-binhan-address';
  globalThis.__binhan = {
    fetch: (request, from) => api.server.fetch(request, from),
    origin: environment.origin,
    logo,
    now: api.clock.now,
  };
  const require = createRequire(import.meta.url);
  const asked = process.env['BODY_SIZE_LIMIT'];
  const load = async (name: string, most: string): Promise<Handler> => {
    // Each build reads it once, when it is loaded.
    process.env['BODY_SIZE_LIMIT'] = asked ?? most;
    const folder = dirname(require.resolve(`@binhan/${name}/package.json`));
    const built: unknown = await import(pathToFileURL(join(folder, 'build', 'handler.js')).href);
    if (
      typeof built === 'object' &&
      built !== null &&
      'handler' in built &&
      typeof built.handler === 'function'
    ) {
      const { handler } = built;
      return (request, response) => {
        handler(request, response, () => {
          response.statusCode = 404;
          response.end();
        });
      };
    }
    throw new TypeError(`The build of ${name} has no handler: build it again.`);
  };
  // Staff send files of rows of up to 20 MB.
  return { portal: await load('portal', '6M'), admin: await load('admin', '21M') };
}
