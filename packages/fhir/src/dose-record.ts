import type { Id, PersonDetails } from '@binhan/domain/person';
import type { Dose, DoseFacts, DoseState, EvidenceGrade } from '@binhan/domain/vaccination';

/** Whose dose it is: an id of ours where it travels, and as much as is told of them. */
export interface VaccinatedPerson {
  id?: Id;
  /** Personal data. */
  details: Partial<PersonDetails>;
}

/**
 * A dose as systems tell one another of it: what it was as far as it is known. What does not travel in FHIR has no place
 * here; the program of a foreign dose is rarely named.
 */
export interface ExchangedDose extends Partial<Omit<DoseFacts, 'givenOn'>>, Pick<DoseFacts, 'givenOn'> {
  id?: Id;
  state: DoseState;
  /** What a foreign system calls the product, where the catalogue knows no such. */
  vaccineText?: string;
  /** On what evidence our record rests; a foreign system's word is none of ours. */
  grade?: EvidenceGrade;
  recordedAt?: Dose['recordedAt'];
}

/** A dose of somebody: the unit that is exchanged. */
export interface VaccinationRecord {
  person: VaccinatedPerson;
  dose: ExchangedDose;
}
