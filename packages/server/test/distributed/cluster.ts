import { migrate } from '../../src/database/migrate';
import { type OpenDatabase, openDatabase } from '../../src/database/open';
import { distribute } from '../../src/distribution/distribute';

/** Says in a database that these tests made what is in it, and may take it away again. */
const MARK = 'made by test:distributed';

/** The database of a cluster, migrated and distributed anew. Refuses one that holds anything these tests did not make; `before` comes between the two. */
export async function prepareCluster(
  url: string,
  before?: (database: OpenDatabase) => Promise<void>,
): Promise<void> {
  await within(url, async ({ raw }) => {
    await raw(`do $$ begin
      if obj_description('public'::regnamespace) is distinct from '${MARK}'
        and exists (select from pg_tables where schemaname in ('public', 'jobs'))
      then raise exception 'CITUS_URL names a database in which there are tables: it must be an empty one of its own.';
      end if;
    end $$`);
    await raw('drop schema if exists jobs cascade');
    // Table by table: with the schema would go what Citus keeps in it.
    await raw(`do $$ declare one text; begin
      for one in select relname from pg_class where relnamespace = 'public'::regnamespace
        and relkind in ('r', 'p') and not relispartition
      loop execute format('drop table if exists public.%I cascade', one); end loop;
      for one in select oid::regprocedure::text from pg_proc where pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
      loop execute 'drop function ' || one; end loop;
    end $$`);
    await raw(`comment on schema public is '${MARK}'`);
  });
  await within(url, async (database) => {
    await migrate(database.db);
    await before?.(database);
  });
  await within(url, async (database) => {
    await distribute(database);
  });
}

/** Does something with one connection, as an installation is distributed. */
export async function within<Value>(
  url: string,
  work: (database: OpenDatabase) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase({ kind: 'postgres', url, connections: 1 });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
