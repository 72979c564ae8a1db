import type { Issuer, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type IssuerEvent, issuerTransitions } from '@binhan/domain/certificate';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type SqlBool, sql } from 'kysely';
import { actorId } from '../access/actor';
import { holdsArea } from '../access/scope';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { takeUpKeys } from './brought-keys';
import type { IssuerRow } from './pick';
import { issuersWithin, shownIssuers } from './shown';
import { stopIssuer } from './stop';

type Issuers = (typeof contract)['issuers'];

/** Issuers of certificates and who decides about them. */
export function implementIssuers(services: Services): Implementations['issuers'] {
  return {
    search: (input, call) => searchIssuers(call, input),
    propose: (input, call) => propose(services, call, input),

    async decide({ issuer, approve }, call) {
      const row = await heldIssuer(call, issuer, approve ? 'approve' : 'decline');
      if (isRefusal(row)) return row;
      const by = actorId(call.actor) ?? '';
      if (approve && row.proposedBy === by) return refuse('second_person_needed');
      if (approve) await newKey(services, call, row);
      return changed(call, row, {
        state: approve ? 'active' : 'declined',
        ...(approve ? { approvedBy: by } : {}),
      });
    },

    async hold({ issuer, note }, call) {
      const row = await heldIssuer(call, issuer, 'hold');
      return isRefusal(row) ? row : changed(call, row, { state: 'held', heldAt: call.now, note });
    },

    async free({ issuer, note }, call) {
      const row = await heldIssuer(call, issuer, 'free');
      if (isRefusal(row)) return row;
      return changed(call, row, { state: 'active', heldAt: null, counted: 0, countedFrom: null, note });
    },

    async rotate({ issuer }, call) {
      const row = await heldIssuer(call, issuer, 'rotate');
      if (isRefusal(row)) return row;
      // Such a key is made and taken up where the process is run.
      if (services.keyStore.brought(row.code).length > 0)
        return refuse('wrong_state', { state: 'keys-outside' });
      await newKey(services, call, row);
      return changed(call, row, {});
    },

    async stop({ issuer, from, note }, call) {
      const row = await heldIssuer(call, issuer, 'stop');
      if (isRefusal(row)) return row;
      await stopIssuer(call.db, issuer, from, call.now);
      return changed(call, row, {
        state: 'stopped',
        stoppedAt: call.now,
        stoppedFrom: from ?? null,
        note,
      });
    },
  };
}

/** Those that need somebody first, then by their code. */
async function searchIssuers(
  call: Call,
  { cursor, limit = PAGE_SIZE }: ReceivedOf<Issuers['search']>,
): Promise<OutputOf<Issuers['search']> | Refusal> {
  const from = readCursor(cursor, ['number', 'string']);
  if (isRefusal(from)) return from;
  const urgency = sql<number>`case certificate_issuer.state when 'held' then 0 when 'proposed' then 1 when 'active' then 2 else 3 end`;
  let query = issuersWithin(call)
    .select(urgency.as('urgency'))
    .orderBy('urgency')
    .orderBy('certificateIssuer.code')
    .limit(limit + 1);
  if (from.values !== undefined) {
    const [place, code] = from.values;
    query = query.where(sql<SqlBool>`(${urgency}, certificate_issuer.code) > (${place}::integer, ${code})`);
  }
  const rows = await query.execute();
  const shown = await shownIssuers(call, rows.slice(0, limit));
  const page = pageOf(
    rows,
    limit,
    ({ id }) => id,
    (row) => [row.urgency, row.code],
  );
  await call.audit({ subjects: [], ofOwnWork: true });
  return { ...page, items: shown };
}

/** Proposes a site of the caller's areas, or the province itself. */
async function propose(
  services: Services,
  call: Call,
  { place, code, name }: ReceivedOf<Issuers['propose']>,
): Promise<Issuer | Refusal> {
  const site =
    place === undefined
      ? { area: null, province: services.settings.province.area }
      : await call.db
          .selectFrom('place')
          .select(['area', 'province'])
          .where('id', '=', place)
          .where('state', '=', 'confirmed')
          .executeTakeFirst();
  if (site === undefined || !holdsArea(call.scope, site)) return refuse('not_found');
  const made = await call.db
    .insertInto('certificateIssuer')
    .values({
      id: services.newId(),
      place: place ?? null,
      code,
      name,
      state: 'proposed',
      ...site,
      proposedBy: actorId(call.actor) ?? '',
      proposedAt: call.now,
      approvedBy: null,
      heldAt: null,
      stoppedAt: null,
      stoppedFrom: null,
      note: null,
      changedAt: call.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  // The code was given to another, or the site has an issuer.
  if (made === undefined) return refuse('wrong_state', { state: 'proposed' });
  await call.audit({ subjects: [], ...site });
  return shown(call, made.id);
}

async function heldIssuer(call: Call, issuer: string, event: IssuerEvent): Promise<IssuerRow | Refusal> {
  const row = await issuersWithin(call)
    .where('certificateIssuer.id', '=', issuer)
    .forUpdate('certificateIssuer')
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  return issuerTransitions[row.state][event] === undefined
    ? refuse('wrong_state', { state: row.state })
    : row;
}

async function changed(
  call: Call,
  { id, area, province }: IssuerRow,
  values: Partial<{
    state: IssuerRow['state'];
    approvedBy: string;
    heldAt: string | null;
    stoppedAt: string;
    stoppedFrom: string | null;
    counted: number;
    countedFrom: null;
    note: string;
  }>,
): Promise<Issuer> {
  await call.db
    .updateTable('certificateIssuer')
    .set({ ...values, changedAt: call.now })
    .where('id', '=', id)
    .execute();
  await call.audit({
    subjects: [],
    area,
    province,
    ...(values.note === undefined ? {} : { note: values.note }),
  });
  return shown(call, id);
}

/** A new key, or those of elsewhere that wait for this issuer. */
async function newKey({ keyStore }: Services, call: Call, { id, code }: IssuerRow): Promise<void> {
  if ((await takeUpKeys(keyStore, call.db, { id, code }, call.now)) > 0) return;
  await call.db
    .insertInto('certificateKey')
    .values({ ...(await keyStore.make('certificate-key')), issuer: id, createdAt: call.now })
    .execute();
}

async function shown(call: Call, id: string): Promise<Issuer> {
  const row = await issuersWithin(call).where('certificateIssuer.id', '=', id).executeTakeFirstOrThrow();
  const [issuer] = await shownIssuers(call, [row]);
  if (issuer === undefined) throw new TypeError('shown: an issuer that was just read is gone');
  return issuer;
}
