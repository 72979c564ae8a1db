import type { Language } from '@binhan/domain/text';
import type { Services } from '../services';

/** What is known of a request before anybody asks who sent it. */
export function requestFacts(request: Request, services: Services, address: string) {
  return {
    now: services.clock(),
    language: languageOf(request.headers),
    requestId: services.newId(),
    address,
    headers: request.headers,
    originAllowed: originAllowed(request, services.settings.origins),
  };
}

/** Vietnamese unless English is asked for first. */
function languageOf(headers: Headers): Language {
  return /^\s*en\b/i.test(headers.get('accept-language') ?? '') ? 'en' : 'vi';
}

/** A cookie may only be used by pages of our own origins; who sends no cookie may come from anywhere. */
function originAllowed(request: Request, origins: readonly string[]): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || !request.headers.has('cookie')) return true;
  const origin = request.headers.get('origin');
  return origin !== null && origins.includes(origin);
}
