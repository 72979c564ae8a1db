import type { Gate, PlaceKind, PlaceState } from '@binhan/domain/place';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { Call } from '../http/call';
import type { Services } from '../services';

/** The place and gate of a poster, as they are registered today. */
export interface PosterPlace {
  id: string;
  key: number;
  name: string;
  kind: PlaceKind;
  state: PlaceState;
  gate: Gate;
  area: string;
  province: string;
}

/** Reads a poster we signed. What it says of itself counts for nothing: name and gate come from the register. */
export async function placeOfPoster(
  services: Services,
  call: Call,
  text: string,
): Promise<PosterPlace | Refusal> {
  const reason = (why: string) => refuse('qr_not_accepted', { reason: why });
  const verified = await services.qrKeys.verify(text, call.now, 'own-place');
  if ('issues' in verified) return reason(verified.issues[0]?.code ?? 'malformed');
  // The signature does not cover the address: a true token pasted behind another host is not our poster.
  if (!services.settings.origins.includes(new URL(text.trim()).origin)) return reason('foreign_origin');
  const { place, gate } = verified.value;
  const row = await call.db
    .selectFrom('place')
    .innerJoin('gate', 'gate.place', 'place.id')
    .select([
      'place.id',
      'place.key',
      'place.name',
      'kind',
      'state',
      'area',
      'province',
      'gate.id as gateId',
      'gate.name as gateName',
      'gate.postersFrom',
    ])
    .where('place.id', '=', place)
    .where('gate.id', '=', gate ?? place)
    .executeTakeFirst();
  if (row === undefined) return reason('unknown_place');
  if (row.state !== 'confirmed') return reason('place_not_open');
  // A code knows whole seconds: one of the second of the withdrawal is a new one.
  if (row.postersFrom !== null && verified.value.issuedAt < new Date(wholeSeconds(row.postersFrom)))
    return reason('poster_withdrawn');
  const { gateId, gateName, postersFrom: _from, ...rest } = row;
  return { ...rest, gate: { id: gateId, name: gateName } };
}

function wholeSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000) * 1000;
}
