import { needed } from '#lib/server/refusal.ts';
import { sentFile } from '#lib/sheet/sent-file.ts';
import type { RequestHandler } from './$types.js';

/** The rows that could not be taken, with the reason beside each. */
export const GET: RequestHandler = async (event) =>
  sentFile(await needed(event, event.locals.api.placeFiles.problems(event.params)));
