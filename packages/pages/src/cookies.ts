import type { Cookies } from '@sveltejs/kit';

/** Gives the API's cookies on to the visitor; gives the seconds after which the last of them ends, where one does. */
export function passCookies(response: Response, cookies: Pick<Cookies, 'set'>): number | undefined {
  const ages: number[] = [];
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
    if (age !== undefined) ages.push(Number(age));
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
  return ages.length === 0 ? undefined : Math.max(...ages);
}

/** Whether a cookie is the mark by which the API knows this browser; it is kept when somebody signs out. */
export function isDeviceMark(name: string): boolean {
  return /^(__Secure-)?binhan\.device$/.test(name);
}
