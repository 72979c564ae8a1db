import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { startOf } from '#lib/server/days.ts';
import { sentFile } from '#lib/sheet/sent-file.ts';
import { resolve } from '$app/paths';
import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** Results that were released on some days, the last included, as a file. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
  const data = await request.formData();
  const [first, last] = [startOf(field(data, 'first')), startOf(field(data, 'last'), 1)];
  const as = oneOf(['csv', 'xlsx', 'fhir'] as const, field(data, 'as'));
  const file =
    first === undefined || last === undefined || as === undefined
      ? undefined
      : (await locals.api.laboratory.released({ ...params, from: first, until: last, as }).safe()).value;
  if (file === undefined)
    redirect(303, `${resolve('/laboratory/[place]/imports', params)}?released=refused#released`);
  return sentFile(file);
};
