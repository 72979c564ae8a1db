import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { oneOf } from '#lib/listing.ts';
import { sentFile } from '#lib/sheet/sent-file.ts';
import { DateOnly, datePlus } from '@binhan/domain/time';
import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** Doses that were given on some days, the last included, as a file. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
  const data = await request.formData();
  const [first, last] = [field(data, 'first'), field(data, 'last')];
  const as = oneOf(['csv', 'xlsx', 'fhir'] as const, field(data, 'as'));
  const asked =
    !DateOnly.safeParse(first).success || !DateOnly.safeParse(last).success || as === undefined
      ? undefined
      : { ...params, from: first, until: datePlus(last, 1), as, reason: field(data, 'reason') };
  const file = asked === undefined ? undefined : (await locals.api.doseFiles.export(asked).safe()).value;
  if (file === undefined) redirect(303, `${resolve('/record/[place]/files', params)}?export=refused#export`);
  return sentFile(file);
};
