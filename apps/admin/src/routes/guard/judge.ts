import type { Client } from '@binhan/client';
import type { Language } from '@binhan/domain/text';
import { readQr } from '@binhan/qr';
import { gateReasonMessage } from '@binhan/validation/locales';
import { shownHour } from '#lib/dates.ts';
import { factsOfCertificate, factsOfSlip } from '#lib/gate/evidence.ts';
import type { DecidedHere, GateShift } from './gate-shift.svelte.ts';
import { messages } from './messages.ts';
import { otherCode } from './other-code.ts';
import { failureOf, type Standing, trouble, type Verdict, verdictOf } from './verdict.ts';

/** Milliseconds the network is waited for where the device can decide alone. */
const PATIENCE = 2_000;

/** Answers of a server that says nothing about the visitor: the device goes on alone. */
const away = new Set([
  'unauthenticated',
  'unavailable',
  'too_many_requests',
  'internal',
  'origin_not_allowed',
]);

/** One scan of a shift: paper, a visitor asked of the server, or a visitor this device decides about. */
export async function judge(
  shift: GateShift,
  { stays }: Pick<Client, 'stays'>,
  standing: Standing,
  text: string,
  language: Language,
): Promise<Verdict> {
  const { kind } = readQr(text);
  if (kind === 'hcert' || kind === 'shc' || kind === 'slip') return evidenceOf(shift, kind, text, language);
  const other = otherCode(text, language);
  if (other !== undefined) return other;
  if (globalThis.navigator?.onLine !== false) {
    const { shown } = shift;
    const input = { ...standing, text, ...(shown.length === 0 ? {} : { shown: [...shown] }) };
    const { value, error } = await stays.scanPerson(input, { totalTimeout: PATIENCE }).safe();
    if (error === undefined) {
      shift.shown = [];
      if (value.decision.verdict === 'go') shift.count();
      return verdictOf(value, language);
    }
    const code: unknown = 'code' in error ? error.code : undefined;
    if (typeof code === 'string' && !away.has(code))
      return trouble(messages(language).trouble, failureOf(error, language));
  }
  const decided = await shift.pass(text, standing);
  if ('refused' in decided)
    return trouble(messages(language).trouble, refusedHere(decided.refused, language));
  if (decided.offline.tone !== 'stop') shift.shown = [];
  return decidedVerdict(decided, standing, language);
}

/** What a visitor shows beside their code counts for the scan that follows. */
async function evidenceOf(
  shift: GateShift,
  kind: 'hcert' | 'shc' | 'slip',
  text: string,
  language: Language,
): Promise<Verdict> {
  const words = messages(language);
  const { pack } = shift;
  if (pack === undefined) return { ...trouble(words.noEvidence, words['shown-undetermined']), aside: true };
  const found =
    kind === 'slip'
      ? await factsOfSlip(text, { asked: pack.asked, keys: shift.keys() }, shift.now())
      : await factsOfCertificate(text, pack, shift.now());
  if (typeof found === 'string')
    return { ...trouble(words.noEvidence, words[`shown-${found}`]), aside: true };
  shift.show(found.facts);
  return { ...trouble(words.evidence, words.evidenceTaken(found.name)), tone: 'ask', aside: true };
}

function decidedVerdict(
  { visitor, offline, before }: DecidedHere,
  { direction }: Standing,
  language: Language,
): Verdict {
  const words = messages(language);
  const { decision, asks, expired, tone } = offline;
  const told = visitor.codes.length === 0 ? [words.unidentified] : visitor.signed ? [] : [words.unsigned];
  const name = visitor.shownName ?? '';
  if (direction === 'out' || before !== undefined) {
    const note = before === undefined ? words.recordedHere : words.again(shownHour(before));
    const word = direction === 'out' ? words.goOut : words.goIn;
    return { tone: 'go', word, name, notes: [note, ...told], canDeclare: false, source: '' };
  }
  const said = decision.reasons.map(({ says }) => says[language]);
  const asked = asks.map(({ says }) => says[language]);
  const notes = {
    go: [words.recordedHere, ...(decision.colour === undefined ? [] : said)],
    ask: [...(expired ? [words.expired] : []), ...(asked.length === 0 ? [] : [words.notChecked, ...asked])],
    stop: [
      ...(decision.open ? [] : [gateReasonMessage('place_not_open', language)]),
      ...said,
      words.stoppedHere,
    ],
  }[tone];
  return {
    tone,
    word: { go: words.goIn, ask: words.ask, stop: words.stop }[tone],
    name,
    notes: [...notes, ...told],
    canDeclare: false,
    ...(decision.colour === undefined || expired ? {} : { colour: decision.colour }),
    source: decision.source,
  };
}

/** Why a device did not take a text. */
function refusedHere(reason: string, language: Language): string {
  const words = messages(language);
  if (reason === 'expired') return words.codeExpired;
  if (reason === 'unknown_key') return words.unknownKey;
  return reason === 'bad_signature' ? words.forged : words.unreadable;
}
