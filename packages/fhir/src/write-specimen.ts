import type { Coding, Extension, ServiceRequest, Specimen } from './r4';
import type { Names } from './options';
import type { TestingRecord } from './record';
import { requestStatus, specimenStatus } from './status';

/** Under which ids the resources of a record go: the same record always has the same ones. */
export interface Keys {
  /** The specimen of the person, or the tube where nobody is named. */
  specimen: string;
  /** The tube that several people share, where they do. */
  pool?: string;
}

/** The ids of the resources of a record. */
export function keysOf({ tube, specimen }: TestingRecord): Keys {
  const own = specimen?.id ?? tube.id ?? tube.code;
  return (tube.people ?? 1) > 1 ? { specimen: own, pool: tube.id ?? tube.code } : { specimen: own };
}

/** The person's specimen. */
export function specimenOf({ tube, specimen }: TestingRecord, keys: Keys, names: Names): Specimen {
  const { position, takenAt, person, id } = specimen ?? {};
  const extension = [
    ...(position === undefined ? [] : [{ url: names.extension('position'), valuePositiveInt: position }]),
    ...(keys.pool === undefined || keys.pool !== keys.specimen ? tubeExtensions(tube, names) : []),
  ];
  return {
    resourceType: 'Specimen',
    id: keys.specimen,
    ...(extension.length === 0 ? {} : { extension }),
    ...(id === undefined ? {} : { identifier: [{ system: names.systems.specimen, value: id }] }),
    status: specimenStatus(tube.state),
    ...typeOf(tube, names),
    ...(person === undefined ? {} : { subject: { reference: `Patient/${person.id}` } }),
    ...(specimen?.reason === undefined || person === undefined
      ? {}
      : { request: [{ reference: `ServiceRequest/${keys.specimen}` }] }),
    ...(takenAt === undefined ? {} : { collection: { collectedDateTime: takenAt } }),
    container: [containerOf(tube, names)],
    ...conditionOf(tube, names),
  };
}

/** The tube of a pool: nobody's, made of the specimens of its people. */
export function poolOf(
  { tube }: TestingRecord,
  key: string,
  parents: readonly string[],
  names: Names,
): Specimen {
  return {
    resourceType: 'Specimen',
    id: key,
    extension: tubeExtensions(tube, names),
    status: specimenStatus(tube.state),
    ...typeOf(tube, names),
    parent: parents.map((id) => ({ reference: `Specimen/${id}` })),
    container: [containerOf(tube, names)],
    ...conditionOf(tube, names),
  };
}

/** The order: that this person is to be tested for this, and why. FHIR has none without a subject. */
export function requestOf(
  { tube, specimen, result }: TestingRecord,
  keys: Keys,
  names: Names,
): ServiceRequest | undefined {
  const { id, reason, person, takenAt } = specimen ?? {};
  if (id === undefined || reason === undefined || person === undefined) return undefined;
  return {
    resourceType: 'ServiceRequest',
    id: keys.specimen,
    identifier: [{ system: names.systems.specimen, value: id }],
    status: requestStatus(tube.state, result?.state),
    intent: 'order',
    code: { coding: testCodings(tube.kind, names) },
    subject: { reference: `Patient/${person.id}` },
    ...(takenAt === undefined ? {} : { authoredOn: takenAt }),
    reasonCode: [{ coding: [{ system: names.codes('reason'), code: reason }] }],
    specimen: [{ reference: `Specimen/${keys.specimen}` }],
  };
}

/** What a kind of test is coded as: the codes of the catalogue, then our own. */
export function testCodings(kind: string | undefined, names: Names): Coding[] {
  if (kind === undefined) return [{ system: names.codes('test'), code: 'unknown' }];
  const codes = names.tests.get(kind)?.codes ?? [];
  return [
    ...codes.map(({ system, value }) => ({ system, code: value })),
    { system: names.codes('test'), code: kind },
  ];
}

function tubeExtensions(
  { people, pool, state, collectedAt, kind }: TestingRecord['tube'],
  names: Names,
): Extension[] {
  return [
    ...(state === undefined ? [] : [{ url: names.extension('tube-state'), valueCode: state }]),
    ...(people === undefined ? [] : [{ url: names.extension('people'), valuePositiveInt: people }]),
    ...(pool === undefined ? [] : [{ url: names.extension('pool-reason'), valueCode: pool }]),
    ...(collectedAt === undefined ? [] : [{ url: names.extension('closed-at'), valueInstant: collectedAt }]),
    ...(kind === undefined ? [] : [{ url: names.extension('test'), valueCode: kind }]),
  ];
}

function containerOf({ id, code }: TestingRecord['tube'], names: Names) {
  return {
    identifier: [
      { system: names.systems['tube-code'], value: code },
      ...(id === undefined ? [] : [{ system: names.systems.tube, value: id }]),
    ],
  };
}

function typeOf({ kind, specimen }: TestingRecord['tube'], names: Names) {
  if (specimen === undefined) return {};
  const known = names.tests.get(kind ?? '')?.specimens.find(({ id }) => id === specimen);
  const codes = (known?.codes ?? []).map(({ system, value }) => ({ system, code: value }));
  return { type: { coding: [...codes, { system: names.codes('specimen'), code: specimen }] } };
}

function conditionOf({ rejection }: TestingRecord['tube'], names: Names) {
  return rejection === undefined
    ? {}
    : { condition: [{ coding: [{ system: names.codes('rejection'), code: rejection }] }] };
}
