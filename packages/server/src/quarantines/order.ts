import type { FollowUpPlan } from '@binhan/domain/tracing';
import { actorId } from '../access/actor';
import type { Row } from '../contacts/contact-rows';
import type { Call } from '../http/call';
import type { Services } from '../services';
import type { SourcedPolicy } from '../tracing/policy-at';

/**
 * Orders what a rule asks of a contact. A stretch whose last day is over already is not ordered; one of the same kind that
 * runs at least as long stays the one there is.
 */
export async function orderQuarantines(
  { newId }: Pick<Services, 'newId'>,
  call: Call,
  row: Pick<Row, 'id' | 'toPerson' | 'area' | 'province'>,
  { quarantine, rule }: FollowUpPlan,
  { source }: Pick<SourcedPolicy, 'source'>,
): Promise<void> {
  for (const { kind, from, to } of quarantine) {
    if (to < call.today) continue;
    const longer = await call.db
      .selectFrom('quarantine')
      .select('id')
      .where('person', '=', row.toPerson)
      .where('kind', '=', kind)
      .where('state', 'in', ['ordered', 'running'])
      .where('endsOn', '>=', to)
      .executeTakeFirst();
    if (longer !== undefined) continue;
    const id = newId();
    await call.db
      .insertInto('quarantine')
      .values({
        id,
        person: row.toPerson,
        contact: row.id,
        kind,
        state: 'ordered',
        beginsOn: from,
        endsOn: to,
        rule: rule.id,
        source,
        whereabouts: null,
        area: row.area,
        province: row.province,
        orderedAt: call.now,
        orderedBy: actorId(call.actor) ?? null,
        changedAt: call.now,
      })
      .execute();
    await call.db
      .insertInto('quarantineStep')
      .values({
        quarantine: id,
        event: 'order',
        at: call.now,
        by: actorId(call.actor) ?? null,
        note: null,
        endsOn: null,
      })
      .execute();
  }
}
