import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { needed } from '#lib/server/refusal.ts';
import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** New labels as a PDF. */
export const POST: RequestHandler = async (event) => {
  const { place } = event.params;
  const data = await event.request.formData();
  const count = Number(field(data, 'count'));
  const paper = oneOf(['a4', 'roll'], field(data, 'paper'));
  if (!Number.isInteger(count) || count < 1 || count > 500 || paper === undefined)
    redirect(303, `${resolve('/sampling/[place]/labels', { place })}?wrong=1`);
  const file = await needed(event, event.locals.api.tubes.labels({ place, count, paper }));
  return new Response(new Uint8Array(file.data), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="labels-${String(count)}.pdf"`,
      'cache-control': 'no-store',
    },
  });
};
