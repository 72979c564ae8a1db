import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Selectable } from 'kysely';
import { actorId } from '../access/actor';
import type { DoseTable } from '../database/vaccination-tables';
import type { Call } from '../http/call';
import { findOrCreateByIdentifier } from '../people/store';
import type { Services } from '../services';
import { ownSite } from '../tubes/site';
import { refusedFacts } from './check-facts';
import { replaceDose } from './correct';
import { endDose, heldDose } from './end-dose';
import { peopleNamed } from './find-person';
import { areaOf, recordOf } from './own-lines';
import { recordsOf } from './person-record';
import { recordDose } from './record-dose';
import { shownRecord } from './shown-line';

type Doses = (typeof contract)['doses'];

/** The records of whoever a text names, at a site. */
export async function findRecord(
  services: Services,
  call: Call,
  { place, text }: ReceivedOf<Doses['find']>,
): Promise<OutputOf<Doses['find']> | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const people = await peopleNamed(services, call, text);
  await call.audit({ subjects: people, area: site.area, province: site.province });
  const { records, named } = await recordsOf(services.secrets, call.db, people, call.today);
  return { records: records.map((record) => shownRecord(record, named, call.today)) };
}

/** A dose from its paper. */
export async function keyDose(
  services: Services,
  call: Call,
  { place, who, facts, note }: ReceivedOf<Doses['key']>,
): Promise<OutputOf<Doses['key']> | Refusal> {
  const site = await ownSite(call, place);
  if (site === undefined) return refuse('not_found');
  const refused = await refusedFacts(call.db, facts, call.today);
  if (refused !== undefined) return refused;
  const person =
    who.by === 'person' ? await knownPerson(call, who.person) : await told(services, call, who.details);
  if (person === undefined) return refuse('not_found');
  await recordDose(
    services,
    call.db,
    {
      person,
      facts,
      grade: 'keyed',
      place,
      ...(await areaOf(call, person)),
      recordedBy: actorId(call.actor) ?? '',
      ...(note === undefined ? {} : { note }),
    },
    call.now,
  );
  await call.audit({ subjects: [person], area: site.area, province: site.province });
  return recordOf(services, call, person);
}

/** Another line in the place of one of this site. */
export async function replaceAtSite(
  services: Services,
  call: Call,
  { place, dose, facts, note }: ReceivedOf<Doses['replace']>,
): Promise<OutputOf<Doses['replace']> | Refusal> {
  const row = await lineOfSite(call, place, dose);
  if (isRefusal(row)) return row;
  const refused = await refusedFacts(call.db, facts, call.today);
  if (refused !== undefined) return refused;
  const by = actorId(call.actor) ?? '';
  await replaceDose(services, call.db, row, facts, { place, note, by }, call.now);
  await call.audit({ subjects: [row.person], area: row.area, province: row.province, note });
  return recordOf(services, call, row.person);
}

/** A line of this site that counts no more. */
export async function withdrawAtSite(
  services: Services,
  call: Call,
  { place, dose, note }: ReceivedOf<Doses['withdraw']>,
): Promise<OutputOf<Doses['withdraw']> | Refusal> {
  const row = await lineOfSite(call, place, dose);
  if (isRefusal(row)) return row;
  await endDose(call.db, row, 'withdraw', { note, by: actorId(call.actor) ?? '' }, call.now);
  await call.audit({ subjects: [row.person], area: row.area, province: row.province, note });
  return recordOf(services, call, row.person);
}

async function lineOfSite(call: Call, place: string, dose: string): Promise<Selectable<DoseTable> | Refusal> {
  if ((await ownSite(call, place)) === undefined) return refuse('not_found');
  const row = await heldDose(call.db, dose);
  if (row === undefined || row.place !== place) return refuse('not_found');
  return row.state === 'recorded' ? row : refuse('wrong_state', { state: row.state });
}

async function knownPerson(call: Call, person: string): Promise<string | undefined> {
  const row = await call.db.selectFrom('person').select('id').where('id', '=', person).executeTakeFirst();
  return row?.id;
}

/** A site copies what it is told: whoever holds the number, else somebody new. */
async function told(services: Services, call: Call, given: PersonDetails): Promise<string> {
  const details = PersonDetails.parse(given);
  const identifiers = details.identifiers.map((one) => ({ ...one, assurance: 'declared' as const }));
  const known = { identifiers, details: { ...details, identifiers } };
  return (await findOrCreateByIdentifier(services, call.db, known, call.now)).id;
}
