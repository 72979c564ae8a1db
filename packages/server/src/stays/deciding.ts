import { type GateDecision, factsAsked, gateDecision } from '@binhan/domain/place';
import { answersOf } from '@binhan/domain/record';
import type { DateOnly, Instant } from '@binhan/domain/time';
import { rankByPlace } from '../entry/level';
import { rulesByPlace } from '../entry/rules';
import { factsOfDeclaration } from '../facts/declaration-facts';
import type { Look, Seen } from './plain';

/** What is told of a visitor who was looked up together with others. */
const told = new Set(['declaration', 'red-flag', 'quarantine']);

/** Decides about visitors by the rules of their place; undefined where those ask more than is told here. */
export function deciding({ rules: rulesHeld, ranks }: Look, now: Instant, today: DateOnly) {
  const rulesOf = rulesByPlace(rulesHeld);
  const rankOf = rankByPlace(ranks);
  return (row: Seen, at: Instant): GateDecision | undefined => {
    const rules = rulesOf(row);
    const level = rankOf(row);
    const situation = {
      place: row.kind,
      open: row.state === 'confirmed',
      ...(level === undefined ? {} : { level }),
    };
    if ([...factsAsked(rules.body, situation)].some((name) => !told.has(name))) return undefined;
    const facts = [
      ...factsOfDeclaration(declarationOf(row), at),
      ...(row.apart ? [{ kind: 'quarantine' as const }] : []),
    ];
    return gateDecision(rules, situation, answersOf(facts, { now: at, today }, rules.body.accepts));
  };
}

function declarationOf({ validUntil, flagged }: Seen): { validUntil: Date; flagged: boolean } | undefined {
  return validUntil === null || flagged === null ? undefined : { validUntil: new Date(validUntil), flagged };
}
