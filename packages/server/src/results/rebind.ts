import type { DeskSpecimen, OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { foldWords, readSpokenCode } from '@binhan/domain/text';
import { sql } from 'kysely';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { nameOf } from '../people/shown-name';
import { randomToken } from '../secrets/random';
import type { Services } from '../services';
import { ownSite } from '../tubes/site';
import { hashOfCode, hashOfToken } from '../tubes/ticket';
import { resultMessage } from './message';
import { specimenRows } from './rows';

type Results = (typeof contract)['results'];

/** Specimens taken at a site by words of a name or a number; each look leaves its row in the audit. */
export async function specimensAtDesk(
  call: Call,
  { place, text, cursor, limit = PAGE_SIZE }: ReceivedOf<Results['atDesk']>,
): Promise<OutputOf<Results['atDesk']> | Refusal> {
  const from = readCursor(cursor, ['string', 'string']);
  if (isRefusal(from)) return from;
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const words = foldWords(text);
  if (words.length === 0) return { items: [] };
  let query = specimenRows(call.db)
    .leftJoin('rebind', (join) =>
      join.onRef('rebind.specimen', '=', 'specimen.id').on('rebind.state', '=', 'waiting'),
    )
    .select(['rebind.id as rebind', 'rebind.phone as newPhone', 'rebind.askedBy'])
    .where('tube.place', '=', place)
    .orderBy('specimen.takenAt', 'desc')
    .orderBy('specimen.id', 'desc')
    .limit(limit + 1);
  for (const word of words) query = query.where('person.searchKey', 'like', `%${word}%`);
  if (from.values !== undefined) {
    const [at, id] = from.values;
    query = query.where(sql<boolean>`(specimen.taken_at, specimen.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const rows = await query.execute();
  await call.audit({
    subjects: rows.slice(0, limit).map(({ person }) => person),
    area: site.area,
    province: site.province,
  });
  const me = actorId(call.actor);
  return pageOf(
    rows,
    limit,
    (row): DeskSpecimen => {
      const name = nameOf(row);
      const details = PersonDetails.safeParse(row.details);
      return {
        id: row.id,
        ...(name === undefined ? {} : { name }),
        ...(details.success ? { bornOn: details.data.bornOn } : {}),
        collectedAt: row.takenAt.toISOString(),
        test: row.kind,
        ...(row.phone === null ? {} : { phoneEnds: row.phone.slice(-3) }),
        ...(row.rebind === null
          ? {}
          : {
              waiting: {
                id: row.rebind,
                phoneEnds: row.newPhone?.slice(-3) ?? '',
                mine: row.askedBy === me,
              },
            }),
      };
    },
    (row) => [row.takenAt.toISOString(), row.id],
  );
}

/** Proposes another phone and a new code for a specimen taken at this site. */
export async function askRebind(
  services: Services,
  call: Call,
  { place, specimen, phone, ticket }: ReceivedOf<Results['askRebind']>,
): Promise<{ rebind: string } | Refusal> {
  if ((await ownSite(call, place)) === undefined) return refuse('not_found');
  if (readSpokenCode(ticket.code) === undefined)
    return refuse('invalid_input', { issues: [{ code: 'wrong_format', path: ['ticket', 'code'] }] });
  const row = await specimenRows(call.db)
    .where('specimen.id', '=', specimen)
    .where('tube.place', '=', place)
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const made = await call.db
    .insertInto('rebind')
    .values({
      id: services.newId(),
      specimen,
      place,
      phone: phone ?? null,
      codeHash: hashOfCode(services.secrets, ticket.code),
      tokenHash: hashOfToken(ticket.token),
      askedBy: actorId(call.actor) ?? '',
      askedAt: call.now,
      state: 'waiting',
      decidedBy: null,
    })
    .onConflict((conflict) => conflict.column('specimen').where('state', '=', 'waiting').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return refuse('wrong_state', { state: 'waiting' });
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return { rebind: made.id };
}

/** A second officer decides. Once approved every former link is dead, and both phones hear of it. */
export async function decideRebind(
  services: Services,
  call: Call,
  { place, rebind, approve }: ReceivedOf<Results['decideRebind']>,
): Promise<{ done: true } | Refusal> {
  if ((await ownSite(call, place)) === undefined) return refuse('not_found');
  const asked = await call.db
    .selectFrom('rebind')
    .selectAll()
    .where('id', '=', rebind)
    .where('place', '=', place)
    .forUpdate()
    .executeTakeFirst();
  if (asked === undefined) return refuse('not_found');
  if (asked.state !== 'waiting') return refuse('wrong_state', { state: asked.state });
  const by = actorId(call.actor) ?? '';
  if (approve && asked.askedBy === by) return refuse('second_person_needed');
  await call.db
    .updateTable('rebind')
    .set({ state: approve ? 'approved' : 'refused', decidedBy: by, decidedAt: call.now })
    .where('id', '=', rebind)
    .execute();
  const row = await specimenRows(call.db).where('specimen.id', '=', asked.specimen).executeTakeFirstOrThrow();
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  if (!approve) return { done: true };
  const { id: specimen, phone: former } = row;
  const collectedAt = row.takenAt.toISOString();
  await call.db
    .updateTable('specimen')
    .set({ phone: asked.phone, codeHash: asked.codeHash })
    .where('id', '=', specimen)
    .execute();
  await call.db.deleteFrom('resultLink').where('specimen', '=', specimen).execute();
  const token = randomToken();
  const links = [asked.tokenHash, ...(asked.phone === null ? [] : [hashOfToken(token)])];
  await call.db
    .insertInto('resultLink')
    .values(links.map((tokenHash) => ({ tokenHash, specimen, madeAt: call.now })))
    .execute();
  const say = (recipient: string, text: string) =>
    services.outbox.put(call.db, { channel: 'sms', recipient, text }, call.now);
  if (former !== null && former !== asked.phone)
    await say(former, resultMessage('unbound', { collectedAt }, services.settings));
  if (asked.phone !== null)
    await say(asked.phone, resultMessage('rebound', { collectedAt, token }, services.settings));
  return { done: true };
}
