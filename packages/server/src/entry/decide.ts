import { type GateDecision, type PlaceKind, factsAsked, gateDecision } from '@binhan/domain/place';
import { type Fact, answersOf } from '@binhan/domain/record';
import type { Instant } from '@binhan/domain/time';
import type { Call } from '../http/call';
import { personFacts } from '../facts/person-facts';
import { levelsAt } from './level';
import { entryRulesAt } from './rules';

/** Where somebody wants to enter. */
export interface EntryPlace {
  kind: PlaceKind;
  area: string;
  province: string;
  open: boolean;
}

/**
 * What the rules of a place say of visitors at the moment of a scan; without a person nothing is known of them. `shown` is
 * what they showed at the gate beside that.
 */
export async function decideAt(
  call: Pick<Call, 'db' | 'today'>,
  place: EntryPlace,
  at: Instant,
): Promise<(person: string | undefined, shown?: readonly Fact[]) => Promise<GateDecision>> {
  const { db, today } = call;
  const rules = await entryRulesAt(db, place, today);
  const level = (await levelsAt(db, [place], at))(place);
  const situation = { place: place.kind, open: place.open, ...(level === undefined ? {} : { level }) };
  const asked = factsAsked(rules.body, situation);
  return async (person, shown = []) => {
    const known =
      person === undefined
        ? [{ kind: 'declaration' as const, state: 'none' as const }]
        : await personFacts(db, { person, now: at, today }, asked);
    return gateDecision(
      rules,
      situation,
      answersOf([...known, ...shown], { now: at, today }, rules.body.accepts),
    );
  };
}
