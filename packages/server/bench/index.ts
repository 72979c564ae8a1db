import { ingest } from './ingest';
import { lists } from './lists';
import { startPostgres } from './postgres';

/** What the server does in a second, and how long a member of staff waits for a list. */
export async function main(parts: string[]): Promise<number> {
  const wanted = (part: string) => parts.length === 0 || parts.includes(part);
  const postgres = await startPostgres();
  try {
    if (wanted('ingest')) await ingest(postgres);
    return wanted('lists') ? await lists(postgres) : 0;
  } finally {
    await postgres.stop();
  }
}
