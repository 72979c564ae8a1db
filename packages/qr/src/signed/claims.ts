import type { SignedQrKind } from '../prefixes';

interface Issued {
  issuedAt: Date;
  /** The moment from which the code is refused; absent: it stays valid until its key is withdrawn. */
  expiresAt?: Date;
}

/** A place's poster. Printed, so it usually does not expire. */
export interface PlaceClaims extends Issued {
  kind: 'own-place';
  /** Opaque id of the place. */
  place: string;
  /** Opaque id of an entrance. */
  gate?: string;
  /** Name shown before anything is opened. */
  name?: string;
}

/** A person's code. Carries no name and must expire, so that a photograph of it is soon useless. */
export interface PersonClaims extends Issued {
  kind: 'own-person';
  /** Opaque id of the person; never a document number. */
  person: string;
  expiresAt: Date;
}

/** The label of a sample tube. */
export interface TubeClaims extends Issued {
  kind: 'tube';
  tube: string;
}

/** A booking. */
export interface AppointmentClaims extends Issued {
  kind: 'appointment';
  appointment: string;
}

/** What a printed slip says, so that it can be compared with the paper without a network. */
export interface SlipText {
  /** Ids of the test and the outcome in the catalogue. */
  test: string;
  outcome: string;
  collectedAt: Date;
  name: string;
  birthYear?: string;
}

/** A printed result slip: the opaque id of its result, and what stands on the paper. */
export interface SlipClaims extends Issued {
  kind: 'slip';
  slip: string;
  says?: SlipText;
}

/** What one of our codes says. */
export type QrClaims = PlaceClaims | PersonClaims | TubeClaims | AppointmentClaims | SlipClaims;

/** The claims of one kind. */
export type QrClaimsOf<Kind extends SignedQrKind> = Extract<QrClaims, { kind: Kind }>;

/** Short on the wire: every letter makes the printed code denser. */
const letters: Record<SignedQrKind, string> = {
  'own-place': 'p',
  'own-person': 'u',
  tube: 't',
  appointment: 'a',
  slip: 's',
};

const id = /^[\w.:~-]{1,128}$/;

/** The id a code is about. */
export function subjectOf(claims: QrClaims): string {
  switch (claims.kind) {
    case 'own-place':
      return claims.place;
    case 'own-person':
      return claims.person;
    case 'tube':
      return claims.tube;
    case 'appointment':
      return claims.appointment;
    case 'slip':
      return claims.slip;
  }
}

/** The payload of a token. Throws on claims that could not be read back: a mistake in the calling code. */
export function writePayload(claims: QrClaims): string {
  const subject = subjectOf(claims);
  if (!id.test(subject)) throw new RangeError('signQr: the id must be 1 to 128 letters, digits or - _ . : ~');
  if (claims.kind === 'own-person' && !(claims.expiresAt instanceof Date)) {
    throw new TypeError('signQr: a personal code needs expiresAt');
  }
  const place = claims.kind === 'own-place' ? { g: claims.gate, n: claims.name } : {};
  const says = claims.kind === 'slip' && claims.says !== undefined ? { r: writeSlipText(claims.says) } : {};
  if (place.g !== undefined && !id.test(place.g)) throw new RangeError('signQr: gate must be an id');
  if (place.n !== undefined && place.n.length > 200)
    throw new RangeError('signQr: name is longer than 200 characters');
  return JSON.stringify({
    k: letters[claims.kind],
    sub: subject,
    ...place,
    ...says,
    iat: seconds(claims.issuedAt, 'issuedAt'),
    exp: claims.expiresAt === undefined ? undefined : seconds(claims.expiresAt, 'expiresAt'),
  });
}

function seconds(date: Date, name: string): number {
  const time = Math.floor(date.getTime() / 1000);
  if (!Number.isFinite(time)) throw new RangeError(`signQr: ${name} is not a date`);
  return time;
}

/** The claims of a payload, or undefined when it is none of ours. Unknown members are ignored, so that later versions can add some. */
export function readPayload(payload: unknown): QrClaims | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  const members = new Map<string, unknown>(Object.entries(payload));
  const [k, sub, g, n] = [members.get('k'), members.get('sub'), members.get('g'), members.get('n')];
  const issuedAt = instant(members.get('iat'));
  const expiresAt = instant(members.get('exp'));
  if (typeof sub !== 'string' || !id.test(sub) || issuedAt === undefined) return undefined;
  if (members.has('exp') && expiresAt === undefined) return undefined;
  const issued: Issued = expiresAt === undefined ? { issuedAt } : { issuedAt, expiresAt };
  if (k === letters['own-person']) {
    return expiresAt === undefined ? undefined : { kind: 'own-person', person: sub, issuedAt, expiresAt };
  }
  if (k === letters.tube) return { kind: 'tube', tube: sub, ...issued };
  if (k === letters.appointment) return { kind: 'appointment', appointment: sub, ...issued };
  if (k === letters.slip) {
    const says = members.has('r') ? readSlipText(members.get('r')) : undefined;
    if (members.has('r') && says === undefined) return undefined;
    return { kind: 'slip', slip: sub, ...issued, ...(says === undefined ? {} : { says }) };
  }
  if (k !== letters['own-place'] || !optionalText(g) || !optionalText(n)) return undefined;
  return {
    kind: 'own-place',
    place: sub,
    ...(g === undefined ? {} : { gate: g }),
    ...(n === undefined ? {} : { name: n }),
    ...issued,
  };
}

/** A list instead of members: the printed code stays small. */
function writeSlipText({ test, outcome, collectedAt, name, birthYear }: SlipText): unknown[] {
  if (name.length > 200) throw new RangeError('signQr: name is longer than 200 characters');
  const parts = [test, outcome, seconds(collectedAt, 'collectedAt'), name];
  return birthYear === undefined ? parts : [...parts, birthYear];
}

function readSlipText(value: unknown): SlipText | undefined {
  if (!Array.isArray(value)) return undefined;
  const [test, outcome, at, name, birthYear]: unknown[] = value;
  const collectedAt = instant(at);
  if (collectedAt === undefined || !text(test) || !text(outcome) || !text(name)) return undefined;
  if (!optionalText(birthYear)) return undefined;
  return { test, outcome, collectedAt, name, ...(birthYear === undefined ? {} : { birthYear }) };
}

function text(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200;
}

function optionalText(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && value.length <= 200);
}

function instant(value: unknown): Date | undefined {
  // 8.64e12 seconds is as far as a Date reaches.
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > 8.64e12) return undefined;
  return new Date(value * 1000);
}
