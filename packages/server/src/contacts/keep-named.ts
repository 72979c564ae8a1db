import type { Exposure } from '@binhan/domain/tracing';
import { type DateOnly, type Instant, dateIn, instantPlus } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { Services } from '../services';
import { policiesAt } from '../tracing/policy-at';
import { insertContactSteps } from './steps';

/** Who keeps a contact, when, in which transaction. */
interface Keeper {
  db: Transaction<Database>;
  now: Instant;
  today: DateOnly;
  by: string | null;
}

/** Of a case, what its contacts need. */
interface OfCase {
  id: string;
  person: string;
  disease: string;
  area: string;
  province: string;
}

/** Keeps somebody as a contact of the first degree who was named, with when it was; one more meeting of a contact is added. */
export async function keepNamed(
  { newId, settings }: Pick<Services, 'newId' | 'settings'>,
  { db, now, today, by }: Keeper,
  of: OfCase,
  {
    person,
    where,
    exposure,
    note,
  }: {
    person: string;
    where: { area: string | null; province: string };
    exposure: Omit<Exposure, 'basis'>;
    note?: string;
  },
): Promise<string> {
  const policy = (await policiesAt(db, of, today)).get(of.disease);
  const contact = await db
    .insertInto('contact')
    .values({
      id: newId(),
      tracedCase: of.id,
      fromPerson: of.person,
      toPerson: person,
      degree: 1,
      state: 'new',
      lastOn: dateIn(exposure.to, settings.timeZone),
      rule: null,
      followUntil: null,
      diaryUntil: null,
      assignee: null,
      reachBy: instantPlus(now, policy?.reachWithinHours ?? 24),
      madeAt: now,
      madeBy: by,
      changedAt: now,
      ...where,
    })
    .onConflict((conflict) =>
      conflict.columns(['tracedCase', 'fromPerson', 'toPerson']).doUpdateSet({ changedAt: now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('exposure')
    .values({
      id: newId(),
      contact: contact.id,
      basis: 'named',
      fromAt: exposure.from,
      toAt: exposure.to,
      place: exposure.place ?? null,
      vehicle: exposure.vehicle ?? null,
      meeting: exposure.meeting ?? null,
      metres: exposure.metres ?? null,
      mask: exposure.mask ?? null,
      madeAt: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const step = { db, now, by };
  await insertContactSteps(step, [contact.id], 'make');
  if (note !== undefined) await insertContactSteps(step, [contact.id], 'note', note);
  return contact.id;
}
