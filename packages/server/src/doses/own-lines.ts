import { verifyCertificate } from '@binhan/certificates';
import type { HcertVaccination } from '@binhan/certificates';
import { valueSets } from '@binhan/certificates/value-sets';
import type { OutputOf, ReceivedOf, RecordOfPerson, contract } from '@binhan/contract';
import { type MatchReason, comparePeople, initialMatchingPolicy, prepare } from '@binhan/domain/matching';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type DoseFacts, seriesDoses } from '@binhan/domain/vaccination';
import { COUNTRY } from '@binhan/domain/area';
import { entriesInForce } from '../catalog/in-force';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { mayActFor } from '../people/store';
import type { Services } from '../services';
import { refusedFacts } from './check-facts';
import { endDose, heldDose } from './end-dose';
import { recordsOf } from './person-record';
import { recordDose } from './record-dose';
import { shownRecord } from './shown-line';

type Doses = (typeof contract)['doses'];

/** A record as its person sees it. */
export async function recordOf(services: Services, call: Call, person: string): Promise<RecordOfPerson> {
  const { records, named } = await recordsOf(services.secrets, call.db, [person], call.today);
  const [record] = records;
  if (record === undefined) throw new TypeError('recordOf: no record of somebody who was asked for');
  return shownRecord(record, named, call.today);
}

/** A dose that somebody states. */
export async function declareDose(
  services: Services,
  call: Call,
  { person, facts }: ReceivedOf<Doses['declare']>,
): Promise<OutputOf<Doses['declare']> | Refusal> {
  const caller = citizen(call.actor);
  if (!(await mayActFor(call.db, caller.person, person, call.today))) return refuse('not_found');
  const refused = await refusedFacts(call.db, facts, call.today);
  if (refused !== undefined) return refused;
  const where = await areaOf(call, person);
  const by = { recordedBy: caller.userId };
  await recordDose(services, call.db, { person, facts, grade: 'declared', ...where, ...by }, call.now);
  await call.audit({ subjects: [person], ...where });
  return recordOf(services, call, person);
}

/** Takes back what the household stated. */
export async function takeBackDose(
  services: Services,
  call: Call,
  { dose }: ReceivedOf<Doses['takeBack']>,
): Promise<OutputOf<Doses['takeBack']> | Refusal> {
  const caller = citizen(call.actor);
  const row = await heldDose(call.db, dose);
  if (row === undefined || row.grade !== 'declared') return refuse('not_found');
  if (!(await mayActFor(call.db, caller.person, row.person, call.today))) return refuse('not_found');
  if (row.state !== 'recorded') return refuse('wrong_state', { state: row.state });
  await endDose(call.db, row, 'withdraw', { note: null, by: caller.userId }, call.now);
  await call.audit({ subjects: [row.person], area: row.area, province: row.province });
  return recordOf(services, call, row.person);
}

/** The dose of a foreign certificate that holds and names the person; whatever is wrong with it, the answer is one. */
export async function addForeign(
  services: Services,
  call: Call,
  { person, text }: ReceivedOf<Doses['foreign']>,
): Promise<OutputOf<Doses['foreign']> | Refusal> {
  const caller = citizen(call.actor);
  if (!(await mayActFor(call.db, caller.person, person, call.today))) return refuse('not_found');
  const no = refuse('certificate_not_accepted');
  const trust = await services.foreignTrust();
  if (trust === undefined) return no;
  const { verdict, certificate } = await verifyCertificate(text, {
    trust: trust.trust,
    ...(trust.revocations === undefined ? {} : { revocations: trust.revocations }),
    at: new Date(call.now),
    valueSets,
  });
  if (verdict !== 'valid' || certificate?.format !== 'hcert') return no;
  const { nam, dob, v } = certificate.payload;
  const [dose] = v ?? [];
  const details = PersonDetails.safeParse(
    (await call.db.selectFrom('person').select('details').where('id', '=', person).executeTakeFirst())
      ?.details,
  );
  if (dose === undefined || !details.success) return no;
  const name = [nam.fn ?? nam.fnt ?? '', nam.gn ?? nam.gnt ?? ''].join(' ').replaceAll('<', ' ').trim();
  if (!isNamed({ name, bornOn: dob.slice(0, 10) }, details.data)) return no;
  const facts = await factsOf(call, dose);
  if (facts === undefined || (await refusedFacts(call.db, facts, call.today)) !== undefined) return no;
  const where = await areaOf(call, person);
  const known = await call.db
    .selectFrom('dose')
    .select('id')
    .where('person', '=', person)
    .where('grade', '=', 'foreign-verified')
    .where('state', '=', 'recorded')
    .where('program', '=', facts.program)
    .where('givenOn', '=', facts.givenOn)
    .where('vaccine', '=', facts.vaccine)
    .executeTakeFirst();
  if (known === undefined)
    await recordDose(
      services,
      call.db,
      {
        person,
        facts,
        grade: 'foreign-verified',
        ...where,
        // Which certificate it was: by its identifier, which says nothing of the person.
        source: { certificate: dose.ci, issuer: certificate.issuer ?? '' },
        recordedBy: actorId(call.actor) ?? '',
      },
      call.now,
    );
  await call.audit({ subjects: [person], ...where });
  return recordOf(services, call, person);
}

/** Whether a certificate names a person: the same date, and the name but for marks that passports leave out, or its order. */
function isNamed({ name, bornOn }: { name: string; bornOn: string }, details: PersonDetails): boolean {
  if (name === '' || !/^\d{4}(-\d\d){0,2}$/.test(bornOn)) return false;
  const plain = { sex: 'unknown' as const, identifiers: [] };
  const { reasons } = comparePeople(
    prepare({ id: 'certificate', name, bornOn, ...plain }),
    prepare({ id: 'person', name: details.name, bornOn: details.bornOn, ...plain }),
    initialMatchingPolicy,
  );
  const of = (field: MatchReason['field']) => reasons.find((reason) => reason.field === field);
  const named = of('name');
  return (
    (named?.kind === 'equal' || named?.code === 'marks_missing' || named?.code === 'parts_swapped') &&
    of('bornOn')?.code === 'date_equal'
  );
}

/** A dose of a certificate in the terms of the catalogue; nothing where it holds no such product or program. */
async function factsOf(call: Call, dose: HcertVaccination): Promise<DoseFacts | undefined> {
  const areas = [COUNTRY];
  const vaccines = await entriesInForce(call.db, { kind: 'vaccine', areas, on: call.today });
  const vaccine = vaccines.find(
    ({ kind, body }) => kind === 'vaccine' && body.certificate?.product === dose.mp,
  );
  const programs = await entriesInForce(call.db, { kind: 'program', areas, on: call.today });
  const program = programs.find(
    (entry) => entry.kind === 'program' && entry.body.vaccines.includes(vaccine?.id ?? ''),
  );
  if (vaccine === undefined || program?.kind !== 'program') return undefined;
  const givenOn = dose.dt.slice(0, 10);
  const first = { vaccine: vaccine.id, type: 'basic' as const, ordinal: 1, givenOn };
  const series = seriesDoses(program.body, [first]);
  const basic = dose.dn <= series;
  return {
    program: program.id,
    vaccine: vaccine.id,
    type: basic ? 'basic' : 'booster',
    ordinal: basic ? dose.dn : dose.dn - series,
    givenOn,
    country: dose.co,
  };
}

/** Where somebody lives today. */
export function areaOf(call: Call, person: string) {
  return call.db
    .selectFrom('person')
    .select(['area', 'province'])
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
}
