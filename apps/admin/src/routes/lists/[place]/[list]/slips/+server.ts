import { needed } from '#lib/server/refusal.ts';
import { error } from '@sveltejs/kit';
import { sentFile } from '#lib/sheet/sent-file.ts';
import type { RequestHandler } from './$types.js';

/** Appointment slips of those who get no message. */
export const GET: RequestHandler = async (event) => {
  const part = Number(event.url.searchParams.get('part') ?? '1');
  if (!Number.isInteger(part) || part < 1) error(404);
  return sentFile(await needed(event, event.locals.api.lists.slips({ ...event.params, part })));
};
