/** Somebody the sampler has put into the open tube. `key` tells them from the others; `label` is what the screen shows. */
export interface Sampled {
  key: string;
  label: string;
}

/** The tube in the sampler's hand. Nothing where none is open. */
export interface OpenTube {
  code: string;
  people: readonly Sampled[];
  /** How many people it may have: 1 where nobody shares. */
  most: number;
}

/** What the sampler's scanner or keyboard gave. */
export type Scan = { is: 'tube'; code: string } | { is: 'person'; person: Sampled } | { is: 'unknown' };

/** What a scan did, as a code a sentence, a sound and a colour belong to. */
export type SamplingAnswer =
  | 'tube-opened'
  | 'person-added'
  | 'tube-closed'
  | 'tube-first'
  | 'tube-used'
  | 'tube-open-already'
  | 'tube-empty'
  | 'tube-full'
  | 'person-twice'
  | 'unknown';

/** The tube after a scan, what the scan did, and the tube that it closed, if one. */
export interface SamplingStep {
  open: OpenTube | undefined;
  answer: SamplingAnswer;
  closed?: OpenTube;
}

/**
 * One scan of a sampler: the tube first, then its people, then the same tube again to close it. Whatever comes in
 * another order changes nothing and says so: a person without a tube, another tube while one is open, a tube that was
 * used before, somebody twice, one more than may share.
 */
export function sampled(
  open: OpenTube | undefined,
  scan: Scan,
  { most, used }: { most: number; used: (code: string) => boolean },
): SamplingStep {
  if (scan.is === 'unknown') return { open, answer: 'unknown' };
  if (open === undefined) {
    if (scan.is === 'person') return { open, answer: 'tube-first' };
    if (used(scan.code)) return { open, answer: 'tube-used' };
    return { open: { code: scan.code, people: [], most }, answer: 'tube-opened' };
  }
  if (scan.is === 'tube') {
    if (scan.code !== open.code) return { open, answer: 'tube-open-already' };
    if (open.people.length === 0) return { open, answer: 'tube-empty' };
    return { open: undefined, answer: 'tube-closed', closed: open };
  }
  if (open.people.some(({ key }) => key === scan.person.key)) return { open, answer: 'person-twice' };
  if (open.people.length >= open.most) return { open, answer: 'tube-full' };
  return { open: { ...open, people: [...open.people, scan.person] }, answer: 'person-added' };
}
