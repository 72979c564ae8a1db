import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { Call } from '../http/call';
import { ownPlace } from './rows';

type Withdraw = (typeof contract)['places']['withdrawPoster'];

/** Ends every poster of a gate that was printed until now: one was stolen, copied or pasted over. */
export async function withdrawPoster(
  call: Call,
  { place, gate }: ReceivedOf<Withdraw>,
): Promise<OutputOf<Withdraw> | Refusal> {
  const row = await ownPlace(call, place);
  if (row === undefined) return refuse('not_found');
  const { numUpdatedRows } = await call.db
    .updateTable('gate')
    .set({ postersFrom: call.now })
    .where('id', '=', gate)
    .where('place', '=', place)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return refuse('not_found');
  await call.audit({ subjects: [], area: row.area, province: row.province });
  return { withdrawnAt: call.now };
}
