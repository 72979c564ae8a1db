import { CompiledQuery, type Kysely, type KyselyPlugin, sql } from 'kysely';
import { z } from 'zod';
import type { OpenDatabase } from '../src/database/open';
import type { Database } from '../src/database/schema';

/** A database, and every statement that was really sent through it. */
export interface Heard {
  database: OpenDatabase;
  sent: CompiledQuery[];
}

/** Listens to what is sent to a database, after everything of ours that changes statements. */
export function hear(database: OpenDatabase): Heard {
  const sent: CompiledQuery[] = [];
  const listen: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      sent.push(database.db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { database: { ...database, db: database.db.withPlugin(listen) }, sent };
}

/** A scan of a table in a plan, with every condition that bounds it there and in the joins above. */
export interface Scan {
  table: string;
  conditions: string;
}

const conditionNames = ['Index Cond', 'Recheck Cond', 'Filter', 'Join Filter', 'Hash Cond', 'Merge Cond'];
const node: z.ZodType<Node> = z.lazy(() =>
  z.looseObject({ 'Relation Name': z.string().optional(), Plans: z.array(node).optional() }),
);
interface Node {
  [name: string]: unknown;
  'Relation Name'?: string | undefined;
  Plans?: Node[] | undefined;
}

/** The scans by which the database would answer a statement, where it may look into an index for each row of a join. */
export async function scansOf(
  db: Kysely<Database>,
  { sql: text, parameters }: CompiledQuery,
): Promise<Scan[]> {
  return db.transaction().execute(async (trx) => {
    for (const way of ['seqscan', 'hashjoin', 'mergejoin', 'bitmapscan', 'material', 'memoize'])
      await sql`set local ${sql.raw(`enable_${way}`)} to off`.execute(trx);
    const { rows } = await trx.executeQuery<Record<string, unknown>>(
      CompiledQuery.raw(`explain (format json, costs off) ${text}`, [...parameters]),
    );
    const [answer] = rows.flatMap((row) => Object.values(row));
    const plans: unknown = typeof answer === 'string' ? JSON.parse(answer) : answer;
    return z
      .array(z.object({ Plan: node }))
      .parse(plans)
      .flatMap(({ Plan }) => scansIn(Plan, []));
  });
}

function scansIn(plan: Node, above: readonly string[]): Scan[] {
  const own = conditionNames.flatMap((name) => (typeof plan[name] === 'string' ? [plan[name]] : []));
  const conditions = [...above, ...own];
  const table = plan['Relation Name'];
  // A table that rows are written to is named at the top; what is read of it comes below.
  const here =
    table === undefined || plan['Node Type'] === 'ModifyTable'
      ? []
      : [{ table, conditions: conditions.join(' and ') }];
  return [...here, ...(plan.Plans ?? []).flatMap((below) => scansIn(below, conditions))];
}
