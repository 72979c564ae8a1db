import type { Call } from '../http/call';
import { type Row, caseRows } from './case-rows';

/** A case of the caller's areas, held for a change. */
export function heldCase(call: Call, id: string): Promise<Row | undefined> {
  return caseRows(call).where('tracedCase.id', '=', id).forUpdate('tracedCase').executeTakeFirst();
}
