import { Id } from '@binhan/domain/person';
import { TubeCode, TubeState } from '@binhan/domain/testing';
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
import type { Names } from './options';
import type { TestedTube } from './record';

const Key = /^[a-z][a-z0-9-]{0,63}$/;

/** A text that may be an id of the catalogue. */
export function keyOf(text: string | undefined): string | undefined {
  return text !== undefined && Key.test(text) ? text : undefined;
}

/** The tube of some specimens of it: the first one that says something of it is believed. */
export function readTube(
  specimens: readonly Foreign[],
  code: Foreign,
  names: Names,
  notes: Notes,
): TestedTube | undefined {
  const label = specimens.map((one) => labelOf(one, names)).find((one) => one !== undefined);
  const read = TubeCode.safeParse(label?.trim().toUpperCase());
  if (!read.success) {
    notes.issues.push(finding(label === undefined ? 'required' : 'wrong_format', specimens[0] ?? code));
    return undefined;
  }
  const first = <Value>(ask: (specimen: Foreign) => Value | undefined): Value | undefined =>
    specimens.map(ask).find((one) => one !== undefined);
  const ours = (name: string, value: string) =>
    first((one) => extensionOf(one, names.extension(name))?.text(value));
  const tests = [...names.tests];
  const kind =
    keyOf(ours('test', 'valueCode')) ??
    chosen(code, names.codes('test'), tests) ??
    keyOf(codeOf(code, names.codes('test')));
  const known = kind === undefined || kind === 'unknown' ? undefined : kind;
  const kinds = names.tests.get(known ?? '')?.specimens ?? tests.flatMap(([, test]) => test.specimens);
  const specimen = first((one) => {
    const type = one.at('type');
    return (
      chosen(
        type,
        names.codes('specimen'),
        kinds.map((option) => [option.id, option] as const),
      ) ?? keyOf(codeOf(type, names.codes('specimen')))
    );
  });
  const id = Id.safeParse(
    first((one) => one.items('container').map((box) => identifierOf(box, names.systems.tube))[0]),
  );
  const state = TubeState.safeParse(ours('tube-state', 'valueCode') ?? first(stateOf));
  const people = first((one) => extensionOf(one, names.extension('people'))?.number('valuePositiveInt'));
  const pool = keyOf(ours('pool-reason', 'valueCode'));
  const closedAt =
    momentOf(ours('closed-at', 'valueInstant')) ??
    (first((one) => identifierOf(one, names.systems.specimen)) === undefined
      ? momentOf(first((one) => one.at('collection').text('collectedDateTime')))
      : undefined);
  const rejection = keyOf(
    first((one) => one.items('condition').map((concept) => codeOf(concept, names.codes('rejection')))[0]),
  );
  return {
    code: read.data,
    ...(id.success ? { id: id.data } : {}),
    ...(known === undefined ? {} : { kind: known }),
    ...(specimen === undefined ? {} : { specimen }),
    ...(pool === undefined ? {} : { pool }),
    ...(people === undefined || !Number.isInteger(people) || people < 1 || people > 20 ? {} : { people }),
    ...(state.success ? { state: state.data } : {}),
    ...(closedAt === undefined ? {} : { collectedAt: closedAt }),
    ...(rejection === undefined ? {} : { rejection }),
  };
}

/** What is printed on a tube: on its container, or as whatever the other system calls the specimen. */
function labelOf(specimen: Foreign, names: Names): string | undefined {
  const boxes = specimen.items('container');
  return (
    boxes.map((box) => identifierOf(box, names.systems['tube-code'])).find((one) => one !== undefined) ??
    identifierOf(specimen, names.systems['tube-code']) ??
    specimen.at('accessionIdentifier').text('value') ??
    boxes.map((box) => box.items('identifier')[0]?.text('value')).find((one) => one !== undefined) ??
    (identifierOf(specimen, names.systems.specimen) === undefined
      ? specimen.items('identifier')[0]?.text('value')
      : undefined)
  );
}

/** Only what FHIR says beyond doubt. */
function stateOf(specimen: Foreign): TubeState | undefined {
  const status = specimen.text('status');
  if (status === 'unsatisfactory') return 'rejected';
  return status === 'entered-in-error' ? 'discarded' : undefined;
}
