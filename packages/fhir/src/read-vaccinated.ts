import { Id, PersonDetails } from '@binhan/domain/person';
import type { VaccinatedPerson } from './dose-record';
import { type Foreign, identifierOf } from './foreign';
import type { Names } from './options';
import { detailsOf } from './read-patient';

/** What of a person is looked at one by one where not all of it is there. */
const { name, bornOn, sex, identifiers, phone, address } = PersonDetails.shape;
const parts = { name, bornOn, sex, identifiers, phone, address };

/** A Patient of any system as far as it says who they are: each field that is one. */
export function readVaccinated(patient: Foreign, names: Names): VaccinatedPerson {
  const id = Id.safeParse(identifierOf(patient, names.systems.person));
  const [first] = patient.items('name');
  const told = first === undefined ? {} : { ...detailsOf(patient, first, names), ...nameOf(first) };
  const whole = PersonDetails.safeParse(told);
  return {
    ...(id.success ? { id: id.data } : {}),
    details: whole.success ? whole.data : partsOf(told),
  };
}

/** A name as a text, else put together as Vietnamese are: family name first. */
function nameOf(name: Foreign): { name?: string } {
  const text = name.text('text');
  if (text !== undefined) return {};
  const given = name.items('given').map((_part, place) => name.at('given').text(String(place)));
  const whole = [name.text('family'), ...given].filter((part) => part !== undefined).join(' ');
  return whole === '' ? {} : { name: whole };
}

function partsOf(told: Record<string, unknown>): Partial<PersonDetails> {
  const kept = Object.entries(parts).flatMap(([key, schema]) => {
    const reading = schema.safeParse(told[key]);
    return reading.success && reading.data !== undefined ? [[key, reading.data] as const] : [];
  });
  return Object.fromEntries(kept);
}
