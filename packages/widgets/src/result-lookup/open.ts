/** Asks for a result and says what it is. Loaded at the first try, so that a page that only shows the form stays small. */
import { ApiError } from '@binhan/client';
import { results } from '@binhan/client/routes';
import { type Asking, portalAt } from '../portal';
import type { OwnResult, ResultLookupErrorCode } from './answer';

export { reasonOf } from './told';
export { default as ResultView } from './result-view.svelte';

/** Where to ask, as what, and for what. */
export interface Asked extends Asking {
  token: string;
  code: string;
}

/** The result of a link and a code, or why not. All reasons of the server are one; nothing of ours is sent along. */
export async function openResult({
  token,
  code,
  ...asking
}: Asked): Promise<OwnResult | Exclude<ResultLookupErrorCode, 'script_unavailable'>> {
  const { value, error } = await portalAt({ results }, asking).results.open({ token, code }).safe();
  if (value !== undefined) return value;
  return error instanceof ApiError && error.is('result_not_opened') ? 'result_not_opened' : 'unreachable';
}
