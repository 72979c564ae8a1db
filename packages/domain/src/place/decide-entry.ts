import type { Answers } from '../declaration/answer';
import { holds } from '../declaration/asked';
import { questionsOf } from '../declaration/named';
import type { EntryOutcome, EntryRule, EntryRules } from './entry-rules';
import type { PlaceKind } from './place';

/** Where a rule of entry is asked. */
export interface EntrySituation {
  place: PlaceKind;
  /** The rank of the area's level, where one was published. */
  level?: number;
}

/** What the rules say: the outcome that decides, the id of its rule, and what else would have stopped the visitor. */
export interface EntryConclusion {
  outcome: EntryOutcome;
  /** Absent where no rule held. */
  rule?: string;
  also: EntryRule[];
}

/** The rules that may decide in a situation. */
export function rulesFor(
  { rules }: Pick<EntryRules, 'rules'>,
  { place, level }: EntrySituation,
): EntryRule[] {
  return rules.filter(
    (rule) =>
      (rule.places === undefined || rule.places.includes(place)) &&
      (rule.levels === undefined || (level !== undefined && rule.levels.includes(level))),
  );
}

/** The facts (see `answersOf`) the rules of a situation look at: nothing else need be known. */
export function factsAsked(rules: Pick<EntryRules, 'rules'>, situation: EntrySituation): Set<string> {
  return new Set(rulesFor(rules, situation).flatMap(({ when }) => questionsOf(when)));
}

/** Judges a visitor: the first rule that holds decides, and every further one that stops is named, too. */
export function decideEntry(rules: EntryRules, situation: EntrySituation, facts: Answers): EntryConclusion {
  const held = rulesFor(rules, situation).filter(({ when }) => holds(when, facts));
  const [first, ...rest] = held;
  if (first === undefined) return { outcome: rules.otherwise, also: [] };
  const also = first.verdict === 'stop' ? rest.filter(({ verdict }) => verdict === 'stop') : [];
  return { outcome: first, rule: first.id, also };
}
