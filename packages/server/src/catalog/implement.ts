import { COUNTRY } from '@binhan/domain/area';
import { type Entry, Proposal, needsSecondPerson, proposalTransitions } from '@binhan/domain/catalog';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type Selectable, sql } from 'kysely';
import { actorId } from '../access/actor';
import { type Scope, holdsArea } from '../access/scope';
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
      let query = call.db
        .selectFrom('catalogEntry')
        .selectAll()
        .where(areaVisible(call.scope, 'catalog_entry'))
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
      if (!(await withinScope(services, call, entry.area))) return refuse('not_found');
      const stop = await outdated(call, entry);
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
      await call.audit({ subjects: [] });
      return proposalOf(row, call);
    },

    async proposals({ cursor, limit = PAGE_SIZE, state }, call) {
      const from = readCursor(cursor, ['string', 'string']);
      if (isRefusal(from)) return from;
      let query = call.db
        .selectFrom('catalogProposal')
        .selectAll()
        .where(areaVisible(call.scope, 'catalog_proposal'))
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
      if (row === undefined || !(await withinScope(services, call, row.area))) return refuse('not_found');
      const state = proposalTransitions[row.state][decision];
      if (state === undefined) return refuse('wrong_state', { state: row.state });
      if (row.proposedBy === actorId(call.actor)) return refuse('second_person_needed');
      const { entry } = proposalOf(row, call);
      if (state === 'approved') {
        const stop = await outdated(call, entry);
        if (stop !== undefined) return stop;
        await putInForce(services, call, entry);
      }
      const decided = await call.db
        .updateTable('catalogProposal')
        .set({ state, decidedBy: actorId(call.actor) ?? null, decidedAt: call.now })
        .where('id', '=', proposal)
        .returningAll()
        .executeTakeFirstOrThrow();
      await call.audit({ subjects: [] });
      return proposalOf(decided, call);
    },
  };
}

/** What holds for the whole country is read by all; what an area decided, within the scope. */
function areaVisible(scope: Scope, table: string) {
  if (scope.everywhere) return sql<boolean>`true`;
  const provinces = [...scope.provinces, COUNTRY];
  return sql<boolean>`(${sql.ref(`${table}.area`)} = any(${provinces}) or ${sql.ref(`${table}.area`)} = any(${scope.communes}))`;
}

/** Whether an entry's area lies within the caller's; the country's own entries are for who holds the country. */
async function withinScope(services: Services, call: Call, area: string): Promise<boolean> {
  if (area === COUNTRY) return call.scope.everywhere;
  const unit = await services.areas.find(area, call.today);
  if (unit === undefined) return call.scope.everywhere;
  return holdsArea(call.scope, {
    area: unit.level === 'commune' ? unit.code : null,
    province: unit.province,
  });
}

/** A form must carry a new version, or answers given to two wordings could not be told apart. */
async function outdated(call: Call, entry: Entry): Promise<Refusal | undefined> {
  if (entry.kind !== 'form') return undefined;
  const rows = await call.db
    .selectFrom('catalogEntry')
    .selectAll()
    .where('kind', '=', 'form')
    .where('entryId', '=', entry.id)
    .execute();
  const versions = rows
    .map(entryFromRow)
    .flatMap((known) => (known.kind === 'form' ? [known.body.version] : []));
  const issue = { code: 'version_not_new', path: ['entry', 'body', 'version'] };
  return Math.max(0, ...versions) >= entry.body.version
    ? refuse('invalid_input', { issues: [issue] })
    : undefined;
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
