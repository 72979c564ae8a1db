import { resolve } from '$app/paths';
import { ApiError, ClientError } from '@binhan/client';
import type { Language } from '@binhan/domain/text';
import { message, refusalMessage } from '@binhan/validation/locales';
import { redirect } from '@sveltejs/kit';
import { refusalWords } from '#lib/refusal-words.ts';

interface Where {
  locals: { language: Language };
  url: URL;
}

/** What a page shows of a call that failed: one sentence, and sentences for its fields. */
export interface Explained {
  problem: string;
  errors: Record<string, string>;
}

/** Explains a failed call; sends people without a session to sign in and throws on what is no failure of a call. */
export function explain(error: unknown, { locals, url }: Where): Explained {
  const words = refusalWords(locals.language);
  if (error instanceof ApiError) {
    if (error.is('unauthenticated')) signInFirst(url);
    if (error.is('invalid_input')) {
      const errors = error.data.issues.map((issue): [string, string] => [
        issue.path.join('.'),
        message(issue, locals.language),
      ]);
      return { problem: words.checkFields, errors: Object.fromEntries(errors.toReversed()) };
    }
    const own: Record<string, string> = words;
    const problem =
      own[error.code] ?? refusalMessage({ refused: error.code, data: error.data }, locals.language);
    return { problem, errors: {} };
  }
  if (error instanceof ClientError) return { problem: words.away, errors: {} };
  throw error;
}

/** Awaits what a page cannot do without; people without a session sign in first. */
export async function needed<Value>({ url }: { url: URL }, call: PromiseLike<Value>): Promise<Value> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiError && error.is('unauthenticated')) signInFirst(url);
    throw error;
  }
}

/** To the sign-in page, and back here after. */
export function signInFirst(url: URL): never {
  const back = url.pathname.startsWith(`${resolve('/sign-in')}`) ? resolve('/') : url.pathname;
  redirect(303, `${resolve('/sign-in')}?back=${encodeURIComponent(back)}`);
}

/** A path inside the admin app to return to; anything else is its first page. */
export function safeReturn(path: string | null): string {
  const home = resolve('/');
  return path !== null && /^\/admin(\/[\w\-/]*)?$/.test(path) ? path : home;
}
