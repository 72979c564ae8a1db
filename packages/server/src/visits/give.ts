import type { ReceivedOf, Visitor, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type DateOnly, type Instant, dateIn, instantPlus } from '@binhan/domain/time';
import {
  type DoseFacts,
  type Program,
  judgeDose,
  mayBeGiven,
  nextDose,
  registrationTransitions,
} from '@binhan/domain/vaccination';
import { actorId } from '../access/actor';
import { dosesOf, doseFromRow } from '../doses/dose-rows';
import { lockRecord, recordDose } from '../doses/record-dose';
import { signDose } from '../doses/sign-dose';
import type { Call } from '../http/call';
import { followUp } from '../lots/tasks';
import type { Services } from '../services';
import { scanMoment } from '../stays/moment';
import { takeDose } from '../stock/take-dose';
import { doerOf } from '../tubes/steps';
import { tellVisitors } from './message';
import { screeningAt } from './screen';
import { usableLot } from './usable-lot';
import {
  type LockedVisit,
  closedBecause,
  doseOf,
  endVisit,
  lockVisit,
  programAndVaccine,
  serveBooking,
  wrong,
} from './visit';
import { oneVisitor } from './visitors';

type Input = ReceivedOf<(typeof contract)['visits']['give']>;

/** A dose was given: into the record, signed, and out of the stock, or nothing of it. */
export async function give(services: Services, call: Call, input: Input): Promise<Visitor | Refusal> {
  const { place, booking, vaccine } = input;
  const visit = await lockVisit(call, { place, booking });
  if (visit === undefined) return refuse('not_found');
  if ((await doseOf(call, booking)) !== undefined) return refuse('given_already');
  const closed = await closedBecause(call, booking, visit.state);
  if (closed !== undefined) return closed;
  const at = scanMoment(input.at, call.now, 'at');
  if (isRefusal(at)) return at;
  const on = dateIn(at, services.settings.timeZone);
  const known = await programAndVaccine(call, visit, vaccine, on);
  if (isRefusal(known)) return known;
  const { program, product } = known;
  const screening = await screeningAt(call, { booking, vaccine, at });
  const cleared = screening?.clearedAt?.toISOString() ?? '9999';
  if (
    screening === undefined ||
    dateIn(screening.screenedAt.toISOString(), services.settings.timeZone) !== on ||
    !mayBeGiven(screening.conclusion, cleared <= at)
  )
    return refuse('screening_not_cleared');
  const lot = await usableLot(call, { lot: input.lot, vaccine, site: visit.site, at, on });
  if (isRefusal(lot)) return lot;
  await lockRecord(call.db, visit.person);
  const facts = await factsOf(call, visit, program, input, on);
  if (isRefusal(facts)) return facts;
  const given = { ...facts, lot: lot.number, lotExpiresOn: lot.expiresOn };
  const taken = await takeDose(services, doerOf(call), visit.site, {
    lot: lot.id,
    vaccine: product,
    at,
    session: visit.session,
  });
  if (taken !== undefined) return taken;
  const dose = await record(services, call, visit, given, {
    at,
    lot: lot.id,
    screenedBy: screening.screenedBy,
  });
  await endVisit(call, visit, { observeUntil: instantPlus(at, program.observationMinutes / 60) });
  await serveBooking(call, booking);
  await serveRegistration(call, visit);
  // A device without a network could not know that the lot was stopped since: its person is called like the others.
  if (lot.state !== 'usable') await followUp(call, lot.id, dose);
  await tellVisitors(
    services,
    call.db,
    lot.state === 'usable' ? 'given' : 'lot',
    [{ person: visit.person, booking, site: visit.site.name, at }],
    call.now,
  );
  await call.audit({ subjects: [visit.person], area: visit.site.area, province: visit.site.province });
  return oneVisitor(call, visit, call.today);
}

/** What the dose is by its program, unless whoever gives it says otherwise; what is wrong with it must be acknowledged. */
async function factsOf(
  call: Call,
  visit: LockedVisit,
  program: Program,
  { vaccine, bodySite, dose, acknowledge = [] }: Input,
  on: DateOnly,
): Promise<DoseFacts | Refusal> {
  if (visit.bornOn === undefined) return wrong({ code: 'unknown_person', path: ['booking'] });
  const person = {
    bornOn: visit.bornOn,
    groups: visit.registration?.group === undefined ? [] : [visit.registration.group],
  };
  const before = (await dosesOf(call.db, visit.person))
    .filter((row) => row.program === visit.offer)
    .map(doseFromRow);
  const next = nextDose(program, before, person, on);
  const stated = dose ?? (next.kind === 'due' ? next.step : undefined);
  if (stated === undefined) return wrong({ code: 'required', path: ['dose'] });
  const facts = { vaccine, type: stated.type, ordinal: stated.ordinal, givenOn: on };
  const findings = judgeDose(program, facts, before, person, on);
  const unseen = findings.filter(({ code }) => !acknowledge.includes(code));
  return unseen.length > 0
    ? refuse('invalid_input', {
        issues: unseen.map(({ code, ...data }) => ({
          code: 'not_acknowledged',
          path: ['acknowledge'],
          data: { finding: code, ...data },
        })),
      })
    : { program: visit.offer, ...facts, bodySite };
}

/** Signs the dose and writes it into the record; gives its id. */
async function record(
  services: Services,
  call: Call,
  visit: LockedVisit,
  facts: DoseFacts,
  { at, lot, screenedBy }: { at: Instant; lot: string; screenedBy: string },
): Promise<string> {
  const signed = await signDose(
    services,
    call.db,
    { ...facts, visit: visit.booking, person: visit.person, site: visit.site.id, givenAt: at },
    visit.site.province,
    call.now,
  );
  const { id } = await recordDose(
    services,
    call.db,
    {
      person: visit.person,
      facts,
      // Where nobody may sign now, it is what staff of the site keyed in.
      grade: signed === undefined ? 'keyed' : 'signed',
      ...visit.lives,
      visit: {
        place: visit.site.id,
        lot,
        givenAt: at,
        booking: visit.booking,
        ...(visit.registration === undefined ? {} : { registration: visit.registration.id }),
        screenedBy,
        givenBy: actorId(call.actor) ?? '',
      },
      ...(signed === undefined ? {} : { signed }),
      recordedBy: actorId(call.actor) ?? '',
    },
    call.now,
  );
  return id;
}

/** The registration is done with the dose it was for. */
async function serveRegistration(call: Call, { registration }: LockedVisit): Promise<void> {
  if (registration === undefined) return;
  const state = registrationTransitions.waiting.serve;
  if (state === undefined) return;
  await call.db
    .updateTable('registration')
    .set({ state, changedAt: call.now })
    .where('id', '=', registration.id)
    .execute();
}
