import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The session token a request carries as the library would read it: a bearer token, as it is or signed, else the signed
 * cookie. Nothing where there is none or its form is unusual; the library then decides.
 */
export function sessionToken(
  headers: Headers,
  { secret, cookie }: { secret: string; cookie: string },
): string | undefined {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const bearer = /^bearer +([\w.~+/%=-]+) *$/i.exec(authorization)?.[1];
    if (bearer === undefined) return undefined;
    return bearer.includes('.') || bearer.includes('%') ? signed(bearer, secret) : bearer;
  }
  const cookies = (headers.get('cookie') ?? '').split(';').map((part) => part.trim());
  const [found, another] = cookies.filter((part) => part.startsWith(`${cookie}=`));
  if (found === undefined || another !== undefined) return undefined;
  return signed(found.slice(cookie.length + 1), secret);
}

/** The line that sets the library's session cookie, signed as the library signs it, for some seconds. */
export function signedSessionCookie(
  {
    secret,
    authCookies: {
      sessionToken: { name, attributes },
    },
  }: {
    secret: string;
    authCookies: { sessionToken: { name: string; attributes: { secure?: boolean | undefined } } };
  },
  token: string,
  seconds: number,
): string {
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  const parts = [`${name}=${encodeURIComponent(`${token}.${signature}`)}`, `Max-Age=${seconds}`, 'Path=/'];
  return [...parts, 'HttpOnly', 'SameSite=Lax', ...(attributes.secure === true ? ['Secure'] : [])].join('; ');
}

/** The value of `value.signature`, if the signature holds. */
function signed(text: string, secret: string): string | undefined {
  const [, value, signature] = /^([\w-]+)\.([\w+/=-]+)$/.exec(unescaped(text)) ?? [];
  if (value === undefined || signature === undefined) return undefined;
  const expected = createHmac('sha256', secret).update(value).digest();
  const given = Buffer.from(signature, 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : undefined;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
