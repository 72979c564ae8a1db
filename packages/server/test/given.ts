import type { PersonDetails } from '@binhan/domain/person';

/** An invented person's details. */
export function details(changes: Partial<PersonDetails> = {}): PersonDetails {
  return {
    name: 'Nguyễn Văn An',
    bornOn: '1995-01-02',
    sex: 'male',
    identifiers: [],
    address: { area: { code: '11239', edition: '2026-04-30' } },
    ...changes,
  };
}

/** A declaration by the test form. */
export function given(changes: { details?: PersonDetails; symptoms?: string[] } = {}) {
  return {
    form: 'test-form',
    formVersion: 1,
    details: changes.details ?? details(),
    answers: { contact: 'no', symptoms: changes.symptoms ?? [] },
    consents: [{ purpose: 'epidemic-control', version: 1, given: true }],
  };
}
