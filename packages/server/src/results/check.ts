import type { OutputOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { everHeld } from '../catalog/by-kind';
import type { Call } from '../http/call';
import type { Services } from '../services';

/** Whether a slip still holds. Its signature is the key: nobody can ask about a slip that they do not have. */
export async function checkSlip(
  services: Services,
  call: Call,
  text: string,
): Promise<OutputOf<(typeof contract)['results']['check']> | Refusal> {
  const verified = await services.qrKeys.verify(text, call.now, 'slip');
  if ('issues' in verified)
    return refuse('qr_not_accepted', { reason: verified.issues[0]?.code ?? 'malformed' });
  const { slip, says } = verified.value;
  if (says === undefined) return refuse('qr_not_accepted', { reason: 'malformed' });
  const row = await call.db.selectFrom('result').select('state').where('id', '=', slip).executeTakeFirst();
  const kind = (await everHeld(call.db, 'test', [says.test])).get(says.test);
  const outcome = kind?.outcomes.find(({ id }) => id === says.outcome);
  const named = (id: string) => ({ vi: id, en: id });
  return {
    // A result that was erased with its person does not hold any more.
    state: row?.state === 'released' ? 'current' : row?.state === 'replaced' ? 'replaced' : 'withdrawn',
    test: { id: says.test, name: kind?.name ?? named(says.test) },
    outcome: { id: says.outcome, name: outcome?.name ?? named(says.outcome) },
    name: says.name,
    ...(says.birthYear === undefined ? {} : { birthYear: says.birthYear }),
    collectedAt: says.collectedAt.toISOString(),
  };
}
