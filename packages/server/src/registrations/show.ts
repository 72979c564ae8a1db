import type { RegistrationDetail } from '@binhan/contract';
import { Answers } from '@binhan/domain/declaration';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { standingOf } from './own';
import { rowsInScope, staffRows } from './staff-rows';

/** One registration with what was said. */
export async function show(
  services: Services,
  call: Call,
  registration: string,
): Promise<RegistrationDetail | Refusal> {
  const row = await rowsInScope(call).where('registration.id', '=', registration).executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const [shown] = await staffRows(services, call, [row]);
  if (shown === undefined) return refuse('not_found');
  const details = PersonDetails.safeParse(row.details);
  const phone = details.success ? details.data.phone : undefined;
  const { occupation, workplace, wishedFrom, wishedPart, note, person, area, province } = row;
  const owner = await call.db
    .selectFrom('person')
    .select('userId')
    .where('id', '=', person)
    .executeTakeFirstOrThrow();
  const consents = await call.db
    .selectFrom('consent')
    .select(['purpose', 'version', 'given', 'at'])
    .where('person', '=', person)
    .where('form', '=', row.program)
    .orderBy('at', 'desc')
    .execute();
  await call.audit({ subjects: [person], area, province });
  return {
    ...shown,
    ...(phone === undefined ? {} : { phone }),
    ...(occupation === null ? {} : { occupation }),
    ...(workplace === null ? {} : { workplace }),
    ...(wishedFrom === null || wishedPart === null ? {} : { wishes: { from: wishedFrom, part: wishedPart } }),
    history: Answers.parse(row.history),
    consents: consents.map(({ at, ...consent }) => ({ ...consent, at: at.toISOString() })),
    byAnother: row.registeredBy !== null && row.registeredBy !== owner.userId,
    ...standingOf(row),
    ...(note === null ? {} : { note }),
  };
}
