import type { ReceivedOf, SiteTube, contract } from '@binhan/contract';
import { type Issue, type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { type TestKind, memberIssues } from '@binhan/domain/testing';
import { readSpokenCode } from '@binhan/domain/text';
import { dateIn, instantPlus } from '@binhan/domain/time';
import { actorId } from '../access/actor';
import { inForce, testingPolicy } from '../catalog/by-kind';
import { enqueue } from '../exchange/enqueue';
import type { Call } from '../http/call';
import { hashOfCode, hashOfToken } from './ticket';
import type { Services } from '../services';
import { scanMoment } from '../stays/moment';
import { phonesOf } from './phones';
import { type Found, findSampled } from './sampled-person';
import { ownSite } from './site';
import { membersOf, siteTubes } from './site-tube';
import { addSteps, doerOf } from './steps';

type Input = ReceivedOf<(typeof contract)['tubes']['collect']>;

/** Keeps a tube that was closed: all of it, or nothing. */
export async function collect(services: Services, call: Call, input: Input): Promise<SiteTube | Refusal> {
  const site = await ownSite(call, input.place, input.session);
  if (site === undefined) return refuse('not_found');
  const at = scanMoment(input.collectedAt, call.now, 'collectedAt');
  if (isRefusal(at)) return at;
  const on = dateIn(at, services.settings.timeZone);
  const kind = (await inForce(call.db, 'test', site, on)).get(input.kind);
  const wrong = kindIssues(kind, input);
  if (kind === undefined || wrong.length > 0) return refuse('invalid_input', { issues: wrong });
  const policy = await testingPolicy(call.db, site, on);
  if (policy === undefined) return refuse('not_found');

  const found: Found[] = [];
  const issues: Issue[] = [];
  for (const [place, person] of input.people.entries()) {
    const one = await findSampled(services, call, person, { place: site.id, offer: input.kind, at });
    if ('code' in one) issues.push({ ...one, path: ['people', place, ...one.path] });
    else found.push(one);
    if (readSpokenCode(person.ticket.code) === undefined)
      issues.push({ code: 'wrong_format', path: ['people', place, 'ticket', 'code'] });
  }
  const members = found.map(({ person, booking }, place) => ({
    key: person,
    reason: input.people[place]?.reason ?? booking?.reason ?? '',
  }));
  if (issues.length === 0) {
    const reasons = await inForce(call.db, 'test-reason', site, on);
    issues.push(...memberIssues(kind, members, { pool: input.pool, reasons }));
    // What somebody said when they booked counts, too: a device without a network gives everybody the reason of its shift.
    for (const [place, { booking }] of found.entries())
      if (found.length > 1 && reasons.get(booking?.reason ?? '')?.mayPool === false)
        issues.push({ code: 'not_poolable', path: ['people', place, 'who'] });
  }
  if (issues.length > 0) return refuse('invalid_input', { issues });

  const id = services.newId();
  const tube = await call.db
    .insertInto('tube')
    .values({
      id,
      code: input.code,
      kind: input.kind,
      specimen: input.specimen,
      pool: input.pool ?? null,
      people: found.length,
      state: 'collected',
      place: site.id,
      session: input.session ?? null,
      collectedAt: at,
      recordedAt: call.now,
      collectedBy: actorId(call.actor) ?? '',
      dueAt: instantPlus(at, kind.turnaroundHours),
      oldAt: instantPlus(at, policy.oldAfterHours),
      laboratory: null,
      receivedAt: null,
      waits: null,
      rejection: null,
      area: site.area,
      province: site.province,
    })
    .onConflict((conflict) => conflict.column('code').where('state', '<>', 'discarded').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (tube === undefined) return refuse('tube_used');
  await keepSpecimens(services, call, { id, at }, input, found, members);
  await addSteps(doerOf(call), [{ tube: id, event: 'collect', place: site.id, at }]);
  await enqueue(services, call, 'tube.collected', [{ tube: id }]);
  await call.audit({
    subjects: found.map(({ person }) => person),
    area: site.area,
    province: site.province,
  });
  const [shown] = siteTubes(call, [tube], {
    members: await membersOf(call, [tube]),
    undoSeconds: policy.undoSeconds,
  });
  return shown ?? refuse('not_found');
}

function kindIssues(kind: TestKind | undefined, { specimen }: Input): Issue[] {
  if (kind === undefined) return [{ code: 'not_an_option', path: ['kind'] }];
  return kind.specimens.some(({ id }) => id === specimen)
    ? []
    : [{ code: 'not_an_option', path: ['specimen'] }];
}

async function keepSpecimens(
  services: Services,
  call: Call,
  tube: { id: string; at: string },
  { people }: Input,
  found: readonly Found[],
  members: readonly { reason: string }[],
): Promise<void> {
  const phones = await phonesOf(call, found);
  const rows = found.map(({ person, booking }, place) => ({
    id: services.newId(),
    tube: tube.id,
    position: place + 1,
    person,
    booking: booking?.id ?? null,
    reason: members[place]?.reason ?? '',
    codeHash: hashOfCode(services.secrets, people[place]?.ticket.code ?? ''),
    phone: phones.get(person) ?? null,
    takenAt: tube.at,
  }));
  await call.db.insertInto('specimen').values(rows).execute();
  await call.db
    .insertInto('resultLink')
    .values(
      rows.map(({ id }, place) => ({
        tokenHash: hashOfToken(people[place]?.ticket.token ?? ''),
        specimen: id,
        madeAt: call.now,
      })),
    )
    // A token of 128 random bits met twice is a device without randomness: its printed link then opens nothing new.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const served = found.flatMap(({ booking }) => (booking === undefined ? [] : [booking.id]));
  if (served.length > 0)
    await call.db
      .updateTable('booking')
      .set({ state: 'done', changedAt: call.now })
      .where('id', 'in', served)
      .execute();
}
