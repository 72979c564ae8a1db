import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as accounts from './migrations/0001-accounts';
import * as people from './migrations/0002-people';
import * as places from './migrations/0003-places';
import * as catalogAudit from './migrations/0004-catalog-audit';
import * as bookings from './migrations/0005-bookings';
import * as testing from './migrations/0006-testing';
import * as reports from './migrations/0007-reports';
import * as exchange from './migrations/0008-exchange';
import * as shifts from './migrations/0009-shifts';
import * as lists from './migrations/0010-lists';
import * as controls from './migrations/0011-controls';
import * as looks from './migrations/0012-looks';
import * as certificates from './migrations/0013-certificates';
import * as doses from './migrations/0014-doses';
import * as recalls from './migrations/0015-recalls';
import * as visits from './migrations/0016-visits';
import * as corrections from './migrations/0017-corrections';
import * as matches from './migrations/0018-matches';
import * as doseFiles from './migrations/0019-dose-files';
import * as pausesAndCauses from './migrations/0020-pauses-and-causes';
import * as phoneChanges from './migrations/0021-phone-changes';
import * as tracing from './migrations/0022-tracing';
import * as gates from './migrations/0023-gates';
import * as moreFiles from './migrations/0024-more-files';
import * as encounters from './migrations/0025-encounters';
import * as knownDevices from './migrations/0026-known-devices';
import * as encountersByBounds from './migrations/0027-encounters-by-bounds';
import type { Database } from './schema';

/** Every migration by name, in order. They only go forward; a released one is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-accounts': accounts,
  '0002-people': people,
  '0003-places': places,
  '0004-catalog-audit': catalogAudit,
  '0005-bookings': bookings,
  '0006-testing': testing,
  '0007-reports': reports,
  '0008-exchange': exchange,
  '0009-shifts': shifts,
  '0010-lists': lists,
  '0011-controls': controls,
  '0012-looks': looks,
  '0013-certificates': certificates,
  '0014-doses': doses,
  '0015-recalls': recalls,
  '0016-visits': visits,
  '0017-corrections': corrections,
  '0018-matches': matches,
  '0019-dose-files': doseFiles,
  '0020-pauses-and-causes': pausesAndCauses,
  '0021-phone-changes': phoneChanges,
  '0022-tracing': tracing,
  '0023-gates': gates,
  '0024-more-files': moreFiles,
  '0025-encounters': encounters,
  '0026-known-devices': knownDevices,
  '0027-encounters-by-bounds': encountersByBounds,
};

/** Said when a database cannot hold Vietnamese. */
export class DatabaseEncodingError extends Error {
  override name = 'DatabaseEncodingError';
  constructor(encoding: string) {
    super(`The database is encoded in ${encoding}: make one with ENCODING 'UTF8' TEMPLATE template0.`);
  }
}

/**
 * Brings a database to the newest schema and gives the names of the migrations that ran.
 *
 * @throws DatabaseEncodingError where it is not in UTF-8, in which names are compared
 */
export async function migrate(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ encoding: string }>`
    select current_setting('server_encoding') as encoding`.execute(db);
  const { encoding = '' } = rows[0] ?? {};
  if (encoding !== 'UTF8') throw new DatabaseEncodingError(encoding);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
  return (results ?? []).map((result) => result.migrationName);
}
