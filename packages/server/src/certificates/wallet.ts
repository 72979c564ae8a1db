import { type Certificate, readCertificate } from '@binhan/certificates';
import { vnPeriod } from '@binhan/certificates/issue';
import { chooseCertificate } from '@binhan/certificates/rules';
import { valueSets } from '@binhan/certificates/value-sets';
import type { OutputOf, ReceivedOf, WalletItem, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { TestKind } from '@binhan/domain/testing';
import { type DateOnly, type Instant, dateIn } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';
import { recordsOf } from '../doses/person-record';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { actsFor, mayActFor } from '../people/store';
import { standingOfRow } from '../results/own-result';
import { type SpecimenRow, specimenRows } from '../results/rows';
import type { Services } from '../services';
import { certifiable } from './certifiable';
import { issueDoseCertificate, numberOf } from './dose-certificate';
import type { CertificateRow } from './kept';
import { issueRecoveryCertificate, recoveryOf } from './recovery-certificate';
import { issueTestCertificate } from './test-certificate';

type Certificates = (typeof contract)['certificates'];

/** Everything of the household that can be certified, newest first for each person; and why what cannot is not. */
export async function walletOf(services: Services, call: Call): Promise<OutputOf<Certificates['mine']>> {
  const people = await actsFor(call.db, citizen(call.actor).person, call.today);
  return { items: await itemsOf(services, call.db, people, call) };
}

/**
 * The certificate of a person that answers rules. It is signed here and now as it would be shown, so only one that could be
 * shown is chosen. Nothing is issued that was not before, but for a renewal that is due.
 */
export async function choose(
  services: Services,
  call: Call,
  { person, rules }: ReceivedOf<Certificates['choose']>,
): Promise<OutputOf<Certificates['choose']> | Refusal> {
  if (!(await mayActFor(call.db, citizen(call.actor).person, person, call.today))) return refuse('not_found');
  const items = await itemsOf(services, call.db, [person], call);
  const held: { item: WalletItem; certificate: Certificate }[] = [];
  for (const item of items) {
    if (item.certificate === undefined) continue;
    const issued = await again(services, call, item);
    if (issued === undefined || isRefusal(issued)) continue;
    const read = readCertificate(issued.text);
    if ('value' in read) held.push({ item, certificate: read.value });
  }
  const { index } = chooseCertificate(
    held.map(({ certificate }) => certificate),
    { rules, at: new Date(call.now), valueSets },
  );
  const chosen = index === undefined ? undefined : held[index]?.item;
  return chosen === undefined ? {} : { chosen: { kind: chosen.kind, of: chosen.of } };
}

/** A certificate there is, signed again. */
export async function again(services: Services, call: Call, { kind, of, person }: WalletItem) {
  if (kind === 'v')
    return issueDoseCertificate(services, call.db, { dose: of, person }, call.now, call.today);
  const row = await specimenRows(call.db).where('specimen.id', '=', of).executeTakeFirst();
  if (row === undefined) return undefined;
  return kind === 't'
    ? issueTestCertificate(services, call.db, row, call.now)
    : issueRecoveryCertificate(services, call.db, row, call.now);
}

/** Everything of some people that can be certified. */
export async function itemsOf(
  services: Services,
  db: Transaction<Database>,
  people: readonly string[],
  { now, today }: { now: Instant; today: DateOnly },
): Promise<WalletItem[]> {
  const { records, named } = await recordsOf(services.secrets, db, people, today);
  const specimens = await specimenRows(db).where('specimen.person', 'in', people).execute();
  const kinds = await everHeld(
    db,
    'test',
    specimens.map(({ kind }) => kind),
  );
  const kept = await db
    .selectFrom('certificate')
    .selectAll()
    .where('revokedAt', 'is', null)
    .where('renewedAt', 'is', null)
    .where('expiresAt', '>', new Date(now))
    .where((eb) =>
      eb.or([
        eb('dose', 'in', records.flatMap(({ lines }) => lines.map(({ row }) => row.id)).concat(NOBODY)),
        eb('specimen', 'in', specimens.map(({ id }) => id).concat(NOBODY)),
      ]),
    )
    .execute();
  const doses = records.flatMap((record) =>
    record.lines.map((line): WalletItem => {
      const { row, notCertified } = line;
      const program = named.programs.get(row.program);
      const name = named.vaccines.get(row.vaccine)?.name ?? row.vaccine;
      const of = kept.find(({ dose }) => dose === row.id);
      const renewFrom =
        of === undefined || program?.certificate === undefined
          ? undefined
          : vnPeriod(of.issuedAt, program.certificate).renewFrom;
      return {
        ...whoseOf(record),
        kind: 'v',
        of: row.id,
        title: { vi: name, en: name },
        on: row.givenOn,
        ...(program === undefined ? {} : { dose: numberOf(line, record.lines, program) }),
        ...certificateOf(of, renewFrom !== undefined && renewFrom <= new Date(now)),
        ...(notCertified === undefined ? {} : { notCertified }),
        ...(row.lotState === 'recalled' ? { lotRecalled: true } : {}),
      };
    }),
  );
  const tests = specimens.flatMap((row) =>
    ofSpecimen(row, kinds.get(row.kind), kept, { now, today, timeZone: services.settings.timeZone }),
  );
  return people.flatMap((person) =>
    [...doses, ...tests]
      .filter((item) => item.person === person)
      .toSorted((a, b) => b.on.localeCompare(a.on)),
  );
}

/** So that a list is never empty. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

function whoseOf({ person, name, bornOn }: { person: string; name?: string; bornOn?: string }) {
  return {
    person,
    ...(name === undefined ? {} : { name }),
    ...(bornOn === undefined ? {} : { bornOn }),
  };
}

function certificateOf(row: CertificateRow | undefined, renewable: boolean): Pick<WalletItem, 'certificate'> {
  if (row === undefined) return {};
  const { identifier, issuedAt, expiresAt } = row;
  return {
    certificate: {
      identifier,
      issuedAt: issuedAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      renewable,
    },
  };
}

/** The certificates a released result may have: of the test, and of the recovery it tells of. */
function ofSpecimen(
  row: SpecimenRow,
  kind: TestKind | undefined,
  kept: readonly CertificateRow[],
  { now, today, timeZone }: { now: Instant; today: DateOnly; timeZone: string },
): WalletItem[] {
  if (standingOfRow(row).stage !== 'ready') return [];
  const details = PersonDetails.safeParse(row.details);
  if (!details.success) return [];
  const item = (of: 't' | 'r'): WalletItem => ({
    ...whoseOf({ person: row.person, name: details.data.name, bornOn: details.data.bornOn }),
    kind: of,
    of: row.id,
    title: kind?.name ?? { vi: row.kind, en: row.kind },
    on: dateIn(row.takenAt.toISOString(), timeZone),
    ...certificateOf(
      kept.find((one) => one.specimen === row.id && one.kind === of),
      false,
    ),
  });
  const test = certifiable(row, kind);
  const recovery = recoveryOf(row, kind, timeZone);
  return [
    ...(test === undefined || test.expiresAt <= now ? [] : [item('t')]),
    ...(recovery === undefined || today < recovery.from || today >= recovery.until ? [] : [item('r')]),
  ];
}
