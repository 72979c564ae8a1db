import { ApiError, NetworkError, TimeoutError } from '@binhan/client';
import { Language } from '@binhan/domain/text';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { apiFor, publicOrigin } from '#lib/server/api.ts';

const year = 60 * 60 * 24 * 365;

/** Language, API and headers of every page. The language is what was chosen last; nobody is sent anywhere by their browser's settings. */
export const handle: Handle = async ({ event, resolve }) => {
  const asked = Language.safeParse(event.url.searchParams.get('lang'));
  const kept = Language.safeParse(event.cookies.get('lang'));
  if (asked.success)
    event.cookies.set('lang', asked.data, { path: '/', maxAge: year, httpOnly: false, sameSite: 'lax' });
  event.locals.language = asked.data ?? kept.data ?? 'vi';
  event.locals.mayBeSignedIn = event.cookies.getAll().some(({ name }) => name !== 'lang');
  event.locals.origin = publicOrigin();
  event.locals.api = apiFor({
    cookie: event.request.headers.get('cookie'),
    address: event.getClientAddress(),
    language: event.locals.language,
  });
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.language),
  });
  response.headers.set('content-language', event.locals.language);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
  response.headers.set('cross-origin-opener-policy', 'same-origin');
  // Pages carry what people typed or own: no cache on the way keeps them. Somebody signed in leaves nothing behind the
  // back button either; everybody else finds there what they typed.
  if (response.headers.get('content-type')?.startsWith('text/html'))
    response.headers.set(
      'cache-control',
      event.locals.mayBeSignedIn ? 'private, no-store' : 'private, no-cache',
    );
  return response;
};

/** What an unexpected failure tells the error page: only how it looks from outside. */
export const handleError: HandleServerError = ({ error, kind }) => {
  if (kind !== 'unknown') return;
  if (error instanceof NetworkError || error instanceof TimeoutError) return { status: 503, message: 'away' };
  if (error instanceof ApiError) {
    if (error.is('not_found')) return { status: 404, message: 'not_found' };
    if (error.status === 503 || error.status === 429) return { status: error.status, message: 'away' };
  }
  console.error(error);
  return { status: 500, message: 'internal' };
};
