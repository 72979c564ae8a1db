import type { Instant } from '../time/instant';

/** What of a case the degree looks at. */
export interface DegreeCase {
  id: string;
  person: string;
  openedAt: Instant;
  /** When it ended or turned out to be none. */
  endedAt?: Instant;
}

/** What of a contact the degree looks at. */
export interface DegreeContact {
  case: string;
  to: string;
  degree: number;
  madeAt: Instant;
  endedAt?: Instant;
}

/** Where somebody stands in the chains at a moment: 0 is a case (F0), 1 a contact of one (F1), and so on. */
export interface Degree {
  degree: number;
  /** The case it goes back to. */
  case: string;
}

/**
 * The degrees of people (F0 to F5) as they were known at a moment: the lowest of the edges that counted then, of cases
 * that counted then. Nothing keeps a degree: a case that is withdrawn takes the degrees it gave with it.
 */
export function degreesAt(
  asOf: Instant,
  cases: readonly DegreeCase[],
  contacts: readonly DegreeContact[],
): Map<string, Degree> {
  const live = new Map(
    cases.filter((one) => isLive(one.openedAt, one.endedAt, asOf)).map((one) => [one.id, one]),
  );
  const degrees = new Map<string, Degree>();
  for (const contact of contacts) {
    if (!live.has(contact.case) || !isLive(contact.madeAt, contact.endedAt, asOf)) continue;
    const known = degrees.get(contact.to);
    if (known === undefined || contact.degree < known.degree) {
      degrees.set(contact.to, { degree: contact.degree, case: contact.case });
    }
  }
  for (const one of live.values()) degrees.set(one.person, { degree: 0, case: one.id });
  return degrees;
}

/** Whether something that began and perhaps ended counted at a moment; its end no longer does. */
function isLive(from: Instant, ended: Instant | undefined, at: Instant): boolean {
  return from <= at && (ended === undefined || at < ended);
}
