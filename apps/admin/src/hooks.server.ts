import { API_ORIGIN } from '$app/env/private';
import { beginPage, finishPage, inLanguage, shownFailure } from '@binhan/pages';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';

/** Language, API and headers of every page. */
export const handle: Handle = async ({ event, resolve }) => {
  const { locals } = event;
  const { language, api } = beginPage(event, API_ORIGIN);
  locals.language = language;
  locals.api = api;
  const page = await resolve(event, inLanguage(language));
  // Every page of staff may hold personal data: no cache on the way keeps it.
  return finishPage(event, page, { language, keep: 'private, no-store' });
};

/** What an unexpected failure tells the error page. */
export const handleError: HandleServerError = ({ error, kind }) => {
  if (kind !== 'unknown') return;
  const shown = shownFailure(error);
  if (shown.message === 'internal') console.error(error);
  return shown;
};
