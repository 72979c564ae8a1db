import type { Call } from '../http/call';
import { ownSite } from '../tubes/site';

/** The laboratory of a caller's grant; a grant of a place that is none opens none. */
export async function ownLaboratory(call: Call, place: string) {
  const site = await ownSite(call, place);
  if (site === undefined) return undefined;
  const { kind } = await call.db
    .selectFrom('place')
    .select('kind')
    .where('id', '=', place)
    .executeTakeFirstOrThrow();
  return kind === 'laboratory' ? site : undefined;
}

/** A tube of this laboratory, held for a change. */
export function heldTube(call: Call, laboratory: string, by: { code: string } | { id: string }) {
  const query = call.db
    .selectFrom('tube')
    .selectAll()
    .where('laboratory', '=', laboratory)
    .where('state', '<>', 'discarded')
    .forUpdate();
  return (
    'code' in by ? query.where('code', '=', by.code) : query.where('id', '=', by.id)
  ).executeTakeFirst();
}
