import { field } from '#lib/fields.ts';
import type { Language } from '@binhan/domain/text';
import { messages } from '../messages.ts';
import type { CollectInput } from './bench.ts';
import { messages as plainMessages } from './plain-messages.ts';
import { newTicket } from './ticket.ts';

/** One tube as the plain form holds it. */
export interface PlainTube {
  session: string;
  kind: string;
  /** The test and one of its specimens, with a full stop between. */
  specimen: string;
  pool: string;
  reason: string;
  code: string;
  codes: string;
  /** One for all tries to save this tube. */
  key: string;
}

/** What the form sent. */
export function typedPlain(data: FormData): PlainTube {
  const [kind = '', specimen = ''] = field(data, 'specimen').split('.');
  return {
    session: field(data, 'session'),
    kind,
    specimen,
    pool: field(data, 'pool'),
    reason: field(data, 'reason'),
    code: field(data, 'code').toUpperCase(),
    codes: field(data, 'codes'),
    key: field(data, 'key') || crypto.randomUUID(),
  };
}

/** A tube that can be sent, or what is wrong by field. */
export function readPlain(
  typed: PlainTube,
  language: Language,
): { errors: Record<string, string> } | { tube: PlainTube; lines: string[] } {
  const text = messages(language);
  const own = plainMessages(language);
  const lines = typed.codes
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const errors: Record<string, string> = {};
  for (const name of ['specimen', 'pool'] as const)
    if (typed[name] === '') errors[name] = text.choose(name === 'pool' ? text.pool : text.specimen);
  if (!/^[A-Z0-9][A-Z0-9-]{3,39}$/.test(typed.code)) errors['code'] = own.needTube;
  if (lines.length === 0) errors['codes'] = own.needPeople;
  if (lines.length > 20) errors['codes'] = own.tooMany;
  return Object.keys(errors).length > 0 ? { errors } : { tube: typed, lines };
}

/** What the server is told; each person gets a ticket. What a booking says of the reason stands: nothing else is told. */
export function plainInput(
  place: string,
  { tube, people }: { tube: PlainTube; people: readonly { text: string; booking: string | undefined }[] },
): CollectInput {
  const { session, kind, specimen, pool, reason, code } = tube;
  // The pools of one test are no pools of another: the first part of the value says whose it is.
  const shared = pool.split('.').at(-1) ?? 'single';
  return {
    place,
    ...(session === '' || session === 'none' ? {} : { session }),
    code,
    kind,
    specimen,
    ...(shared === 'single' ? {} : { pool: shared }),
    people: people.map(({ text, booking }) => ({
      who: booking === undefined ? { by: 'code', text } : { by: 'booking', booking },
      ...(reason === '' || booking !== undefined ? {} : { reason }),
      ticket: newTicket(),
    })),
  };
}
