import { needed } from '#lib/server/refusal.ts';
import type { RequestHandler } from './$types.js';

/** The picture attached to a report, to keep: it comes from anybody, so no page of ours shows it. */
export const GET: RequestHandler = async (event) => {
  const { claim } = event.params;
  const file = await needed(event, event.locals.api.claims.evidence({ claim }));
  return new Response(new Uint8Array(file.data), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename="${file.name}"`,
      'content-security-policy': 'sandbox',
      'cache-control': 'no-store',
    },
  });
};
