import type { Id, PersonDetails } from '@binhan/domain/person';
import type { TestResult, Tube } from '@binhan/domain/testing';
import type { Instant } from '@binhan/domain/time';

/** Whose specimen it is. */
export interface TestedPerson {
  id: Id;
  /** Personal data: absent where only ids travel. */
  details?: PersonDetails;
}

/** One person's specimen in a tube, with the reason it was asked for. */
export interface TestedSpecimen {
  id: Id;
  /** Its place among the specimens of its tube, from 1. */
  position?: number;
  /** The id of a reason of the catalogue. */
  reason?: string;
  takenAt?: Instant;
  person?: TestedPerson;
}

/** A tube as systems tell one another of it: its code always, the rest as far as it is known. */
export interface TestedTube extends Pick<Tube, 'code'>, Partial<Omit<Tube, 'code'>> {
  /** The id of a reason to reject a tube, if it was. */
  rejection?: string;
}

/** What was found in a tube, as systems tell one another of it. */
export interface FoundResult
  extends
    Pick<TestResult, 'outcome' | 'state' | 'testedAt'>,
    Partial<Omit<TestResult, 'outcome' | 'state' | 'testedAt'>> {
  releasedAt?: Instant;
  /** Why it takes the place of another, or was withdrawn. */
  note?: string;
}

/**
 * A test of one person, or of one tube where nobody is named: the unit that is exchanged. What several people share in a
 * pooled tube is one record for each of them.
 */
export interface TestingRecord {
  tube: TestedTube;
  specimen?: TestedSpecimen;
  result?: FoundResult;
}
