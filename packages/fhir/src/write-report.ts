import { standingOf } from '@binhan/domain/testing';
import type { Coding, DiagnosticReport, Observation } from './r4';
import type { Names } from './options';
import type { FoundResult, TestingRecord } from './record';
import { reportStatus } from './status';
import { type Keys, testCodings } from './write-specimen';

/** The extension of FHIR that names what an observation takes the place of. */
export const replacesExtension = 'http://hl7.org/fhir/StructureDefinition/observation-replaces';

const UCUM = 'http://unitsofmeasure.org';

/**
 * The report of one person's specimen. It has a subject only where it says something of that person: what was found in a
 * tube that several people share is nobody's result, and each of them is called in instead.
 */
export function reportOf(record: TestingRecord, keys: Keys, names: Names): DiagnosticReport {
  const { tube, specimen, result } = record;
  const cause = againCause(record, names);
  const says = result !== undefined && ['released', 'replaced'].includes(result.state);
  const subject = specimen?.person?.id;
  return {
    resourceType: 'DiagnosticReport',
    id: keys.specimen,
    ...(result?.id === undefined ? {} : { identifier: [{ system: names.systems.result, value: result.id }] }),
    ...(subject === undefined || specimen?.reason === undefined
      ? {}
      : { basedOn: [{ reference: `ServiceRequest/${keys.specimen}` }] }),
    status: reportStatus(result?.state, result?.replaces !== undefined),
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0074', code: 'LAB' }] }],
    code: { coding: testCodings(tube.kind, names) },
    ...(subject === undefined || (keys.pool !== undefined && !(says && cause === undefined))
      ? {}
      : { subject: { reference: `Patient/${subject}` } }),
    ...(result === undefined ? {} : { effectiveDateTime: result.testedAt }),
    ...(result?.releasedAt === undefined ? {} : { issued: result.releasedAt }),
    specimen: [
      { reference: `Specimen/${keys.specimen}` },
      ...(keys.pool === undefined || keys.pool === keys.specimen
        ? []
        : [{ reference: `Specimen/${keys.pool}` }]),
    ],
    ...(result === undefined ? {} : { result: [{ reference: `Observation/${observationKey(keys)}` }] }),
    ...(cause === undefined
      ? {}
      : { conclusionCode: [{ coding: [{ system: names.codes('standing'), code: cause }] }] }),
  };
}

/** What was found: of the person where the tube is theirs alone, of the tube where they share it. */
export function observationOf(
  record: TestingRecord,
  result: FoundResult,
  keys: Keys,
  names: Names,
): Observation {
  const subject = keys.pool === undefined ? record.specimen?.person?.id : undefined;
  const { id, kit, lot, outcome, replaces, note, cycleThresholds, state, testedAt, releasedAt } = result;
  const extension = [
    { url: names.extension('result-state'), valueCode: state },
    ...(replaces === undefined
      ? []
      : [
          {
            url: replacesExtension,
            valueReference: { identifier: { system: names.systems.result, value: replaces } },
          },
        ]),
  ];
  const device = kit !== undefined || lot !== undefined;
  return {
    resourceType: 'Observation',
    id: observationKey(keys),
    ...(device
      ? {
          contained: [
            {
              resourceType: 'Device',
              id: 'kit',
              ...(kit === undefined ? {} : { identifier: [{ system: names.codes('kit'), value: kit }] }),
              ...(lot === undefined ? {} : { lotNumber: lot }),
            },
          ],
        }
      : {}),
    extension,
    ...(id === undefined ? {} : { identifier: [{ system: names.systems.result, value: id }] }),
    status: reportStatus(state, replaces !== undefined),
    category: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' },
        ],
      },
    ],
    code: { coding: testCodings(record.tube.kind, names) },
    ...(subject === undefined ? {} : { subject: { reference: `Patient/${subject}` } }),
    effectiveDateTime: testedAt,
    ...(releasedAt === undefined ? {} : { issued: releasedAt }),
    valueCodeableConcept: { coding: outcomeCodings(record.tube.kind, outcome, names) },
    ...(note === undefined || note === '' ? {} : { note: [{ text: note }] }),
    specimen: { reference: `Specimen/${keys.pool ?? keys.specimen}` },
    ...(device ? { device: { reference: '#kit' } } : {}),
    ...(cycleThresholds === undefined || cycleThresholds.length === 0
      ? {}
      : {
          component: cycleThresholds.map(({ target, cycles }) => ({
            code: { coding: [{ system: names.codes('component'), code: 'cycle-threshold' }], text: target },
            valueQuantity: { value: cycles, unit: 'Ct', system: UCUM, code: '{cycle}' },
          })),
        }),
  };
}

function observationKey(keys: Keys): string {
  return keys.pool ?? keys.specimen;
}

function outcomeCodings(kind: string | undefined, outcome: string, names: Names): Coding[] {
  const known = names.tests.get(kind ?? '')?.outcomes.find(({ id }) => id === outcome);
  const codes = (known?.codes ?? []).map(({ system, value }) => ({ system, code: value }));
  return [...codes, { system: names.codes('outcome'), code: outcome }];
}

/** Why the person is called in again, where they are. A meaning nobody knows says nothing of one of several people. */
function againCause({ tube, result }: TestingRecord, names: Names): string | undefined {
  const people = tube.people ?? 1;
  const state = tube.state ?? 'tested';
  const means =
    result?.state === 'released'
      ? (names.tests.get(tube.kind ?? '')?.outcomes.find(({ id }) => id === result.outcome)?.means ??
        'undecided')
      : undefined;
  const standing = standingOf({
    tube: state,
    people,
    ...(means === undefined ? {} : { released: { state: 'released', means } }),
  });
  return standing.stage === 'take-again' ? standing.cause : undefined;
}
