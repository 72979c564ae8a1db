import { ApiError, type Client } from '@binhan/client';
import type { LabTube } from '@binhan/contract';
import type { messages } from './messages.ts';

/** What became of one scan at the reception. */
export interface Received {
  code: string;
  tube?: LabTube;
  /** Why it was not received. */
  problem?: string;
}

/** Receives one tube and says what became of it. */
export async function receiveTube(
  client: Pick<Client, 'laboratory'>,
  place: string,
  scanned: string,
  text: ReturnType<typeof messages>,
): Promise<Received> {
  const code = scanned.trim().toUpperCase().replace(/\s+/g, '');
  if (!/^[A-Z0-9][A-Z0-9-]{3,39}$/.test(code)) return { code: code.slice(0, 40), problem: text.notTube };
  const { value, error } = await client.laboratory.receive({ place, code }).safe();
  if (value !== undefined) return { code, tube: value };
  if (!(error instanceof ApiError)) return { code, problem: text.offline };
  if (error.is('not_found')) return { code, problem: text.unknown };
  return { code, problem: error.is('wrong_state') ? text.already : text.offline };
}

/** What to look at before a tube is tested. */
export function warningsOf(tube: LabTube, text: ReturnType<typeof messages>): string[] {
  return [
    ...(tube.old ? [text.old] : []),
    ...(tube.late ? [text.late] : []),
    ...(tube.people > 1 ? [text.pooled(tube.people)] : []),
  ];
}
