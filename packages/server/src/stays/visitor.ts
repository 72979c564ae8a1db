import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { Instant } from '@binhan/domain/time';
import { type QrReading, readQr } from '@binhan/qr';
import { type ScannedPerson, readPersonFromQr } from '@binhan/validation';
import type { Call } from '../http/call';
import { keptPerson } from '../people/joined';
import { nameOf } from '../people/shown-name';
import { findOrCreateByIdentifier, findPersonByCard } from '../people/store';
import type { Services } from '../services';

/** What a scan at a gate was. */
export type ScanKind = 'own-person' | 'own-card' | 'vn-cccd' | 'vn-personal' | 'vn-bhyt' | 'number';

/** Whoever a scanned text is about; without a person it names nobody we could find again (a masked code). */
export interface Visitor {
  kind: ScanKind;
  signed: boolean;
  person?: { id: string; key: number };
  name?: string;
}

/** Finds the visitor of a scanned text at the moment of the scan, or says why it is nobody's. */
export async function visitorOf(
  services: Services,
  call: Call,
  text: string,
  at: Instant,
): Promise<Visitor | Refusal> {
  const reading = readQr(text);
  switch (reading.kind) {
    case 'own-person':
      return reading.signature === 'none'
        ? byCard(call, reading.fields.cardId)
        : bySignedCode(services, call, text, at);
    case 'vn-cccd':
    case 'vn-personal':
    case 'vn-bhyt':
    case 'number':
      return byDocument(services, call, reading, reading.kind);
    default:
      return refuse('qr_not_accepted', { reason: reading.kind.replaceAll('-', '_') });
  }
}

async function bySignedCode(
  services: Services,
  call: Call,
  text: string,
  at: Instant,
): Promise<Visitor | Refusal> {
  const verified = await services.qrKeys.verify(text, at, 'own-person');
  if ('issues' in verified)
    return refuse('qr_not_accepted', { reason: verified.issues[0]?.code ?? 'malformed' });
  const row = await call.db
    .selectFrom('person')
    .select(['id', 'key', 'details', 'scanned'])
    .where('id', '=', await keptPerson(call.db, verified.value.person))
    .executeTakeFirst();
  if (row === undefined) return refuse('qr_not_accepted', { reason: 'unknown_person' });
  return visitor('own-person', true, row);
}

async function byCard(call: Call, card: string): Promise<Visitor | Refusal> {
  const found = await findPersonByCard(call.db, card);
  return found === undefined
    ? refuse('qr_not_accepted', { reason: 'unknown_card' })
    : known(call, 'own-card', found);
}

async function byDocument(
  services: Services,
  call: Call,
  reading: QrReading,
  kind: ScanKind,
): Promise<Visitor | Refusal> {
  // The 2021 layout made by us carries our card id where the national platform put its own: it finds even a masked code.
  const qid = reading.kind === 'vn-personal' ? reading.fields.qid : '';
  const own = qid === '' ? undefined : await findPersonByCard(call.db, qid);
  if (own !== undefined) return known(call, kind, own);
  const read = readPersonFromQr(reading, { at: call.now });
  if ('issues' in read) return refuse('qr_not_accepted', { reason: read.issues[0]?.code ?? 'malformed' });
  const { identifiers, name } = read.value;
  if (identifiers.length === 0) return { kind, signed: false, ...(name === undefined ? {} : { name }) };
  const person = await findOrCreateByIdentifier(services, call.db, { identifiers }, call.now);
  await keepScanned(call, person.id, read.value);
  return known(call, kind, person);
}

/** Keeps what the card says of somebody who never declared, so that a visit has a name for who traces. */
async function keepScanned(call: Call, person: string, scanned: ScannedPerson): Promise<void> {
  if (scanned.name === undefined) return;
  await call.db
    .updateTable('person')
    .set({ scanned: JSON.stringify(scanned) })
    .where('id', '=', person)
    .where('details', 'is', null)
    .execute();
}

async function known(call: Call, kind: ScanKind, person: { id: string }): Promise<Visitor> {
  const row = await call.db
    .selectFrom('person')
    .select(['id', 'key', 'details', 'scanned'])
    .where('id', '=', person.id)
    .executeTakeFirstOrThrow();
  return visitor(kind, false, row);
}

function visitor(
  kind: ScanKind,
  signed: boolean,
  row: { id: string; key: number; details: unknown; scanned: unknown },
): Visitor {
  const name = nameOf(row);
  return { kind, signed, person: { id: row.id, key: row.key }, ...(name === undefined ? {} : { name }) };
}
