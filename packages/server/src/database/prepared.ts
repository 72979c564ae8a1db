import { sql } from 'kysely';
import type pg from 'pg';

const MARK = '/* prepared */';

/**
 * Stands at the front of a statement that is sent all the time: PostgreSQL then reads and plans it once a connection.
 * Only where the text never changes and one plan is good for all values.
 */
export const prepared = sql.raw(MARK);

/**
 * How many statements a connection sends with the same plans. One made over a table that was nearly empty reads the table
 * from end to end, and goes on doing so while it fills; autovacuum puts that right only once a minute.
 */
const PLANNED_FOR = 500;

const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `prepared_${names.size}`;
  names.set(text, name);
  return name;
}

/** Lets a connection send marked statements under names. */
export function preparing(client: pg.PoolClient): void {
  let sent = 0;
  client.query = new Proxy(client.query, {
    apply(query, self, given: unknown[]): unknown {
      const [text, values, ...rest] = given;
      if (typeof text !== 'string' || !text.slice(0, 30).includes(MARK)) {
        return Reflect.apply(query, self, given);
      }
      const send = (): unknown => Reflect.apply(query, self, [{ name: nameOf(text), text, values }, ...rest]);
      sent += 1;
      if (sent % PLANNED_FOR !== 0) return send();
      return Promise.resolve(Reflect.apply(query, self, ['discard plans'])).then(send);
    },
  });
}
