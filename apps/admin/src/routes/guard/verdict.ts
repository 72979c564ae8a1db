import { ApiError, type Client, type ClientError } from '@binhan/client';
import type { Language } from '@binhan/domain/text';
import { gateReasonMessage, refusalMessage } from '@binhan/validation/locales';
import { messages } from './messages.ts';

/** What the guard sees of one scan: never more than the moment needs, and nothing of the person's history. */
export interface Verdict {
  tone: 'go' | 'stop' | 'trouble';
  word: string;
  /** The shortened name, where one is known. */
  name: string;
  /** Why not, or what to look at. */
  notes: string[];
  /** The visitor could declare here and now. */
  canDeclare: boolean;
}

/** Where the guard stands. */
export interface Standing {
  place: string;
  gate: string;
  direction: 'in' | 'out';
}

/** Records one scan and says what the guard does now. */
export async function scan(
  client: Pick<Client, 'stays'>,
  standing: Standing,
  text: string,
  language: Language,
): Promise<Verdict> {
  const words = messages(language);
  const { value, error } = await client.stays
    .scanPerson({ ...standing, text }, { totalTimeout: 8_000 })
    .safe();
  if (error !== undefined) {
    return {
      tone: 'trouble',
      word: words.trouble,
      name: '',
      notes: [reason(error, language)],
      canDeclare: false,
    };
  }
  const { decision, direction, shownName, signed, identified } = value;
  const goes = decision.verdict === 'go';
  return {
    tone: decision.verdict,
    word: goes ? (direction === 'in' ? words.goIn : words.goOut) : words.stop,
    name: shownName ?? '',
    notes: [
      ...decision.reasons.map((code) => gateReasonMessage(code, language)),
      ...(identified ? (signed ? [] : [words.unsigned]) : [words.unidentified]),
    ],
    canDeclare: decision.reasons.some((code) => code === 'no_declaration' || code === 'declaration_ran_out'),
  };
}

function reason(error: ClientError, language: Language): string {
  const words = messages(language);
  if (!(error instanceof ApiError)) {
    return globalThis.navigator?.onLine === false ? words.offline : words.away;
  }
  if (error.is('unauthenticated')) return words.signedOut;
  if (error.is('unavailable')) return words.away;
  return refusalMessage({ refused: error.code, data: error.data }, language);
}
