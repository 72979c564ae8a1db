import type { PageLoad } from './$types.js';

/** Whether somebody began without saying for whom: the way back from the server's check, without scripts. */
export const load: PageLoad = ({ url }) => ({ missing: url.searchParams.has('thieu') });
