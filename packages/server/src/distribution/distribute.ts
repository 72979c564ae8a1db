import { type Transaction, sql } from 'kysely';
import type { OpenDatabase } from '../database/open';
import type { Database } from '../database/schema';
import { fillCopies, makeCopies } from './copies-by-person';
import { type Home, homes, references } from './tables';

/** Why the stays of a database cannot be distributed, in one sentence. */
export class DistributionError extends Error {
  override name = 'DistributionError';
}

type Trx = Transaction<Database>;

/**
 * Distributes the stays of a database over the nodes of its Citus cluster and gives the names of the tables it distributed:
 * none where that was done before. An optional step of a large installation, once, while its processes are stopped: what a
 * process wrote that does not know of the copies would be in one of them only. All of it or nothing happens; stays that are
 * there are taken along. Open the database with one connection, so that any other is somebody else's.
 */
export async function distribute({ db }: Pick<OpenDatabase, 'db'>): Promise<string[]> {
  const done = await db.transaction().execute(async (trx) => {
    await mustBeAble(trx);
    if (await isDone(trx)) return [];
    await mustBeAlone(trx);
    // One connection to each node for all of it: what is copied must be seen by what comes after.
    await sql`set local citus.multi_shard_modify_mode to 'sequential'`.execute(trx);
    await sql`lock table stay, open_stay in access exclusive mode`.execute(trx);
    await makeCopies(trx);
    for (const home of homes.filter(({ column }) => column === 'person_key')) await spread(trx, home);
    await fillCopies(trx);
    for (const home of homes.filter(({ column }) => column === 'place_key')) await spread(trx, home);
    for (const table of references) await sql`select create_reference_table(${table})`.execute(trx);
    return [...homes.map(({ table }) => table), ...references];
  });
  if (done.length > 0) await emptyShells(db);
  return done;
}

async function spread(trx: Trx, { table, column, beside }: Home): Promise<void> {
  await sql`select create_distributed_table(${table}, ${column}, colocate_with => ${beside ?? 'none'})`.execute(
    trx,
  );
}

async function mustBeAble(trx: Trx): Promise<void> {
  const { rows } = await sql<{ citus: boolean; migrated: boolean }>`
    select exists (select from pg_extension where extname = 'citus') as citus,
      to_regclass('stay') is not null as migrated`.execute(trx);
  if (rows[0]?.citus !== true)
    throw new DistributionError(
      'Citus is not installed in this database: add it to shared_preload_libraries of every node, then run "create extension citus".',
    );
  if (!rows[0].migrated) throw new DistributionError('The database has no schema yet: migrate it first.');
  const nodes = await sql`
    select 1 from pg_dist_node where isactive and noderole = 'primary' and shouldhaveshards limit 1`.execute(
    trx,
  );
  if (nodes.rows.length === 0)
    throw new DistributionError(
      'No node of the cluster may hold shards: add one with "select citus_add_node(…)".',
    );
}

/** Whether everything lies as it should; a database where only some does was changed by somebody else. */
async function isDone(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ name: string; column: string | null }>`
    select logicalrelid::text as name, column_to_column_name(logicalrelid, partkey) as column
    from pg_dist_partition`.execute(trx);
  const found = new Map(rows.map(({ name, column }) => [name, column]));
  const right = homes.filter(({ table, column }) => found.get(table) === column);
  if (right.length === homes.length) return true;
  const wrong = homes.filter(({ table }) => found.has(table));
  if (wrong.length > 0)
    throw new DistributionError(
      `Some of the stays are distributed already, and not as it should be: ${wrong
        .map(({ table }) => `${table} by ${found.get(table) ?? 'nothing'}`)
        .join(', ')}. Undistribute them first.`,
    );
  return false;
}

async function mustBeAlone(trx: Trx): Promise<void> {
  let others: { pid: number; name: string }[] = [];
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const { rows } = await sql<{ pid: number; name: string }>`
      select pid, coalesce(nullif(application_name, ''), usename) as name from pg_stat_activity
      where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()
        and application_name not like 'citus%'`.execute(trx);
    others = rows;
    if (others.length === 0) return;
    // Who has just gone is seen for a moment longer.
    await sql`select pg_stat_clear_snapshot(), pg_sleep(0.2)`.execute(trx);
  }
  throw new DistributionError(
    `Others are connected with the database: ${others.map(({ pid, name }) => `${name} (${pid})`).join(', ')}. Stop every process of the installation first.`,
  );
}

/** What lay in the tables before still fills the disk of the coordinator, read by nobody. */
async function emptyShells(db: OpenDatabase['db']): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select logicalrelid::text as name from pg_dist_partition join pg_class on pg_class.oid = logicalrelid
    where relkind = 'r'`.execute(db);
  for (const { name } of rows)
    await sql`select truncate_local_data_after_distributing_table(${name})`.execute(db);
}
