import type { Answer, Answers } from '../declaration/answer';
import { type EntrySituation, factsAsked } from './decide-entry';
import { type SourcedEntryRules, gateDecision } from './decision';
import type { GateDecision } from './gate-decision';

/** Facts nobody can look up here and now, each with all it may be; `undefined` where it may not be the case at all. */
export type UnknownFacts = Readonly<Record<string, readonly (Answer | undefined)[]>>;

/** What only the records know of a visitor, for a gate without a network. The first value is the one that opens. */
export const unknownAtGate: UnknownFacts = {
  declaration: ['valid', 'ran-out', 'none'],
  'red-flag': [undefined, 'yes'],
};

/** What a gate says where something is not known. */
export interface PartialDecision {
  /** As if everything unknown were in the visitor's favour. */
  decision: GateDecision;
  /** What would stop the visitor if the unknown were otherwise: to be asked of them. Empty where the decision is certain. */
  asks: GateDecision['reasons'];
}

/**
 * The decision of a gate that cannot know everything: the rules are asked for all that the unknown may be. Where each of
 * them stops the visitor, or each lets them in, it is certain; else somebody has to ask.
 */
export function partialDecision(
  rules: SourcedEntryRules,
  situation: EntrySituation & { open: boolean },
  facts: Answers,
  unknown: UnknownFacts,
): PartialDecision {
  const asked = factsAsked(rules.body, situation);
  const open = Object.entries(unknown).filter(([name]) => asked.has(name));
  const all = possible(facts, open).map((known) => gateDecision(rules, situation, known));
  const decision = all.find(({ verdict }) => verdict === 'go') ?? all[0];
  if (decision === undefined) throw new TypeError('partialDecision: a fact that may be nothing');
  if (decision.verdict === 'stop') return { decision, asks: [] };
  const asks = new Map(
    all
      .filter(({ verdict }) => verdict === 'stop')
      .flatMap(({ reasons }) => reasons)
      .map((reason) => [`${reason.rule ?? ''} ${reason.says.vi}`, reason]),
  );
  return { decision, asks: [...asks.values()] };
}

/** All that may be the case; the first is the most favourable. */
function possible(
  facts: Answers,
  open: readonly (readonly [string, readonly (Answer | undefined)[]])[],
): Answers[] {
  return open.reduce<Answers[]>(
    (all, [name, values]) =>
      all.flatMap((known) =>
        values.map((value) => (value === undefined ? known : { ...known, [name]: value })),
      ),
    [facts],
  );
}
