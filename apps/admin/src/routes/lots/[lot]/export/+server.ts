import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { ClientError } from '@binhan/client';
import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

/** Who got a dose of a lot as CSV, passed on while it is read. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
  const data = await request.formData();
  const { value, error } = await locals.api.lots
    .exportPeople({ ...params, reason: field(data, 'reason') })
    .safe();
  if (error instanceof ClientError || value === undefined)
    redirect(303, `${resolve('/lots/[lot]', params)}?export=refused#export`);
  return new Response(value.body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="lot.csv"',
      'cache-control': 'no-store',
    },
  });
};
