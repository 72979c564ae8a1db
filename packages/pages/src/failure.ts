import { ApiError, NetworkError, TimeoutError } from '@binhan/client';

/** What an unexpected failure looks like from outside; nothing of it but a word for the error page. */
export function shownFailure(error: unknown): {
  status: number;
  message: 'away' | 'not_found' | 'looks_stopped' | 'internal';
} {
  if (error instanceof NetworkError || error instanceof TimeoutError) return { status: 503, message: 'away' };
  if (error instanceof ApiError) {
    // A page is asked for by its address alone: a part of it that is malformed names nothing.
    if (error.is('not_found') || error.is('invalid_input')) return { status: 404, message: 'not_found' };
    if (error.is('looks_stopped')) return { status: 403, message: 'looks_stopped' };
    if (error.status === 503 || error.status === 429) return { status: error.status, message: 'away' };
  }
  return { status: 500, message: 'internal' };
}
