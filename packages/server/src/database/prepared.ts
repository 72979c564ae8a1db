import { sql } from 'kysely';
import type pg from 'pg';

const MARK = '/* prepared */';

/**
 * Stands at the front of a statement that is sent all the time: PostgreSQL then reads and plans it once a connection.
 * Only where the text never changes and one plan is good for all values.
 */
export const prepared = sql.raw(MARK);

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `prepared_${names.size}`;
  names.set(text, name);
  return name;
}

/** Lets a connection send marked statements under names. */
export function preparing(client: pg.PoolClient): void {
  client.query = new Proxy(client.query, {
    apply(query, self, given: unknown[]): unknown {
      const [text, values, ...rest] = given;
      const marked = typeof text === 'string' && text.slice(0, 30).includes(MARK);
      return Reflect.apply(query, self, marked ? [{ name: nameOf(text), text, values }, ...rest] : given);
    },
  });
}
