import { redirect } from '@sveltejs/kit';
import { readOpening } from '#lib/result/typed.ts';
import type { RequestHandler } from './$types.js';

/** The slip by link and code, which come in the body: they stand in no address. */
export const POST: RequestHandler = async ({ request, locals }) => {
  const data = await request.formData();
  const opening = readOpening({ link: String(data.get('link')), code: String(data.get('code')) });
  const slip = 'issues' in opening ? undefined : (await locals.api.results.openSlip(opening).safe()).value;
  // Meanwhile corrected, withdrawn or locked: the page says what there is to say.
  if (slip === undefined) redirect(303, '/xem-ket-qua');
  return new Response(new Uint8Array(slip.data), {
    headers: {
      'content-type': slip.mediaType,
      'content-disposition': 'attachment; filename="phieu-ket-qua.pdf"',
      'cache-control': 'no-store',
    },
  });
};
