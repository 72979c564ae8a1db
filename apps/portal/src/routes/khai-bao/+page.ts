import type { PageLoad } from './$types.js';

/**
 * Which form was chosen, for whom where a page of the household said so, and whether somebody began without saying for whom:
 * the way back from the server's check.
 */
export const load: PageLoad = ({ url }) => ({
  missing: url.searchParams.has('thieu'),
  chosen: url.searchParams.get('mau'),
  subject: url.searchParams.get('nguoi') ?? '',
});
