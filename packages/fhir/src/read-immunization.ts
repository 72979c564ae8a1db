import { Id } from '@binhan/domain/person';
import {
  BodySite,
  DoseFacts,
  DoseState,
  DoseType,
  EvidenceGrade,
  type Vaccine,
} from '@binhan/domain/vaccination';
import { DateOnly, Instant } from '@binhan/domain/time';
import { type FromBundle, type Index, readResources } from './bundle';
import type { ExchangedDose, VaccinationRecord } from './dose-record';
import {
  type Foreign,
  type Notes,
  chosen,
  codeOf,
  extensionOf,
  finding,
  identifierOf,
  momentOf,
} from './foreign';
import { type DoseFhirOptions, type Names, namesOf } from './options';
import { readVaccinated } from './read-vaccinated';
import { bodySiteCodes } from './write-immunization';
import { keyOf } from './read-tube';

/**
 * Reads the doses of a bundle, or of a single Immunization, of any system, with as much as is told of whose they are.
 * Whatever it is given, it answers and never throws. Each issue and warning names its place as a FHIRPath.
 */
export function dosesFromFhir(resource: unknown, options: DoseFhirOptions): FromBundle<VaccinationRecord> {
  const names = namesOf(options);
  return readResources(resource, { ...options, types: ['Patient', 'Immunization'] }, (index, notes) =>
    index.of('Immunization').flatMap((one) => recordOf(one, index, options.vaccines, names, notes) ?? []),
  );
}

function recordOf(
  immunization: Foreign,
  index: Index,
  vaccines: ReadonlyMap<string, Vaccine>,
  names: Names,
  notes: Notes,
): VaccinationRecord | undefined {
  const state = stateOf(immunization, names);
  if (state === 'not-done') {
    notes.warnings.push(finding('dose_not_given', immunization));
    return undefined;
  }
  if (state === undefined) notes.issues.push(finding('not_an_option', immunization.at('status')));
  const patient = index.find(immunization.at('patient'), 'Patient');
  if (patient === undefined) notes.issues.push(finding('patient_missing', immunization.at('patient')));
  const givenOn = dayOf(immunization.text('occurrenceDateTime'));
  if (givenOn === undefined) notes.issues.push(finding('required', immunization.at('occurrenceDateTime')));
  if (state === undefined || patient === undefined || givenOn === undefined) return undefined;
  return {
    person: readVaccinated(patient, names),
    dose: { state, givenOn, ...productOf(immunization, vaccines, names), ...factsOf(immunization, names) },
  };
}

/** What was given: a product of the catalogue by our id or one of its codes, else what they call it. */
function productOf(
  immunization: Foreign,
  vaccines: ReadonlyMap<string, Vaccine>,
  names: Names,
): Pick<ExchangedDose, 'vaccine' | 'vaccineText'> {
  const concept = immunization.at('vaccineCode');
  const own = names.codes('vaccine');
  const vaccine = chosen(concept, own, [...vaccines]) ?? keyOf(codeOf(concept, own));
  if (vaccine !== undefined) return { vaccine };
  const [coding] = concept.items('coding');
  const text = concept.text('text') ?? coding?.text('display') ?? coding?.text('code');
  return text === undefined || text === '' ? {} : { vaccineText: text };
}

function factsOf(immunization: Foreign, names: Names): Partial<ExchangedDose> {
  const [protocol] = immunization.items('protocolApplied');
  const own = (name: string) => extensionOf(immunization, names.extension(name))?.text('valueCode');
  const number = protocol?.number('doseNumberPositiveInt') ?? Number(protocol?.text('doseNumberString'));
  const site = immunization.at('site');
  const standard = Object.entries(bodySiteCodes).find(([, code]) =>
    site.items('coding').some((one) => one.text('code') === code),
  )?.[0];
  const facts = DoseFacts.shape;
  return {
    ...read('id', Id, identifierOf(immunization, names.systems.dose)),
    ...read('program', facts.program, own('program')),
    ...read('type', DoseType, own('dose-type')),
    ...read('ordinal', facts.ordinal, number),
    ...read('lot', facts.lot, immunization.text('lotNumber')?.toUpperCase().trim()),
    ...read('lotExpiresOn', DateOnly, dayOf(immunization.text('expirationDate'))),
    ...read('bodySite', BodySite, codeOf(site, names.codes('body-site')) ?? standard),
    ...read('where', facts.where, immunization.at('location').text('display')),
    ...read('country', facts.country, own('country')),
    ...read('grade', EvidenceGrade, own('evidence')),
    ...read('recordedAt', Instant, momentOf(immunization.text('recorded'))),
  };
}

/** A field of a dose, where what is there is one. */
function read<Key extends keyof ExchangedDose, Value extends ExchangedDose[Key]>(
  key: Key,
  schema: { safeParse: (value: unknown) => { success: true; data: Value } | { success: false } },
  value: unknown,
): Partial<Record<Key, Value>> {
  if (value === undefined) return {};
  const reading = schema.safeParse(value);
  const found: Partial<Record<Key, Value>> = {};
  if (reading.success) found[key] = reading.data;
  return found;
}

function stateOf(immunization: Foreign, names: Names): DoseState | 'not-done' | undefined {
  const own = DoseState.safeParse(
    extensionOf(immunization, names.extension('dose-state'))?.text('valueCode'),
  );
  const status = immunization.text('status') ?? '';
  if (status === 'completed') return 'recorded';
  if (status === 'entered-in-error') return own.success && own.data !== 'recorded' ? own.data : 'withdrawn';
  return status === 'not-done' ? status : undefined;
}

/** The day of a date or a moment as it is written there: a dose is of a day where it was given. */
function dayOf(text: string | undefined): string | undefined {
  const day = DateOnly.safeParse(text?.slice(0, 10));
  return day.success ? day.data : undefined;
}
