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
