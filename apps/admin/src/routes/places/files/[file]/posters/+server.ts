import { needed } from '#lib/server/refusal.ts';
import { sentFile } from '#lib/sheet/sent-file.ts';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** The posters of the places of a file, a page each. */
export const GET: RequestHandler = async (event) => {
  const part = Number(event.url.searchParams.get('part') ?? '1');
  if (!Number.isInteger(part) || part < 1) error(404);
  return sentFile(await needed(event, event.locals.api.placeFiles.posters({ ...event.params, part })));
};
