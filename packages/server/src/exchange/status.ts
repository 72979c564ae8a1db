import type { OutputOf, contract } from '@binhan/contract';
import { withinArea } from '../access/scope';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { NATIONAL } from './enqueue';

type Status = OutputOf<(typeof contract)['exchange']['status']>;

/** What waits for each receiver of records within the areas of the caller. */
export async function statusOf({ exchange }: Services, call: Call): Promise<Status> {
  const counted = await call.db
    .selectFrom('transmission')
    .select(({ fn }) => [
      'receiver',
      'state',
      fn.countAll<string>().as('count'),
      fn.min('createdAt').as('since'),
    ])
    .where(withinArea(call.scope, 'transmission'))
    .groupBy(['receiver', 'state'])
    .execute();
  const names = new Map(
    (await call.db.selectFrom('webhook').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]),
  );
  const receivers = [
    ...new Set([...(exchange.national ? [NATIONAL] : []), ...counted.map((row) => row.receiver)]),
  ];
  const { kept } = await call.db
    .selectFrom('receivedMessage')
    .select((eb) => eb.fn.countAll<string>().as('kept'))
    .where('state', '=', 'kept')
    .executeTakeFirstOrThrow();
  await call.audit({ subjects: [] });
  return {
    connected: exchange.national !== undefined,
    receivers: receivers.map((receiver) => {
      const counts = { waiting: 0, sent: 0, acknowledged: 0, dead: 0, leftOut: 0 };
      let since: string | undefined;
      for (const row of counted.filter((one) => one.receiver === receiver)) {
        counts[row.state === 'left-out' ? 'leftOut' : row.state] = Number(row.count);
        const at = row.since.toISOString();
        if (['waiting', 'sent', 'dead'].includes(row.state) && (since === undefined || at < since))
          since = at;
      }
      const name = names.get(receiver);
      return {
        receiver,
        ...(name === undefined ? {} : { name }),
        counts,
        ...(since === undefined ? {} : { oldestSince: since }),
      };
    }),
    key: { ...exchange.key.publicJwk },
    kept: Number(kept),
  };
}
