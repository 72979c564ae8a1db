import { Id } from '@binhan/domain/person';
import { type FromBundle, type Index, readResources } from './bundle';
import { type Foreign, type Notes, codeOf, extensionOf, finding, identifierOf, momentOf } from './foreign';
import { type FhirOptions, type Names, namesOf } from './options';
import { readPatient } from './read-patient';
import { readResult } from './read-result';
import { keyOf, readTube } from './read-tube';
import type { TestedSpecimen, TestingRecord } from './record';

/** What was read, with what was left out; or why nothing was. */
export type FromFhir = FromBundle<TestingRecord>;

const types = ['Patient', 'ServiceRequest', 'Specimen', 'DiagnosticReport', 'Observation'];

/**
 * Reads a bundle, or a single DiagnosticReport, Observation or Specimen, of any system: one record for each person's
 * report, observation without a report, or specimen without either. Whatever it is given, it answers and never throws.
 * Each issue and warning names its place as a FHIRPath; codes are stable.
 */
export function fromFhir(resource: unknown, options: FhirOptions): FromFhir {
  const names = namesOf(options);
  return readResources(resource, { ...options, types }, (index, notes) => recordsOf(index, names, notes));
}

function recordsOf(index: Index, names: Names, notes: Notes): TestingRecord[] {
  const used = new Set<string>();
  const records: TestingRecord[] = [];
  const add = (main: Foreign, observation: Foreign | undefined, specimens: readonly Foreign[]) => {
    if (specimens.length === 0) {
      notes.issues.push(finding('specimen_missing', main.at('specimen')));
      return;
    }
    for (const one of [...specimens, ...(observation === undefined ? [] : [observation])]) used.add(one.path);
    const code = observation === undefined ? main.at('code') : observation.at('code');
    const tube = readTube(specimens, code.exists ? code : main.at('code'), names, notes);
    if (tube === undefined) return;
    const result = observation === undefined ? undefined : readResult(observation, tube.kind, names, notes);
    const specimen = specimenOf(specimens, index, names, notes);
    records.push({
      tube,
      ...(specimen === undefined ? {} : { specimen }),
      ...(result === undefined ? {} : { result }),
    });
  };
  for (const report of index.of('DiagnosticReport')) {
    const observations = found(report.items('result'), 'Observation', index);
    const named = [...report.items('specimen'), ...observations.map((one) => one.at('specimen'))];
    add(report, observations[0], [...new Set(found(named, 'Specimen', index))]);
    for (const more of observations.slice(1)) notes.warnings.push(finding('observation_not_read', more));
    for (const one of observations) used.add(one.path);
  }
  for (const observation of index.of('Observation'))
    if (!used.has(observation.path))
      add(observation, observation, found([observation.at('specimen')], 'Specimen', index));
  for (const specimen of index.of('Specimen'))
    if (!used.has(specimen.path)) add(specimen, undefined, [specimen]);
  return records;
}

function found(references: readonly Foreign[], type: string, index: Index): Foreign[] {
  return references.flatMap((reference) => index.find(reference, type) ?? []);
}

/** The person's specimen among those of a report, if it carries an id of ours. */
function specimenOf(
  specimens: readonly Foreign[],
  index: Index,
  names: Names,
  notes: Notes,
): TestedSpecimen | undefined {
  for (const specimen of specimens) {
    const id = Id.safeParse(identifierOf(specimen, names.systems.specimen));
    if (!id.success) continue;
    const [request] = found(specimen.items('request'), 'ServiceRequest', index);
    const patient = index.find(specimen.at('subject'), 'Patient');
    const subject = Id.safeParse(specimen.at('subject').text('reference')?.split('/').at(-1));
    const person =
      patient === undefined
        ? subject.success
          ? { id: subject.data }
          : undefined
        : readPatient(patient, names, notes);
    const position = extensionOf(specimen, names.extension('position'))?.number('valuePositiveInt');
    const takenAt = momentOf(specimen.at('collection').text('collectedDateTime'));
    const reason = request?.items('reasonCode').map((one) => codeOf(one, names.codes('reason')))[0];
    const known = keyOf(reason);
    return {
      id: id.data,
      ...(position === undefined ? {} : { position }),
      ...(known === undefined ? {} : { reason: known }),
      ...(takenAt === undefined ? {} : { takenAt }),
      ...(person === undefined ? {} : { person }),
    };
  }
  return undefined;
}
