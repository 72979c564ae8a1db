import { Id } from '@binhan/domain/person';
import { CycleThreshold, ResultState } from '@binhan/domain/testing';
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
import { keyOf } from './read-tube';
import type { FoundResult } from './record';
import { resultStates } from './status';
import { replacesExtension } from './write-report';

/** What an observation says, or nothing where it says nothing yet or cannot be judged (then an issue names the place). */
export function readResult(
  observation: Foreign,
  kind: string | undefined,
  names: Names,
  notes: Notes,
): FoundResult | undefined {
  const status = observation.text('status') ?? '';
  const meant = resultStates[status];
  if (meant === 'none') return undefined;
  const own = ResultState.safeParse(
    extensionOf(observation, names.extension('result-state'))?.text('valueCode'),
  );
  const state = own.success ? own.data : meant;
  if (state === undefined) {
    notes.issues.push(finding('not_an_option', observation.at('status')));
    return undefined;
  }
  const outcome = outcomeOf(observation, kind, names);
  if (outcome === undefined)
    notes.issues.push(finding('outcome_not_known', observation.at('valueCodeableConcept')));
  const testedAt =
    momentOf(observation.text('effectiveDateTime')) ??
    momentOf(observation.text('effectiveInstant')) ??
    momentOf(observation.at('effectivePeriod').text('end')) ??
    momentOf(observation.text('issued'));
  if (testedAt === undefined) notes.issues.push(finding('required', observation.at('effectiveDateTime')));
  if (outcome === undefined || testedAt === undefined) return undefined;
  return { outcome, state, testedAt, ...restOf(observation, names, notes) };
}

function restOf(observation: Foreign, names: Names, notes: Notes): Partial<FoundResult> {
  const id = Id.safeParse(identifierOf(observation, names.systems.result));
  const replaced = extensionOf(observation, replacesExtension)?.at('valueReference').at('identifier');
  const replaces = Id.safeParse(
    replaced?.text('system') === names.systems.result ? replaced.text('value') : undefined,
  );
  const [device] = observation.items('contained').filter((one) => one.text('resourceType') === 'Device');
  const kit = device === undefined ? undefined : keyOf(identifierOf(device, names.codes('kit')));
  const lot = device?.text('lotNumber')?.slice(0, 40);
  const releasedAt = momentOf(observation.text('issued'));
  const note = observation.items('note')[0]?.text('text');
  const cycleThresholds = cyclesOf(observation, names, notes);
  return {
    ...(id.success ? { id: id.data } : {}),
    ...(kit === undefined ? {} : { kit }),
    ...(lot === undefined || lot === '' ? {} : { lot }),
    ...(releasedAt === undefined ? {} : { releasedAt }),
    ...(replaces.success ? { replaces: replaces.data } : {}),
    ...(note === undefined || note === '' ? {} : { note }),
    ...(cycleThresholds.length === 0 ? {} : { cycleThresholds }),
  };
}

function outcomeOf(observation: Foreign, kind: string | undefined, names: Names): string | undefined {
  const value = observation.at('valueCodeableConcept');
  const outcomes = names.tests.get(kind ?? '')?.outcomes;
  if (outcomes === undefined) return keyOf(codeOf(value, names.codes('outcome')));
  return chosen(
    value,
    names.codes('outcome'),
    outcomes.map((option) => [option.id, option] as const),
  );
}

/** Components with a number in cycles; what else an instrument adds is passed over and said. */
function cyclesOf(observation: Foreign, names: Names, notes: Notes): CycleThreshold[] {
  return observation
    .items('component')
    .flatMap((component) => {
      const code = component.at('code');
      const quantity = component.at('valueQuantity');
      const unit = `${quantity.text('unit') ?? ''} ${quantity.text('code') ?? ''}`;
      const ours = codeOf(code, names.codes('component')) === 'cycle-threshold';
      const named =
        code.text('text') ??
        code.items('coding')[0]?.text('display') ??
        code.items('coding')[0]?.text('code');
      const read = CycleThreshold.safeParse({
        target: ours ? named : named?.slice(0, 30),
        cycles: quantity.number('value'),
      });
      if (read.success && (ours || /cycle|\bct\b|\bcq\b/i.test(`${unit} ${named ?? ''}`))) return [read.data];
      notes.warnings.push(finding('component_not_read', component));
      return [];
    })
    .slice(0, 10);
}
