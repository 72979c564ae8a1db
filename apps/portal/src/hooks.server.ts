import { API_ORIGIN } from '$app/env/private';
import { easyName, isEasy } from '#lib/easy.ts';
import { beginPage, finishPage, inLanguage, isDeviceMark, publicOrigin, shownFailure } from '@binhan/pages';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';

/** Language, API and headers of every page. */
export const handle: Handle = async ({ event, resolve }) => {
  const { locals, cookies } = event;
  const { language, api } = beginPage(event, API_ORIGIN);
  locals.language = language;
  locals.api = api;
  locals.mayBeSignedIn = cookies
    .getAll()
    .some(({ name }) => name !== 'lang' && name !== easyName && !isDeviceMark(name));
  locals.easy = isEasy(event.url, cookies);
  locals.origin = publicOrigin(API_ORIGIN);
  // Pages carry what people typed or own: no cache on the way keeps them. Somebody signed in leaves nothing behind the
  // back button either, nor does a result; everybody else finds there what they typed.
  const result = /^\/(xem-ket-qua|ket-qua|kiem-tra-phieu|chung-nhan|so-tiem|bao-sai|canh-bao)(\/|$)/.test(
    event.url.pathname,
  );
  const keep = locals.mayBeSignedIn || result ? 'private, no-store' : 'private, no-cache';
  const page = await resolve(event, {
    transformPageChunk: (chunk) =>
      // A form may have changed the language meanwhile.
      inLanguage(locals.language)
        .transformPageChunk(chunk)
        .replace('%text%', locals.easy ? 'large' : 'normal'),
  });
  const finished = finishPage(event, page, { language: locals.language, keep });
  // Kit answers a form with JSON where that is asked for: it is no page, and holds the same.
  if (result) finished.headers.set('cache-control', 'private, no-store');
  return finished;
};

/** What an unexpected failure tells the error page. */
export const handleError: HandleServerError = ({ error, kind }) => {
  if (kind !== 'unknown') return;
  const shown = shownFailure(error);
  if (shown.message === 'internal') console.error(error);
  return shown;
};
