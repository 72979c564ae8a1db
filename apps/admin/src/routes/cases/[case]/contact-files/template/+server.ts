import { needed } from '#lib/server/refusal.ts';
import { sentFile } from '#lib/sheet/sent-file.ts';
import type { RequestHandler } from './$types.js';

/** An empty file with the columns that are read. */
export const GET: RequestHandler = async (event) =>
  sentFile(await needed(event, event.locals.api.contactFiles.template(event.params)));
