/** Whose a record is: the caller's, somebody else's in the same commune, or somebody's of another province. */
export type Side = 'own' | 'near' | 'far';

/** Where each side lies. */
export const areaOf: Record<Side, { area: string; province: string }> = {
  own: { area: '11239', province: '31' },
  near: { area: '11239', province: '31' },
  far: { area: '11953', province: '33' },
};

/** What a record is. */
export type Kind =
  | 'person'
  | 'declaration'
  | 'consent'
  | 'request'
  | 'place'
  | 'stay'
  | 'session'
  | 'booking'
  /** For a dose of a program. */
  | 'registration'
  /** At its site today, and in a laboratory since earlier. */
  | 'tube'
  | 'lab-tube'
  | 'specimen'
  | 'result'
  /** A notification of a case. */
  | 'case'
  /** A file of rows. */
  | 'file'
  /** A shift of volunteers, and somebody a volunteer entered. */
  | 'shift'
  | 'walk-in'
  /** A list of people, a quality control sample. */
  | 'list'
  | 'dose-file'
  | 'place-file'
  | 'contact-file'
  | 'control'
  /** What another system is told, and who is told. */
  | 'transmission'
  | 'webhook'
  /** An account that was stopped from looking people up. */
  | 'stop'
  | 'grant'
  | 'member'
  | 'integrator'
  | 'organisation'
  | 'entry'
  | 'proposal'
  | 'audit'
  /** A visit to a vaccination session, a dose that is followed, a lot, a report of what was seen after a dose. */
  | 'visit'
  | 'followed'
  | 'lot'
  | 'reaction'
  /** What is said to be wrong with a record, two lines that contradict, who signs certificates. */
  | 'claim'
  | 'conflict'
  | 'issuer'
  /** Two records that may be one person's. */
  | 'match'
  /** A case that is traced, whom it met, who stays apart, whom is warned, a device at a gate. */
  | 'traced-case'
  | 'contact'
  | 'quarantine'
  | 'warning'
  | 'device'
  /** Part of another record: a name, a card, a gate. */
  | 'part';

/** Something by which a record is recognised in an answer: an id, or a name nobody else has. */
export interface Mark {
  kind: Kind;
  text: string;
  side: Side;
  /** The person or member of staff whose it is. */
  owner?: string;
}

/** Remembers how a record is recognised, and gives that text back. */
export type MarkRecord = (kind: Kind, text: string, side: Side, owner?: string) => string;

/** A word of letters that is as unique as the id it is made of. */
export function wordOf(id: string): string {
  const letters = id.replace(/[^0-9a-f]/g, '').slice(0, 16);
  const word = [...letters].map((letter) => String.fromCharCode(97 + Number.parseInt(letter, 16))).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
