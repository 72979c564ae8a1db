import { needed } from '#lib/server/refusal.ts';
import { sentFile } from '#lib/sheet/sent-file.ts';
import type { RequestHandler } from './$types.js';

/** A signed report of a compared day. */
export const GET: RequestHandler = async (event) =>
  sentFile(await needed(event, event.locals.api.exchange.report({ reconciliation: event.params.report })));
