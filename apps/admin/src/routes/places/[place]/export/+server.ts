import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { ClientError } from '@binhan/client';
import { redirect } from '@sveltejs/kit';
import { periodOf } from '../period.ts';
import type { RequestHandler } from './$types.js';

/** The visits of a period as CSV, passed on while they are read. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
  const data = await request.formData();
  const { period, from } = periodOf(field(data, 'period'));
  const { value, error } = await locals.api.places
    .exportVisits({ place: params.place, from, reason: field(data, 'reason') })
    .safe();
  if (error instanceof ClientError || value === undefined) {
    const page = resolve('/places/[place]', { place: params.place });
    redirect(303, `${page}?period=${period}&export=refused#export`);
  }
  return new Response(value.body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="visits-${period}.csv"`,
      'cache-control': 'no-store',
    },
  });
};
