import type { AdverseEventDetail, ReceivedOf, contract } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import { everHeld, inForce } from '../catalog/by-kind';
import type { Call } from '../http/call';
import { type EventRow, classOf, eventRows, shownEvents } from './rows';

type Show = (typeof contract)['reactions']['show'];

/** One report with the person, the dose, every step, and the classes it may be given. */
export async function showEvent(
  call: Call,
  { reaction }: ReceivedOf<Show>,
): Promise<AdverseEventDetail | Refusal> {
  const row = await eventRows(call)
    .innerJoin('person', 'person.id', 'adverseEvent.person')
    .innerJoin('dose', 'dose.id', 'adverseEvent.dose')
    .select(['person.details', 'dose.givenOn', 'dose.givenAt', 'dose.type', 'dose.ordinal'])
    .select(['dose.lotExpiresOn'])
    .where('adverseEvent.id', '=', reaction)
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const [shown] = await shownEvents(call, [row]);
  if (shown === undefined) return refuse('not_found');
  const where = { area: row.area ?? row.province, province: row.province };
  const classes = await inForce(call.db, 'causality', where, call.today);
  const product = (await everHeld(call.db, 'vaccine', [row.vaccine])).get(row.vaccine);
  const steps = await stepsOf(call, reaction);
  const reporter = row.reportedByPerson ? undefined : steps.find(({ event }) => event === 'report')?.by;
  const person = PersonDetails.partial().safeParse(row.details ?? {});
  await call.audit({
    subjects: [row.person],
    area: row.area,
    province: row.province,
    ofOwnWork: row.state !== 'closed',
  });
  return {
    ...shown,
    person: person.success ? person.data : {},
    seriousness: row.seriousness,
    facts: row.facts ?? {},
    ...toldIn(row, steps),
    ...(row.other === null ? {} : { other: row.other }),
    ...(row.reference === null ? {} : { reference: row.reference }),
    ...(product === undefined ? {} : { manufacturer: product.manufacturer }),
    ...(row.lotExpiresOn === null ? {} : { lotExpiresOn: row.lotExpiresOn }),
    ...(reporter === undefined ? {} : { reporter }),
    givenOn: row.givenOn,
    ...(row.givenAt === null ? {} : { givenAt: row.givenAt.toISOString() }),
    type: row.type,
    ordinal: row.ordinal,
    steps,
    classes: [...classes]
      .map(([id, { code, name, meaning }]) => ({ id, code, name, meaning }))
      .toSorted((one, other) => one.code.localeCompare(other.code)),
  };
}

/** What the person told when they reported: what stood there before staff first put down more, else what stands there. */
function toldIn(
  { reportedByPerson, facts }: Pick<EventRow, 'reportedByPerson' | 'facts'>,
  steps: AdverseEventDetail['steps'],
): Pick<AdverseEventDetail, 'told'> {
  if (!reportedByPerson) return {};
  const told = steps.find(({ before }) => before !== undefined)?.before?.facts ?? facts ?? {};
  return Object.keys(told).length === 0 ? {} : { told };
}

/** What happened to a report, with who did it. */
async function stepsOf(call: Call, reaction: string): Promise<AdverseEventDetail['steps']> {
  const steps = await call.db
    .selectFrom('adverseEventStep')
    .leftJoin('loginUser', 'loginUser.id', 'adverseEventStep.by')
    .select(['adverseEventStep.event', 'adverseEventStep.at', 'adverseEventStep.note'])
    .select(['adverseEventStep.causality', 'adverseEventStep.before', 'loginUser.name'])
    // Citizens sign in by number, and their account carries no name.
    .select(sql<boolean>`login_user.phone_number_verified is null`.as('isStaff'))
    .where('adverseEvent', '=', reaction)
    .orderBy('number')
    .execute();
  const named = await everHeld(
    call.db,
    'causality',
    steps.flatMap(({ causality }) => causality ?? []),
  );
  return steps.map(({ event, at, note, causality, before, name, isStaff }) => ({
    event,
    at: at.toISOString(),
    ...(isStaff && name !== null ? { by: name } : {}),
    ...(note === null ? {} : { note }),
    ...classOf(named, causality),
    ...(before === null ? {} : { before }),
  }));
}
