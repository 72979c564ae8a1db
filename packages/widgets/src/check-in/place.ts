/** Asks a portal for a place and draws its code. Loaded when an element is drawn, apart from the frame. */
import { ApiError } from '@binhan/client';
import { levels, stays } from '@binhan/client/routes';
import { type DrawnCode, drawCode } from '../certificate/draw';
import { type Asking, portalAt } from '../portal';
import type { CheckInErrorCode, PosterPlace } from './answer';
import { sampleOf } from './sample';

export { default as PlaceView } from './place-view.svelte';
export { reasonOf } from './told';

/** The level that holds where the place is. */
export interface PlaceLevel {
  rank: number;
  colour: 'green' | 'yellow' | 'orange' | 'red';
  name: { vi: string; en: string };
  commune: string;
}

/** What is shown of a place: its code and link always, what the portal says of it where that could be asked. */
export interface ShownPlace {
  address: string;
  code: DrawnCode | undefined;
  place?: PosterPlace;
  level?: PlaceLevel;
  failure?: Exclude<CheckInErrorCode, 'script_unavailable' | 'poster_not_accepted'>;
}

/** A place by the text of its poster, or that it is none. */
export async function openPlace({
  testOutcome,
  address,
  ...asking
}: Asking & { address: string; testOutcome: string }): Promise<ShownPlace | 'poster_not_accepted'> {
  const shown = { address, code: drawCode(address) };
  if (testOutcome !== '') return sampleOf(testOutcome, shown);
  const portal = portalAt({ levels, stays }, asking);
  const [read, published] = await Promise.all([
    portal.stays.readPoster({ text: address }).safe(),
    portal.levels.published().safe(),
  ]);
  if (read.error) {
    const refused = read.error instanceof ApiError && read.error.is('qr_not_accepted');
    return refused ? 'poster_not_accepted' : { ...shown, failure: 'unreachable' };
  }
  const place = read.value;
  const found = published.value?.levels.find(({ area }) => area === place.area);
  if (!found) return { ...shown, place };
  const { rank, colour, level, name } = found;
  return { ...shown, place, level: { rank, colour, name: level, commune: name } };
}
