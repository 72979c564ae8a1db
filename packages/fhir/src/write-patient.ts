import type { PersonDetails } from '@binhan/domain/person';
import type { Address, Extension, Identifier, Patient } from './r4';
import type { Names } from './options';

const NATIONALITY = 'http://hl7.org/fhir/StructureDefinition/patient-nationality';

/** The standard extension that names a nationality. */
export const nationalityExtension = NATIONALITY;

/** A person as a Patient. */
export function patientOf(id: string, details: PersonDetails | undefined, names: Names): Patient {
  const own: Identifier = { use: 'official', system: names.systems.person, value: id };
  if (details === undefined) return { resourceType: 'Patient', id, identifier: [own] };
  const { name, bornOn, sex, nationality, identifiers, phone, email, address } = details;
  const telecom = [
    ...(phone === undefined ? [] : [{ system: 'phone' as const, value: phone }]),
    ...(email === undefined ? [] : [{ system: 'email' as const, value: email }]),
  ];
  const extension: Extension[] =
    nationality === undefined
      ? []
      : [
          {
            url: NATIONALITY,
            extension: [
              {
                url: 'code',
                valueCodeableConcept: { coding: [{ system: 'urn:iso:std:iso:3166', code: nationality }] },
              },
            ],
          },
        ];
  return {
    resourceType: 'Patient',
    id,
    ...(extension.length === 0 ? {} : { extension }),
    identifier: [
      own,
      ...identifiers.map(({ kind, value, assurance }) => ({
        extension: [{ url: names.extension('assurance'), valueCode: assurance }],
        system: names.systems[kind],
        value,
      })),
    ],
    name: [{ use: 'official', text: name }],
    ...(telecom.length === 0 ? {} : { telecom }),
    gender: sex,
    birthDate: bornOn,
    address: [addressOf(address, names)],
  };
}

/** The commune is a code of a dated edition: FHIR's own fields would take a name that changes. */
function addressOf({ area, line }: PersonDetails['address'], names: Names): Address {
  return {
    extension: [
      {
        url: names.extension('area'),
        valueCoding: { system: names.codes('area'), version: area.edition, code: area.code },
      },
    ],
    // An empty line says nothing, and FHIR has no empty strings.
    ...(line === undefined || line === '' ? {} : { line: [line] }),
    country: 'VN',
  };
}
