import { demands, figure, median, percentile, table } from '@binhan/config/bench';
import { generateQrKey } from '@binhan/qr/signed';
import { type OpenDatabase, createPglite, openDatabase } from '@binhan/server';
import type { Postgres } from './postgres';
import { COMMUNE, PROVINCE, official, seedPeople, startServer } from './world';

const PEOPLE = 300_000;
const TIMES = 7;
/** Milliseconds until the first rows, at most. */
const BOUND = 1_000;

/** What an official asks a list of declarations for. Ordered from the plain list to the rarest match. */
const questions: Record<string, Record<string, unknown>> = {
  'first page': {},
  'second page': {},
  'red flags only': { flagged: true },
  'without red flags': { flagged: false },
  'current ones': { state: 'current' },
  'withdrawn ones (there are none)': { state: 'withdrawn' },
  'of one day': { declaredFrom: dayBefore(5), declaredUntil: dayBefore(4) },
  'of one commune': { area: COMMUNE },
  'a common name': { text: 'nguyễn văn an' },
  'a common name with a red flag': { text: 'nguyễn văn an', flagged: true },
  'a common syllable': { text: 'nguyen' },
  'two letters': { text: 'an' },
  'a phone number': { text: '0900123456' },
  'a name nobody has': { text: 'xyzzy' },
};

/** Milliseconds until an official has the first rows of 300,000 people, on both engines. */
export async function lists(postgres: Postgres): Promise<number> {
  const must = demands();
  const engines: Record<string, () => Promise<OpenDatabase & { end?: () => Promise<void> }>> = {
    PostgreSQL: async () =>
      openDatabase({ kind: 'postgres', url: await postgres.fresh('lists'), connections: 4 }),
    PGlite: async () => {
      const instance = await createPglite();
      const database = await openDatabase({ kind: 'pglite', instance });
      return { ...database, end: () => instance.close() };
    },
  };
  const columns: string[] = [];
  const cells = new Map<string, string[]>();
  for (const [engine, open] of Object.entries(engines)) {
    const database = await open();
    const { server } = await startServer(database, (await generateQrKey()).privateJwk);
    await seedPeople(server, PEOPLE, 0.02);
    for (const area of [PROVINCE, COMMUNE]) {
      const column = `${engine}, ${area === PROVINCE ? 'province' : 'commune'}`;
      columns.push(column);
      const token = await official(server, area);
      const ask = async (body: Record<string, unknown>) => {
        const request = new Request('https://binhan.example/api/v1/declarations/search', {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify(body),
        });
        const response = await server.fetch(request);
        if (response.status !== 200) throw new Error(`search: ${response.status} ${await response.text()}`);
        return (await response.json()) as { items: unknown[]; next?: string };
      };
      const { next } = await ask({});
      for (const [name, question] of Object.entries(questions)) {
        const body = name === 'second page' && next !== undefined ? { cursor: next } : question;
        const times: number[] = [];
        for (let i = 0; i < TIMES; i++) {
          const begin = performance.now();
          await ask(body);
          times.push(performance.now() - begin);
        }
        must.hold(`${name} on ${column}: ${figure(median(times))} ms of ${BOUND}`, median(times) <= BOUND);
        const row = cells.get(name) ?? [];
        row.push(`${figure(median(times))} / ${figure(percentile(times, 0.95))}`);
        cells.set(name, row);
      }
    }
    await server.close();
    await database.close();
    await database.end?.();
  }
  console.log('\nFirst rows of the declarations of 300,000 people, milliseconds (median / p95).\n');
  console.log(
    table(
      ['asked for', ...columns],
      [...cells].map(([name, row]) => [name, ...row]),
    ),
  );
  return must.exitCode();
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}
