import { COUNTRY } from '@binhan/domain/area';
import { type Entry, Proposal, needsSecondPerson, proposalTransitions } from '@binhan/domain/catalog';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type Selectable, sql } from 'kysely';
import { actorId } from '../access/actor';
import { areaWithin, codesWithin } from '../access/within';
import type { CatalogProposalTable } from '../database/schema';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { entryFromRow } from './in-force';

/** The catalogue and changes to it. */
export function implementCatalog(services: Services): Implementations['catalog'] {
  return {
    async entries({ cursor, limit = PAGE_SIZE, kind, id }, call) {
      const from = readCursor(cursor, ['string', 'string', 'string', 'string']);
      if (isRefusal(from)) return from;
      const codes = await codesWithin(services, call.scope, call.today);
      let query = call.db
        .selectFrom('catalogEntry')
        .selectAll()
        .where(areaVisible(codes === undefined ? undefined : [...codes, COUNTRY], 'catalog_entry'))
        .orderBy('kind')
        .orderBy('entryId')
        .orderBy('validFrom', 'desc')
        .orderBy('id')
        .limit(limit + 1);
      if (kind !== undefined) query = query.where('kind', '=', kind);
      if (id !== undefined) query = query.where('entryId', '=', id);
      if (from.values !== undefined) {
        const [afterKind, afterId, afterFrom, afterRow] = from.values;
        query = query.where(
          sql<boolean>`(kind, entry_id, -(valid_from - date '2000-01-01'), id) > (${afterKind}, ${afterId}, -(${afterFrom}::date - date '2000-01-01'), ${afterRow}::uuid)`,
        );
      }
      return pageOf(
        await query.execute(),
        limit,
        (row) => ({ row: row.id, entry: entryFromRow(row) }),
        (row) => [row.kind, row.entryId, row.validFrom, row.id],
      );
    },

    async propose({ entry }, call) {
      const where = await areaWithin(services, call.scope, entry.area, call.today);
      if (where === undefined) return refuse('not_found');
      const stop = await unfit(call, entry);
      if (stop !== undefined) return stop;
      const state = needsSecondPerson(entry.kind) ? 'proposed' : 'approved';
      const row = await call.db
        .insertInto('catalogProposal')
        .values({
          id: services.newId(),
          kind: entry.kind,
          area: entry.area,
          entry: JSON.stringify(entry),
          state,
          proposedBy: actorId(call.actor) ?? '',
          proposedAt: call.now,
          decidedBy: null,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      if (state === 'approved') await putInForce(services, call, entry);
      await call.audit({ subjects: [], ...where });
      return proposalOf(row, call);
    },

    async proposals({ cursor, limit = PAGE_SIZE, state }, call) {
      const from = readCursor(cursor, ['string', 'string']);
      if (isRefusal(from)) return from;
      const codes = await codesWithin(services, call.scope, call.today);
      let query = call.db
        .selectFrom('catalogProposal')
        .selectAll()
        .where(areaVisible(codes, 'catalog_proposal'))
        .orderBy('proposedAt', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1);
      if (state !== undefined) query = query.where('state', '=', state);
      if (from.values !== undefined) {
        const [at, id] = from.values;
        query = query.where(sql<boolean>`(proposed_at, id) < (${at}::timestamptz, ${id}::uuid)`);
      }
      return pageOf(
        await query.execute(),
        limit,
        (row) => proposalOf(row, call),
        (row) => [row.proposedAt.toISOString(), row.id],
      );
    },

    async decide({ proposal, decision }, call) {
      const row = await call.db
        .selectFrom('catalogProposal')
        .selectAll()
        .where('id', '=', proposal)
        .forUpdate()
        .executeTakeFirst();
      if (row === undefined) return refuse('not_found');
      const where = await areaWithin(services, call.scope, row.area, call.today);
      if (where === undefined) return refuse('not_found');
      const state = proposalTransitions[row.state][decision];
      if (state === undefined) return refuse('wrong_state', { state: row.state });
      if (row.proposedBy === actorId(call.actor)) return refuse('second_person_needed');
      const { entry } = proposalOf(row, call);
      if (state === 'approved') {
        const stop = await unfit(call, entry);
        if (stop !== undefined) return stop;
        await putInForce(services, call, entry);
      }
      const decided = await call.db
        .updateTable('catalogProposal')
        .set({ state, decidedBy: actorId(call.actor) ?? null, decidedAt: call.now })
        .where('id', '=', proposal)
        .returningAll()
        .executeTakeFirstOrThrow();
      await call.audit({ subjects: [], ...where });
      return proposalOf(decided, call);
    },
  };
}

/** Keeps rows to the codes of some areas; without a list every row is visible. */
function areaVisible(codes: readonly string[] | undefined, table: string) {
  return codes === undefined ? sql<boolean>`true` : sql<boolean>`${sql.ref(`${table}.area`)} = any(${codes})`;
}

/**
 * Why an entry cannot be put in force, if it cannot. A form must carry a new version and begin on a day of its own, or
 * answers given to two wordings could not be told apart, or lose the wording they were given to.
 */
async function unfit(call: Call, entry: Entry): Promise<Refusal | undefined> {
  const wrong = (code: string, ...path: string[]) =>
    refuse('invalid_input', { issues: [{ code, path: ['entry', ...path] }] });
  const { period } = entry;
  if (period.until !== undefined && period.until <= period.from)
    return wrong('not_an_option', 'period', 'until');
  if (entry.kind !== 'form') return undefined;
  if (entry.body.id !== entry.id) return wrong('not_an_option', 'body', 'id');
  // Two approvals at once would both find their version new.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`form:${entry.id}`}, 0))`.execute(call.db);
  const rows = await call.db
    .selectFrom('catalogEntry')
    .selectAll()
    .where('kind', '=', 'form')
    .where('entryId', '=', entry.id)
    .execute();
  const known = rows.map(entryFromRow);
  const versions = known.flatMap((former) => (former.kind === 'form' ? [former.body.version] : []));
  if (Math.max(0, ...versions) >= entry.body.version) return wrong('version_not_new', 'body', 'version');
  const sameDay = known.some((former) => former.area === entry.area && former.period.from >= period.from);
  return sameDay ? wrong('not_an_option', 'period', 'from') : undefined;
}

/** Puts an entry in force: the former one of the same kind, id and area ends on the day this one begins. */
async function putInForce(services: Services, call: Call, entry: Entry): Promise<void> {
  const { kind, id, area, period } = entry;
  await call.db
    .updateTable('catalogEntry')
    .set({ validUntil: period.from })
    .where('kind', '=', kind)
    .where('entryId', '=', id)
    .where('area', '=', area)
    .where('validFrom', '<', period.from)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', period.from)]))
    .execute();
  const body = JSON.stringify(entry.body);
  await call.db
    .insertInto('catalogEntry')
    .values({
      id: services.newId(),
      kind,
      entryId: id,
      area,
      validFrom: period.from,
      validUntil: period.until ?? null,
      source: entry.source,
      body,
      createdAt: call.now,
    })
    // A second change on the same day corrects the first.
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'entryId', 'area', 'validFrom'])
        .doUpdateSet({ body, source: entry.source, validUntil: period.until ?? null }),
    )
    .execute();
}

function proposalOf(row: Selectable<CatalogProposalTable>, call: Call): Proposal {
  return Proposal.parse({
    id: row.id,
    entry: row.entry,
    state: row.state,
    proposedAt: row.proposedAt.toISOString(),
    own: row.proposedBy === actorId(call.actor),
  });
}
