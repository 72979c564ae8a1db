import type { RequestHandler } from './$types.js';

/** Takes the browser's reports of policy violations. Their addresses may be personal: nothing is kept here. */
export const POST: RequestHandler = () => new Response(null, { status: 204 });
