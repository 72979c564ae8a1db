import { ApiError } from '@binhan/client';
import { redirect } from '@sveltejs/kit';

/** Sends people who are not signed in to the sign-in page, and back here after. */
export function signInFirst(path: string): never {
  redirect(303, `/dang-nhap?ve=${encodeURIComponent(path)}`);
}

/** Awaits what only signed-in people may see. */
export async function signedIn<Value>(path: string, call: PromiseLike<Value>): Promise<Value> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiError && error.is('unauthenticated')) signInFirst(path);
    throw error;
  }
}

/** A path inside the portal to return to; anything else is the home page. */
export function safeReturn(path: string | null): string {
  return path !== null && /^\/(?![/\\])[\w\-/?=&.]*$/.test(path) ? path : '/';
}
