import type { contract } from '@binhan/contract';
import { type OutputOf, type ReceivedOf } from '@binhan/contract';
import { redFlags } from '@binhan/domain/declaration';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Call } from '../http/call';
import { citizen } from '../people/implement';
import { actsFor, saveDetails, searchKeyOf } from '../people/store';
import type { Services } from '../services';
import { checkGiven, keepConsents } from './make';

type Change = (typeof contract)['declarations']['change'];

/** Changes a declaration that is current, valid and not yet used at a gate; the former answers are kept as a version. */
export async function changeDeclaration(
  services: Services,
  { declaration, ...posted }: ReceivedOf<Change>,
  call: Call,
): Promise<OutputOf<Change> | Refusal> {
  const { person } = citizen(call.actor);
  const row = await call.db
    .selectFrom('declaration')
    .selectAll()
    .where('id', '=', declaration)
    .where('person', 'in', await actsFor(call.db, person, call.today))
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  if (row.state !== 'current' || row.usedAt !== null || row.validUntil <= new Date(call.now)) {
    return refuse('declaration_closed');
  }
  const checked = await checkGiven(services, call, posted, row.person === person ? 'self' : 'household');
  if (isRefusal(checked)) return checked;
  const { form, given } = checked;
  const { details } = given;
  const flags = redFlags(form, given.answers).map(({ id, reason, advice }) => ({ id, reason, advice }));
  const kept = await call.db
    .selectFrom('declarationVersion')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('declaration', '=', declaration)
    .executeTakeFirstOrThrow();
  await call.db
    .insertInto('declarationVersion')
    .values({
      declaration,
      version: kept.count + 1,
      details: JSON.stringify(row.details),
      answers: JSON.stringify(row.answers),
      keptAt: call.now,
    })
    .execute();
  const where = await saveDetails(services, call.db, row.person, details, call.now);
  await call.db
    .updateTable('declaration')
    .set({
      details: JSON.stringify(details),
      answers: JSON.stringify(given.answers),
      redFlags: JSON.stringify(flags),
      flagged: flags.length > 0,
      searchKey: searchKeyOf(details),
    })
    .where('id', '=', declaration)
    .execute();
  await keepConsents(services, call, row.person, declaration, form, given.consents);
  await call.audit({ subjects: [row.person], ...where });
  return {
    receipt: {
      id: declaration,
      state: 'current',
      declaredAt: row.declaredAt.toISOString(),
      validUntil: row.validUntil.toISOString(),
      redFlags: flags,
      name: details.name,
    },
  };
}
