import type { AdverseEventRow, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { inForce } from '../catalog/by-kind';
import type { Call } from '../http/call';
import { decide } from './decide';
import { eventRows } from './rows';

type Input = ReceivedOf<(typeof contract)['reactions']['assess']>;

/** Says what the dose had to do with an event, by a class in force there today. What was said before stays in its step. */
export async function assess(
  call: Call,
  { reaction, causality, note }: Input,
): Promise<AdverseEventRow | Refusal> {
  const row = await eventRows(call).where('adverseEvent.id', '=', reaction).executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const where = { area: row.area ?? row.province, province: row.province };
  const classes = await inForce(call.db, 'causality', where, call.today);
  if (!classes.has(causality))
    return refuse('invalid_input', { issues: [{ code: 'not_an_option', path: ['causality'] }] });
  return decide(call, reaction, 'assess', { note, causality });
}
