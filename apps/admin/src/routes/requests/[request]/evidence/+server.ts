import { needed } from '#lib/server/refusal.ts';
import type { RequestHandler } from './$types.js';

/** What somebody attached to a request, to keep: it comes from anybody, so no page of ours shows it. */
export const GET: RequestHandler = async (event) => {
  const { request } = event.params;
  const file = await needed(event, event.locals.api.records.evidence({ request }));
  return new Response(new Uint8Array(file.data), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="${file.name}"`,
      'content-security-policy': 'sandbox',
      'cache-control': 'no-store',
    },
  });
};
