import { ApiError } from '@binhan/client';
import { redirect, type Cookies } from '@sveltejs/kit';

/** Gives the API's cookies on to the visitor. */
export function passCookies(response: Response, cookies: Cookies): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    if (at < 1) continue;
    const given = new Map(
      attributes.map((attribute) => {
        const [name = '', value = ''] = attribute.split('=');
        return [name.toLowerCase(), value];
      }),
    );
    const age = given.get('max-age');
    const sameSite = given.get('samesite')?.toLowerCase();
    cookies.set(pair.slice(0, at), pair.slice(at + 1), {
      path: given.get('path') ?? '/',
      httpOnly: given.has('httponly'),
      secure: given.has('secure'),
      sameSite: sameSite === 'strict' || sameSite === 'none' ? sameSite : 'lax',
      ...(age === undefined ? {} : { maxAge: Number(age) }),
      encode: (value) => value,
    });
  }
}

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
