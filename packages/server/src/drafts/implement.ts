import { refuse } from '@binhan/domain/refusals';
import { instantPlus } from '@binhan/domain/time';
import { z } from 'zod';
import type { Implementations } from '../http/implement';
import { takePoint } from '../limits/rate-limit';
import { readableCode } from '../secrets/random';
import type { Services } from '../services';

const LETTERS = 16;
const HOURS = 24;
const OPENS_PER_ADDRESS = { points: 30, seconds: 600 };
const Content = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Drafts: sealed with a key that only the holder of the code has. */
export function implementDrafts(services: Services): Implementations['drafts'] {
  const { secrets, database } = services;
  const plain = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return {
    async save({ content }, call) {
      const code = readableCode(LETTERS);
      const until = instantPlus(call.now, HOURS);
      await call.db
        .insertInto('draft')
        .values({
          codeHash: secrets.hash('draft', plain(code)),
          content: secrets.seal(`draft:${plain(code)}`, new TextEncoder().encode(JSON.stringify(content))),
          until,
        })
        .execute();
      return { code, until };
    },

    open: {
      async outside({ code }, call) {
        const key = `draft-open:${secrets.hash('address', call.address)}`;
        const wait = await takePoint(database.db, key, OPENS_PER_ADDRESS, call.now);
        if (wait !== undefined) return refuse('too_many_requests', { retryAfter: wait });
        const row = await database.db
          .selectFrom('draft')
          .selectAll()
          .where('codeHash', '=', secrets.hash('draft', plain(code)))
          .where('until', '>', new Date(call.now))
          .executeTakeFirst();
        const bytes = row === undefined ? undefined : secrets.unseal(`draft:${plain(code)}`, row.content);
        if (row === undefined || bytes === undefined) return refuse('not_found');
        const content = Content.parse(JSON.parse(new TextDecoder().decode(bytes)));
        return { content, until: row.until.toISOString() };
      },
    },
  };
}
