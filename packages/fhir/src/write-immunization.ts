import { PersonDetails } from '@binhan/domain/person';
import type { BodySite, Vaccine } from '@binhan/domain/vaccination';
import { bundleOf } from './bundle';
import type { VaccinationRecord } from './dose-record';
import type { Bundle, CodeableConcept, Extension, FhirResource, Immunization } from './r4';
import { type DoseFhirOptions, type Names, namesOf } from './options';
import { patientOf } from './write-patient';

const ACT_SITE = 'http://terminology.hl7.org/CodeSystem/v3-ActSite';

/** What the standard calls the places on a body it has codes for. */
export const bodySiteCodes: Partial<Record<BodySite, string>> = {
  'left-arm': 'LA',
  'right-arm': 'RA',
  'left-thigh': 'LT',
  'right-thigh': 'RT',
};

/**
 * A FHIR R4 bundle of doses: Patient and Immunization. Every dose and person has an id of ours, so that the same record
 * always gives the same bundle and sending it twice changes nothing.
 */
export function dosesToFhir(
  records: readonly (VaccinationRecord & { person: { id: string }; dose: { id: string } })[],
  options: DoseFhirOptions,
): Bundle {
  const names = namesOf(options);
  const resources = records.flatMap(({ person: { id, details }, dose }): FhirResource[] => {
    const whole = PersonDetails.safeParse(details);
    return [
      patientOf(id, whole.success ? whole.data : undefined, names),
      immunizationOf(id, dose, options.vaccines, names),
    ];
  });
  return bundleOf(resources, names, options.bundle ?? 'transaction');
}

function immunizationOf(
  person: string,
  dose: VaccinationRecord['dose'] & { id: string },
  vaccines: ReadonlyMap<string, Vaccine>,
  names: Names,
): Immunization {
  const { id, state, grade, recordedAt, lot, lotExpiresOn, bodySite, where } = dose;
  const codes = (name: string, valueCode: string | undefined): Extension[] =>
    valueCode === undefined ? [] : [{ url: names.extension(name), valueCode }];
  const extension = [
    ...codes('program', dose.program),
    ...codes('dose-type', dose.type),
    ...codes('dose-state', state),
    ...codes('evidence', grade),
    ...codes('country', dose.country),
  ];
  return {
    resourceType: 'Immunization',
    id,
    extension,
    identifier: [{ use: 'official', system: names.systems.dose, value: id }],
    status: state === 'recorded' ? 'completed' : 'entered-in-error',
    vaccineCode: vaccineCode(dose, vaccines, names),
    patient: { reference: `Patient/${person}` },
    occurrenceDateTime: dose.givenOn,
    ...(recordedAt === undefined ? {} : { recorded: recordedAt }),
    ...(grade === undefined ? {} : { primarySource: grade === 'signed' }),
    ...(where === undefined ? {} : { location: { display: where } }),
    ...(lot === undefined ? {} : { lotNumber: lot }),
    ...(lotExpiresOn === undefined ? {} : { expirationDate: lotExpiresOn }),
    ...(bodySite === undefined ? {} : { site: siteOf(bodySite, names) }),
    protocolApplied: [{ doseNumberPositiveInt: dose.ordinal ?? 1 }],
  };
}

function vaccineCode(
  { vaccine, vaccineText }: VaccinationRecord['dose'],
  vaccines: ReadonlyMap<string, Vaccine>,
  names: Names,
): CodeableConcept {
  if (vaccine === undefined) return { text: vaccineText ?? '' };
  const known = vaccines.get(vaccine);
  return {
    coding: [
      ...(known?.codes ?? []).map(({ system, value }) => ({ system, code: value })),
      { system: names.codes('vaccine'), code: vaccine },
    ],
    ...(known === undefined ? {} : { text: known.name }),
  };
}

function siteOf(bodySite: BodySite, names: Names): CodeableConcept {
  const code = bodySiteCodes[bodySite];
  return {
    coding: [
      ...(code === undefined ? [] : [{ system: ACT_SITE, code }]),
      { system: names.codes('body-site'), code: bodySite },
    ],
  };
}
