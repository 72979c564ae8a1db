import { randomUUID } from 'node:crypto';
import { type CertificateReport, verifyCertificate } from '@binhan/certificates';
import { valueSets } from '@binhan/certificates/value-sets';
import type { RecordOfPerson } from '@binhan/contract';
import type { PersonDetails } from '@binhan/domain/person';
import type { DoseFacts } from '@binhan/domain/vaccination';
import { details } from './given';
import { standAtGate } from './gate';
import { ok } from './laboratory';
import type { TestServer } from './server';

/** A site with somebody who keeps records. */
export interface RecordSite {
  place: string;
  registrar: string;
}

/** Opens one. */
export async function openRecordSite(world: TestServer): Promise<RecordSite> {
  const { place } = await standAtGate(world, `Điểm tiêm ${randomUUID().slice(0, 4)}`);
  const { token } = await world.staff('registrar', { place });
  return { place, registrar: token };
}

/** A citizen with details and a number of their own. */
export async function vaccinee(world: TestServer, changes: Partial<PersonDetails> = {}) {
  const citizen = await world.citizen();
  const number = `0300950${String(BigInt(`0x${randomUUID().slice(0, 8)}`) % 100_000n).padStart(5, '0')}`;
  const own = details({
    name: 'Đặng Thị Ngọc Ươm',
    bornOn: '1995-05-06',
    sex: 'female',
    identifiers: [{ kind: 'citizen-number', value: number, assurance: 'declared' }],
    ...changes,
  });
  ok(await world.call('people', 'save', { person: citizen.person, details: own }, { token: citizen.token }));
  return { ...citizen, number, details: own };
}

/** A dose of the program with groups. */
export function given(changes: Partial<DoseFacts> = {}): DoseFacts {
  return {
    program: 'prog',
    vaccine: 'vax-a',
    type: 'basic',
    ordinal: 1,
    givenOn: '2026-09-01',
    lot: 'AB123',
    ...changes,
  };
}

/** Writes a dose from its paper at a site; gives the record and the line. */
export async function keyed(
  world: TestServer,
  { place, registrar }: RecordSite,
  person: string,
  facts: DoseFacts = given(),
) {
  const record = ok(
    await world.call('doses', 'key', { place, who: { by: 'person', person }, facts }, { token: registrar }),
  );
  const line = record.lines
    .filter(
      ({ givenOn, vaccine, ordinal }) =>
        givenOn === facts.givenOn && vaccine === facts.vaccine && ordinal === facts.ordinal,
    )
    .toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))
    .at(-1);
  if (line === undefined) throw new TypeError('keyed: the line is not in the record');
  return { record, line };
}

/** The record of a citizen as they see it. */
export async function ownRecord(world: TestServer, token: string): Promise<RecordOfPerson> {
  const [record] = ok(await world.call('doses', 'mine', {}, { token })).records;
  if (record === undefined) throw new TypeError('ownRecord: nobody');
  return record;
}

/** A certificate as somebody elsewhere judges it now, with the lists everybody may have. */
export async function judged(world: TestServer, text: string): Promise<CertificateReport> {
  const dated = (list: { issuedAt: string; expiresAt: string }) => ({
    issuedAt: new Date(list.issuedAt),
    expiresAt: new Date(list.expiresAt),
  });
  const trust = ok(await world.call('certificates', 'trust', {}));
  const revoked = ok(await world.call('certificates', 'revocations', {}));
  return verifyCertificate(text, {
    trust: { keys: trust.keys, ...dated(trust) },
    at: new Date(world.now()),
    valueSets,
    revocations: { lists: revoked.lists, ...dated(revoked) },
  });
}
