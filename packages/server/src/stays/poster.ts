import type { Gate, PlaceKind, PlaceState } from '@binhan/domain/place';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import type { Instant } from '@binhan/domain/time';
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

/** What a poster's code names. */
export interface PosterCode {
  place: string;
  gate: string;
  issuedAt: Date;
}

/** Reads a poster we signed. What it says of itself counts for nothing: name and gate come from the register. */
export async function readPosterCode(
  { qrKeys, settings }: Services,
  text: string,
  now: Instant,
): Promise<PosterCode | Refusal> {
  const verified = await qrKeys.verify(text, now, 'own-place');
  if ('issues' in verified) return notAccepted(verified.issues[0]?.code ?? 'malformed');
  // The signature does not cover the address: a true token pasted behind another host is not our poster.
  if (!settings.origins.includes(new URL(text.trim()).origin)) return notAccepted('foreign_origin');
  const { place, gate = place, issuedAt } = verified.value;
  return { place, gate, issuedAt };
}

/** Whether a poster was withdrawn. A code knows whole seconds: one of the second of the withdrawal is a new one. */
export function isWithdrawn({ issuedAt }: PosterCode, postersFrom: Date | null): boolean {
  return postersFrom !== null && issuedAt < new Date(wholeSeconds(postersFrom));
}

/** The place and gate of a poster, if it holds. */
export async function placeOfPoster(
  services: Services,
  call: Call,
  text: string,
): Promise<PosterPlace | Refusal> {
  const code = await readPosterCode(services, text, call.now);
  if (isRefusal(code)) return code;
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
    .where('place.id', '=', code.place)
    .where('gate.id', '=', code.gate)
    .executeTakeFirst();
  if (row === undefined) return notAccepted('unknown_place');
  if (row.state !== 'confirmed') return notAccepted('place_not_open');
  if (isWithdrawn(code, row.postersFrom)) return notAccepted('poster_withdrawn');
  const { gateId, gateName, postersFrom: _from, ...rest } = row;
  return { ...rest, gate: { id: gateId, name: gateName } };
}

function notAccepted(reason: string): Refusal {
  return refuse('qr_not_accepted', { reason });
}

function wholeSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000) * 1000;
}

/** A place as anybody may see it. */
type ShownPlace = Pick<PosterPlace, 'id' | 'name' | 'kind' | 'area' | 'gate'>;

export function shownPlace({ id, name, kind, area, gate }: ShownPlace): ShownPlace {
  return { id, name, kind, area, gate };
}
