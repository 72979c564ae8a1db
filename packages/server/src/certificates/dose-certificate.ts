import { createVnVaccination, vnPeriod } from '@binhan/certificates/issue';
import type { IssuedCertificate } from '@binhan/contract';
import type { Program } from '@binhan/domain/vaccination';
import { seriesDoses } from '@binhan/domain/vaccination';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { DateOnly, Instant } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import { doseFromRow } from '../doses/dose-rows';
import { type JudgedLine, type NamedEntries, type PersonRecord, recordsOf } from '../doses/person-record';
import { lockRecord } from '../doses/record-dose';
import type { Services } from '../services';
import { type CertificateRow, issuerOf, newCertificate, signedText } from './kept';

/** Names of issuers have at most 80 characters in the schema. */
const MOST = 80;

interface Found {
  line: JudgedLine;
  record: PersonRecord;
  named: NamedEntries;
  program: Program;
}

/**
 * The certificate of a line of a record, signed now: asked for again it is the same, and in the last days of its time it is
 * renewed, the former holding until its end. Commit the transaction also where it is refused: an issuer may have been held.
 */
export async function issueDoseCertificate(
  services: Services,
  trx: Transaction<Database>,
  { dose, person }: { dose: string; person: string },
  now: Instant,
  today: DateOnly,
): Promise<IssuedCertificate | Refusal> {
  await lockRecord(trx, person);
  const found = await certifiableLine(services, trx, { dose, person }, today);
  if (isRefusal(found)) return found;
  const kept = await keptCertificate(services, trx, found, now);
  if (isRefusal(kept)) return kept;
  return signDose(services, trx, found, kept);
}

/** Renews a certificate that ends soon, by the rules of its issue; says whether there is a new one. The former holds until its end. */
export async function renewDoseCertificate(
  services: Services,
  trx: Transaction<Database>,
  { dose, person, identifier }: { dose: string; person: string; identifier: string },
  now: Instant,
  today: DateOnly,
): Promise<boolean> {
  const found = await certifiableLine(services, trx, { dose, person }, today);
  if (isRefusal(found)) return false;
  const kept = await keptCertificate(services, trx, found, now);
  return !isRefusal(kept) && kept.previous === identifier;
}

/** Gives a line that took the place of a certified one its certificate, as far as it may have one and somebody may sign it. */
export async function certifyAgain(
  services: Services,
  trx: Transaction<Database>,
  dose: string,
  now: Instant,
  today: DateOnly,
): Promise<void> {
  const { person } = await trx
    .selectFrom('dose')
    .select('person')
    .where('id', '=', dose)
    .executeTakeFirstOrThrow();
  const found = await certifiableLine(services, trx, { dose, person }, today);
  if (!isRefusal(found)) await keptCertificate(services, trx, found, now);
}

/** Which dose a certificate says it is: those of the basic series by their number, what follows by its place after them. */
export function numberOf(
  { row }: Pick<JudgedLine, 'row'>,
  lines: readonly Pick<JudgedLine, 'row'>[],
  program: Program,
): { number: number; of: number } {
  const own = lines.filter((line) => line.row.program === row.program);
  const series = seriesDoses(
    program,
    own.map((line) => doseFromRow(line.row)),
  );
  if (row.type === 'basic') return { number: row.ordinal, of: Math.max(series, row.ordinal) };
  const after = own.filter((line) => line.row.type !== 'basic').findIndex((line) => line.row.id === row.id);
  return { number: series + after + 1, of: series + after + 1 };
}

async function certifiableLine(
  services: Services,
  trx: Transaction<Database>,
  { dose, person }: { dose: string; person: string },
  today: DateOnly,
): Promise<Found | Refusal> {
  const { records, named } = await recordsOf(services.secrets, trx, [person], today);
  const [record] = records;
  const line = record?.lines.find(({ row }) => row.id === dose);
  if (record === undefined || line === undefined) {
    const ended = record?.ended.some(({ id }) => id === dose) === true;
    return ended ? refuse('no_certificate', { because: 'ended' }) : refuse('not_found');
  }
  if (line.notCertified !== undefined) return refuse('no_certificate', { because: line.notCertified });
  const program = named.programs.get(line.row.program);
  if (program === undefined) return refuse('no_certificate', { because: 'not-certified-here' });
  return { line, record, named, program };
}

async function keptCertificate(
  services: Services,
  trx: Transaction<Database>,
  { line: { row }, program }: Found,
  now: Instant,
): Promise<CertificateRow | Refusal> {
  const rule = program.certificate;
  if (rule === undefined) return refuse('no_certificate', { because: 'not-certified-here' });
  const { expiresAt } = vnPeriod(new Date(now), rule);
  const fresh = (previous?: string) =>
    newCertificate(
      services,
      trx,
      {
        kind: 'v',
        about: { dose: row.id, ...(previous === undefined ? {} : { previous }) },
        where: { place: row.place, province: services.settings.province.area },
        expiresAt: expiresAt.toISOString(),
      },
      now,
    );
  const live = await trx
    .selectFrom('certificate')
    .selectAll()
    .where('dose', '=', row.id)
    .where('revokedAt', 'is', null)
    .where('renewedAt', 'is', null)
    .executeTakeFirst();
  if (live === undefined) return fresh();
  if (vnPeriod(live.issuedAt, rule).renewFrom > new Date(now)) return live;
  await trx
    .updateTable('certificate')
    .set({ renewedAt: now })
    .where('identifier', '=', live.identifier)
    .execute();
  const renewed = await fresh(live.identifier);
  if (!isRefusal(renewed)) return renewed;
  // Nobody may sign a new one now: the former goes on to hold.
  await trx
    .updateTable('certificate')
    .set({ renewedAt: null })
    .where('identifier', '=', live.identifier)
    .execute();
  return live.expiresAt > new Date(now) ? live : renewed;
}

async function signDose(
  services: Services,
  trx: Transaction<Database>,
  { line, record, named, program }: Found,
  kept: CertificateRow,
): Promise<IssuedCertificate | Refusal> {
  const { row } = line;
  const codes = named.vaccines.get(row.vaccine)?.certificate;
  const { name, bornOn } = record;
  if (codes === undefined || name === undefined || bornOn === undefined)
    return refuse('no_certificate', { because: 'not-certified-here' });
  const { number, of } = numberOf(line, record.lines, program);
  const issuer = await issuerOf(trx, kept);
  const payload = createVnVaccination(
    {
      name,
      bornOn,
      product: row.vaccine,
      doseNumber: number,
      doses: of,
      vaccinatedOn: row.givenOn,
      issuer: (issuer?.name ?? services.settings.province.name).slice(0, MOST),
      uvci: kept.identifier,
      ...(row.country === null ? {} : { country: row.country }),
    },
    {
      // Codes stand in the catalogue, not in the code.
      products: [
        {
          names: [row.vaccine],
          tg: codes.target,
          vp: codes.prophylaxis,
          mp: codes.product,
          ma: codes.holder,
          doses: of,
        },
      ],
    },
  );
  return signedText(services, trx, kept, payload);
}
