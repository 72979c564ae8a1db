import { bundleOf } from './bundle';
import type { Bundle, FhirResource } from './r4';
import { type FhirOptions, type Names, namesOf } from './options';
import type { TestingRecord } from './record';
import { patientOf } from './write-patient';
import { observationOf, reportOf } from './write-report';
import { type Keys, keysOf, poolOf, requestOf, specimenOf } from './write-specimen';

/**
 * A FHIR R4 bundle of one record or several: Patient, ServiceRequest, Specimen, DiagnosticReport and Observation. The
 * same record always gives the same bundle, and its resources the same ids, so that sending it twice changes nothing.
 */
export function toFhir(record: TestingRecord | readonly TestingRecord[], options: FhirOptions): Bundle {
  const names = namesOf(options);
  const records: readonly TestingRecord[] = isList(record) ? record : [record];
  const resources = new Map<string, FhirResource>();
  const put = (resource: FhirResource) => resources.set(`${resource.resourceType}/${resource.id}`, resource);
  const parents = parentsOf(records);
  for (const one of records) writeRecord(one, keysOf(one), parents, names, put);
  return bundleOf(resources.values(), names, options.bundle ?? 'transaction');
}

function writeRecord(
  record: TestingRecord,
  keys: Keys,
  parents: ReadonlyMap<string, readonly string[]>,
  names: Names,
  put: (resource: FhirResource) => void,
): void {
  const { person } = record.specimen ?? {};
  if (person !== undefined) put(patientOf(person.id, person.details, names));
  const request = requestOf(record, keys, names);
  if (request !== undefined) put(request);
  if (keys.pool !== keys.specimen) put(specimenOf(record, keys, names));
  if (keys.pool !== undefined) put(poolOf(record, keys.pool, parents.get(keys.pool) ?? [], names));
  if (record.result !== undefined) put(observationOf(record, record.result, keys, names));
  put(reportOf(record, keys, names));
}

/** The specimens of each shared tube, as far as their records are here. */
function parentsOf(records: readonly TestingRecord[]): Map<string, string[]> {
  const parents = new Map<string, string[]>();
  for (const record of records) {
    const { pool, specimen } = keysOf(record);
    if (pool !== undefined && pool !== specimen) parents.set(pool, [...(parents.get(pool) ?? []), specimen]);
  }
  return parents;
}

function isList(value: TestingRecord | readonly TestingRecord[]): value is readonly TestingRecord[] {
  return Array.isArray(value);
}
