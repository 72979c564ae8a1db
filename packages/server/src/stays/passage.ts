import { MAX_STAY_HOURS, type ScanMethod, type Stay, leftAtLatest } from '@binhan/domain/place';
import { type Instant, instantPlus } from '@binhan/domain/time';
import type { Selectable } from 'kysely';
import type { OpenStayTable } from '../database/schema';
import type { Call } from '../http/call';
import type { Services } from '../services';
import type { Copies } from './copies';
import { takeOpenStay, writeOpenStay, writeStay } from './write';

/** One person passing one gate. */
export interface Passage {
  place: { id: string; key: number };
  gate: string;
  person: { id: string; key: number };
  method: ScanMethod;
  at: Instant;
}

/** Opens a stay; while one is open in the place it is the same stay, however often somebody scans. */
export async function enter(services: Services, call: Call, passage: Passage): Promise<Stay> {
  const { place, person, gate, method, at } = passage;
  await closeOverdue(services, call, passage);
  await writeOpenStay(services, call.db, {
    placeKey: place.key,
    personKey: person.key,
    id: services.newId(),
    gate,
    enteredAt: at,
    receivedAt: call.now,
    method,
  });
  const row = await call.db
    .selectFrom('openStay')
    .selectAll()
    .where('placeKey', '=', place.key)
    .where('personKey', '=', person.key)
    .executeTakeFirstOrThrow();
  return stayOf(row, place.id, person.id);
}

/** Ends the open stay, if there is one; a scan that arrives late does not end a stay that began after it. */
export async function leave(
  copies: Copies,
  call: Call,
  passage: Omit<Passage, 'method' | 'gate'>,
): Promise<Stay | undefined> {
  const { place, person, at } = passage;
  const until = new Date(at);
  const row = await takeOpenStay(copies, call.db, { placeKey: place.key, personKey: person.key, until });
  return row === undefined ? undefined : close(copies, call, row, at, place.id, person.id);
}

/** A stay nobody ended is ended at its bound before a new one begins. */
async function closeOverdue(copies: Copies, call: Call, { place, person, at }: Passage): Promise<void> {
  const until = new Date(instantPlus(at, -MAX_STAY_HOURS));
  const row = await takeOpenStay(copies, call.db, { placeKey: place.key, personKey: person.key, until });
  if (row !== undefined) await close(copies, call, row, at, place.id, person.id);
}

async function close(
  copies: Copies,
  call: Call,
  row: Selectable<OpenStayTable>,
  at: Instant,
  place: string,
  person: string,
): Promise<Stay> {
  const enteredAt = row.enteredAt.toISOString();
  const latest = leftAtLatest(enteredAt);
  const leftAt = at > latest ? latest : at < enteredAt ? enteredAt : at;
  await writeStay(copies, call.db, { ...row, leftAt, receivedAt: call.now });
  return { ...stayOf(row, place, person), leftAt };
}

/** A stored stay as domain knows it. */
export function stayOf(row: Selectable<OpenStayTable>, place: string, person: string): Stay {
  return {
    id: row.id,
    place,
    gate: row.gate,
    person,
    enteredAt: row.enteredAt.toISOString(),
    method: row.method,
  };
}
