import type { Client } from '@binhan/client';
import { Language } from '@binhan/domain/text';
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { apiFor } from './api';

const year = 60 * 60 * 24 * 365;

/** What of a request the beginning and the end of a page need. */
type Asked = Pick<RequestEvent, 'getClientAddress' | 'request' | 'url'> & {
  cookies: Pick<Cookies, 'get' | 'set'>;
};

/**
 * The language of a page and the API for whoever asked for it. The language is what was chosen last; nobody is sent
 * anywhere by their browser's settings.
 */
export function beginPage(event: Asked, apiOrigin: string): { language: Language; api: Client } {
  const asked = Language.safeParse(event.url.searchParams.get('lang'));
  const kept = Language.safeParse(event.cookies.get('lang'));
  if (asked.success)
    event.cookies.set('lang', asked.data, { path: '/', maxAge: year, httpOnly: false, sameSite: 'lax' });
  const language = asked.data ?? kept.data ?? 'vi';
  const cookie = event.request.headers.get('cookie');
  return { language, api: apiFor({ cookie, address: event.getClientAddress(), language }, apiOrigin) };
}

/** How kit writes the frame of a page in a language. */
export function inLanguage(language: Language): { transformPageChunk: (chunk: { html: string }) => string } {
  return { transformPageChunk: ({ html }) => html.replace('%lang%', language) };
}

/**
 * A page as it leaves: its headers, and smaller where the browser takes that. `keep` says who on the way may keep it.
 * Whether an answer may be measured by its size is for the process to say, which then hides what the browser takes.
 */
export function finishPage(
  { request }: Pick<Asked, 'request'>,
  response: Response,
  { language, keep }: { language: Language; keep: string },
): Response {
  const { headers } = response;
  headers.set('content-language', language);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'same-origin');
  headers.set('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
  headers.set('cross-origin-opener-policy', 'same-origin');
  if (headers.get('content-type')?.startsWith('text/html') !== true) return response;
  headers.set('cache-control', keep);
  headers.append('vary', 'accept-encoding');
  const small = !takesGzip(request.headers.get('accept-encoding')) || headers.has('content-encoding');
  if (small || response.body === null) return response;
  const packed = new Headers(headers);
  packed.set('content-encoding', 'gzip');
  packed.delete('content-length');
  const { status, statusText } = response;
  const body = response.body.pipeThrough(new CompressionStream('gzip'));
  return new Response(body, { status, statusText, headers: packed });
}

/** Whether gzip is named and not refused. */
function takesGzip(accepted: string | null): boolean {
  return (accepted ?? '').split(',').some((part) => {
    const [name = '', weight = 'q=1'] = part.split(';').map((piece) => piece.trim().toLowerCase());
    return name === 'gzip' && !/^q=0(\.0*)?$/.test(weight);
  });
}
