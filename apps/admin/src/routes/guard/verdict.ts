import { ApiError, type ClientError } from '@binhan/client';
import type { OutputOf, contract } from '@binhan/contract';
import type { Language } from '@binhan/domain/text';
import { gateReasonMessage, refusalMessage } from '@binhan/validation/locales';
import { messages } from './messages.ts';

type ScanPerson = (typeof contract)['stays']['scanPerson'];

/** What the guard sees of one scan: never more than the moment needs, and nothing of the person's history. */
export interface Verdict {
  /** `ask`: the guard has to find something out first. */
  tone: 'go' | 'ask' | 'stop' | 'trouble';
  word: string;
  /** The shortened name, where one is known. */
  name: string;
  /** Why not, or what to look at. */
  notes: string[];
  /** The visitor could declare here and now. */
  canDeclare: boolean;
  /** The colour of the card, where the province gives colours. */
  colour?: 'green' | 'yellow' | 'red';
  /** The decision the rules come from. */
  source: string;
  /** It is about something that is no visitor: it goes with the next scan. */
  aside?: true;
}

/** Where the guard stands. */
export interface Standing {
  place: string;
  gate: string;
  direction: 'in' | 'out';
}

/** A verdict about something that was not recorded. */
export function trouble(word: string, ...notes: string[]): Verdict {
  return { tone: 'trouble', word, name: '', notes, canDeclare: false, source: '' };
}

/** What the server's answer to a scan tells the guard. */
export function verdictOf(value: OutputOf<ScanPerson>, language: Language): Verdict {
  const words = messages(language);
  const { decision, direction, shownName, signed, identified, replayed } = value;
  const goes = decision.verdict === 'go';
  return {
    tone: goes ? (replayed === true ? 'ask' : 'go') : 'stop',
    word: goes
      ? replayed === true
        ? words.compare
        : direction === 'in'
          ? words.goIn
          : words.goOut
      : words.stop,
    name: shownName ?? '',
    notes: [
      ...(replayed === true ? [words.replayed] : []),
      ...(decision.open ? [] : [gateReasonMessage('place_not_open', language)]),
      ...(goes && decision.colour === undefined ? [] : decision.reasons.map(({ says }) => says[language])),
      ...(identified ? (signed ? [] : [words.unsigned]) : [words.unidentified]),
    ],
    canDeclare: decision.reasons.some(({ remedy }) => remedy === 'declare'),
    ...(decision.colour === undefined ? {} : { colour: decision.colour }),
    source: direction === 'in' ? decision.source : '',
  };
}

/** What the server answers to a scan. */
export type ScanAnswer = OutputOf<ScanPerson>;

/** Why a call failed, in one sentence. */
export function failureOf(error: ClientError, language: Language): string {
  const words = messages(language);
  if (!(error instanceof ApiError)) {
    return globalThis.navigator?.onLine === false ? words.offline : words.away;
  }
  if (error.is('unauthenticated')) return words.signedOut;
  if (error.is('unavailable')) return words.away;
  return refusalMessage({ refused: error.code, data: error.data }, language);
}
