import { Id, IdentifierKind, PersonDetails } from '@binhan/domain/person';
import { type Foreign, type Notes, extensionOf, finding, identifierOf } from './foreign';
import type { Names } from './options';
import type { TestedPerson } from './record';
import { nationalityExtension } from './write-patient';

/** A Patient as a person, if it carries an id of ours; details only where all that is required is there. */
export function readPatient(patient: Foreign, names: Names, notes: Notes): TestedPerson | undefined {
  const id = Id.safeParse(identifierOf(patient, names.systems.person));
  if (!id.success) {
    notes.warnings.push(finding('person_not_known', patient));
    return undefined;
  }
  const [name] = patient.items('name');
  if (name === undefined) return { id: id.data };
  const details = PersonDetails.safeParse(detailsOf(patient, name, names));
  if (details.success) return { id: id.data, details: details.data };
  notes.warnings.push(finding('person_incomplete', patient));
  return { id: id.data };
}

/** What a Patient says of a person, as our fields have it; whether each is one has yet to be seen. */
export function detailsOf(patient: Foreign, name: Foreign, names: Names): Record<string, unknown> {
  const [address] = patient.items('address');
  const area =
    address === undefined ? undefined : extensionOf(address, names.extension('area'))?.at('valueCoding');
  const line = address?.at('line').text('0');
  const telecom = patient.items('telecom');
  const by = (system: string) => telecom.find((one) => one.text('system') === system)?.text('value');
  const nationality = extensionOf(patient, nationalityExtension)
    ?.items('extension')
    .find((one) => one.text('url') === 'code')
    ?.at('valueCodeableConcept')
    .items('coding')[0]
    ?.text('code');
  return {
    name: name.text('text'),
    bornOn: patient.text('birthDate'),
    sex: patient.text('gender') ?? 'unknown',
    ...given('nationality', nationality),
    identifiers: patient.items('identifier').flatMap((one) => {
      const kind = IdentifierKind.options.find((option) => names.systems[option] === one.text('system'));
      const assurance = extensionOf(one, names.extension('assurance'))?.text('valueCode') ?? 'declared';
      return kind === undefined ? [] : [{ kind, value: one.text('value'), assurance }];
    }),
    ...given('phone', by('phone')),
    ...given('email', by('email')),
    address: {
      area: { code: area?.text('code'), edition: area?.text('version') },
      ...given('line', line),
    },
  };
}

/** A field, if there is something for it. */
function given(key: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [key]: value };
}
