import { type Refusal, refuse } from '@binhan/domain/refusals';
import { signQr } from '@binhan/qr/signed';
import { entriesInForce } from '../catalog/in-force';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { printableOrigin } from './origin';
import type { PosterText } from './poster-pdf';

/** An entrance of a place, and where that lies. */
export interface Entrance {
  place: string;
  name: string;
  gate: string;
  gateName: string;
  area: string;
  province: string;
}

/** A longer name would make the code so dense that a plain phone cannot read it; whoever scans reads the register's. */
const MOST_LETTERS_IN_CODE = 80;

/** What stands on the posters of some entrances, each with a code signed now. */
export async function posterTexts(
  { settings, qrKeys }: Services,
  call: Call,
  entrances: readonly Entrance[],
): Promise<PosterText[] | Refusal> {
  const { origin, mode, province } = settings;
  if (mode === 'production' && !printableOrigin(origin)) return refuse('unsafe_origin');
  const hotlines = new Map<string, string | undefined>();
  const texts: PosterText[] = [];
  for (const { place, name, gate, gateName, ...where } of entrances) {
    if (!hotlines.has(where.area)) hotlines.set(where.area, await hotlineOf(call, where));
    const hotline = hotlines.get(where.area);
    const url = await signQr(
      { kind: 'own-place', place, gate, name: shortened(name), issuedAt: new Date(call.now) },
      { ...qrKeys.signing, origin },
    );
    texts.push({
      place: name,
      gate: gateName,
      province: province.name,
      url,
      ...(hotline === undefined ? {} : { hotline }),
    });
  }
  return texts;
}

async function hotlineOf(
  call: Call,
  { area, province }: Pick<Entrance, 'area' | 'province'>,
): Promise<string | undefined> {
  const areas = [area, province];
  const hotlines = await entriesInForce(call.db, { kind: 'hotline', areas, on: call.today });
  const own = hotlines.find((entry) => areas.includes(entry.area)) ?? hotlines[0];
  return own?.kind === 'hotline' ? own.body.phone : undefined;
}

function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= MOST_LETTERS_IN_CODE
    ? name
    : `${letters.slice(0, MOST_LETTERS_IN_CODE - 1).join('')}…`;
}
