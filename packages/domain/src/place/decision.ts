import type { Answers } from '../declaration/answer';
import { type EntrySituation, decideEntry } from './decide-entry';
import type { EntryRules } from './entry-rules';
import type { GateDecision } from './gate-decision';

/** Rules of entry with the decision they come from. */
export interface SourcedEntryRules {
  source: string;
  body: EntryRules;
}

/** The decision of a gate about a visitor of whom these facts are known (see `answersOf`). */
export function gateDecision(
  { source, body }: SourcedEntryRules,
  { open, ...situation }: EntrySituation & { open: boolean },
  facts: Answers,
): GateDecision {
  const { outcome, rule, also } = decideEntry(body, situation, facts);
  const first = { ...(rule === undefined ? {} : { rule }), ...said(outcome) };
  return {
    verdict: open ? outcome.verdict : 'stop',
    open,
    ...(outcome.colour === undefined ? {} : { colour: outcome.colour }),
    reasons: [first, ...also.map((one) => ({ rule: one.id, ...said(one) }))],
    source,
  };
}

function said({ says, remedy }: Pick<GateDecision['reasons'][number], 'says' | 'remedy'>) {
  return { says, ...(remedy === undefined ? {} : { remedy }) };
}

/** The decision about several who pass together: one who is stopped stops them, and everything said is said once. */
export function gateDecisionForAll(decisions: readonly [GateDecision, ...GateDecision[]]): GateDecision {
  const [first] = decisions;
  const stopping = decisions.filter(({ verdict }) => verdict === 'stop');
  const shown = stopping.length === 0 ? decisions : stopping;
  const reasons = new Map(
    shown
      .flatMap(({ reasons: said }) => said)
      .map((reason) => [`${reason.rule ?? ''} ${reason.says.vi}`, reason]),
  );
  return { ...(stopping[0] ?? first), reasons: [...reasons.values()] };
}
