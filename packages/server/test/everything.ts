import { sql } from 'kysely';
import type { OpenDatabase } from '../src/database/open';

/** All a database holds as one text: every table and partition of every schema of ours, bytes read as letters. */
export async function everythingIn({ db }: Pick<OpenDatabase, 'db'>): Promise<string> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(db);
  const parts: string[] = [];
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ text: string }>`
      select to_jsonb(one)::text as text from ${sql.table(`${schema}.${name}`)} as one`.execute(db);
    parts.push(...rows.map((row) => `${name} ${row.text}`));
  }
  const text = parts.join('\n');
  // Bytes are written as hexadecimal digits; what is not sealed in them must be found too.
  const bytes = [...text.matchAll(/\\\\x([0-9a-f]{2,})/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').toString('utf8'),
  );
  return [text, ...bytes].join('\n');
}
