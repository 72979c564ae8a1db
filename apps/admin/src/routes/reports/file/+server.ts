import { resolve } from '$app/paths';
import { field } from '#lib/fields.ts';
import { today } from '#lib/server/days.ts';
import { ApiError, ClientError } from '@binhan/client';
import { error, redirect } from '@sveltejs/kit';
import { dayPlus, readPeriod } from '../period.ts';
import { inForm, questionOf } from '../question.ts';
import type { RequestHandler } from './$types.js';

/** The figures of a period as a workbook. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const data = await request.formData();
  const asked = new URLSearchParams({ from: field(data, 'from'), to: field(data, 'to') });
  const question = questionOf(inForm(data));
  const address = new URL(`?${asked.toString()}`, request.url);
  const { wrong, from, to } = readPeriod(address, today());
  const back = `${resolve('/reports')}?${asked.toString()}`;
  if (wrong !== undefined) redirect(303, back);
  const { value, error: failure } = await locals.api.reports
    .figuresFile({ from, until: dayPlus(to, 1), ...question, language: locals.language })
    .safe();
  if (failure instanceof ApiError && (failure.is('not_found') || failure.is('unauthenticated'))) error(404);
  if (failure instanceof ClientError || value === undefined) redirect(303, `${back}&file=refused`);
  return new Response(new Uint8Array(value.data), {
    headers: {
      'content-type': value.mediaType,
      'content-disposition': `attachment; filename="${value.name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
};
