import { ingest } from './ingest';
import { laboratory } from './laboratory';
import { lists } from './lists';
import { startPostgres } from './postgres';
import { rush } from './rush';
import { tracing } from './tracing/index';

/** Stays of a benchmark of tracing: ten million take minutes to write. */
const ALL = [100_000, 1_000_000, 10_000_000];
const SMALL = [100_000, 1_000_000];

/** What the server does in a second, and how long a member of staff waits for a list. */
export async function main(parts: string[]): Promise<number> {
  const wanted = (part: string) => parts.length === 0 || parts.includes(part);
  const postgres = await startPostgres();
  try {
    if (wanted('ingest')) await ingest(postgres);
    if (wanted('rush')) await rush(postgres);
    const bounds = [
      wanted('laboratory') ? await laboratory(postgres) : 0,
      wanted('lists') ? await lists(postgres) : 0,
      wanted('tracing') ? await tracing(postgres, parts.includes('small') ? SMALL : ALL) : 0,
    ];
    return Math.max(...bounds);
  } finally {
    await postgres.stop();
  }
}
