import type { GatePack } from '@binhan/contract';
import {
  answersOf,
  type Fact,
  type GateDecision,
  partialDecision,
  unknownAtGate,
} from '@binhan/domain/rules';

/** What a device decided, and how sure it may be. */
export interface OfflineDecision {
  /** `ask`: the guard has to find something out, and lets in or not by a press. */
  tone: 'go' | 'ask' | 'stop';
  decision: GateDecision;
  /** What nobody can look up now and would stop the visitor: asked of them. */
  asks: GateDecision['reasons'];
  /** The pack is too old to let anybody in by. */
  expired: boolean;
}

/** What is known of a visitor at the moment of the scan. */
export interface KnownAtGate {
  blocked: boolean;
  /** Whether the list of those who stay apart could be asked about them. */
  identified: boolean;
  shown: readonly Fact[];
  now: string;
  today: string;
}

/**
 * Decides as the rules of the pack say. The declaration and its red flags are on the server: where they matter the answer
 * is neither yes nor no, and the guard asks. A dose or a test counts where it was shown.
 */
export function decideOffline(
  pack: Pick<GatePack, 'kind' | 'open' | 'rules' | 'level' | 'packedAt' | 'until'>,
  { blocked, identified, shown, now, today }: KnownAtGate,
): OfflineDecision {
  const facts: Fact[] = [...shown, ...(blocked ? [{ kind: 'quarantine' as const }] : [])];
  const { decision, asks } = partialDecision(
    pack.rules,
    { place: pack.kind, open: pack.open, ...(pack.level === undefined ? {} : { level: pack.level }) },
    answersOf(facts, { now, today }, pack.rules.body.accepts),
    // Whoever names nobody may be anybody.
    identified ? unknownAtGate : { ...unknownAtGate, quarantine: [undefined, 'yes'] },
  );
  // Before the pack was made: the clock of the device was set back.
  const expired = now >= pack.until || now < pack.packedAt;
  const tone = decision.verdict === 'stop' ? 'stop' : asks.length > 0 || expired ? 'ask' : 'go';
  return { tone, decision, asks, expired };
}
