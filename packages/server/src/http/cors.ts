import { dateIn } from '@binhan/domain/time';
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { sql } from 'kysely';
import type { Services } from '../services';

/** Seconds a browser may remember that a page may call. */
const REMEMBERED = 600;

/**
 * Lets pages of others call: those whose origin is listed with a publishable key that holds today. Cookies are never
 * allowed to go with such a call, so that a page reads only what everybody, or its key, may.
 */
export function listedOrigins({ database, settings, clock }: Services): MiddlewareHandler {
  const listed = cors({
    async origin(origin) {
      if (isOwn(origin)) return null;
      const today = dateIn(clock(), settings.timeZone);
      const row = await database.db
        .selectFrom('integrator')
        .select('id')
        .where(sql<boolean>`origins ? ${origin}`)
        .where('validFrom', '<=', today)
        .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', today)]))
        .limit(1)
        .executeTakeFirst()
        // A database that is away answers the call itself: here it only means that nobody is listed.
        .catch(() => undefined);
      return row === undefined ? null : origin;
    },
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowHeaders: ['content-type', 'accept-language', 'x-api-key', 'idempotency-key'],
    exposeHeaders: ['x-request-id', 'retry-after', 'content-disposition'],
    maxAge: REMEMBERED,
  });
  const isOwn = (origin: string | undefined) => !origin || settings.origins.includes(origin);
  // Our own pages and programs, which is nearly everybody, need no leave: for them the headers of an answer, which would be
  // made anew as an answer that is read to its end and written again, stay as they are. No answer is kept by a cache.
  return (context, next) => {
    const asks = context.req.method === 'OPTIONS' || !isOwn(context.req.header('origin'));
    return asks ? listed(context, next) : next();
  };
}
