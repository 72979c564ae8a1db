import type { FileBody } from '@binhan/contract';
import { type Refusal, isRefusal } from '@binhan/domain/refusals';
import type { Transaction } from 'kysely';
import { writeAudit } from '../audit/write';
import type { Database } from '../database/schema';
import { countLook, stoppedLook } from '../looks/watch';
import type { Services } from '../services';
import { type Sent, jsonText } from './answer';
import { lookedBy } from './audit';
import type { Call, CallFacts } from './call';
import type { Inside } from './implement';
import type { Joined } from './joined';
import { type Repeat, claim, keep } from './repeat';

/** An answer that is text already. */
export class Again {
  constructor(readonly sent: Sent) {}
}

/** Thrown to roll a refused write back; never leaves this file. */
class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super('rolled back');
  }
}

/** Carries out one request in a transaction of its own, under its idempotency key where it writes. */
export async function inside(
  services: Services,
  joined: Joined,
  implementation: Inside<never>,
  input: Record<string, unknown> & { file?: FileBody },
  facts: CallFacts,
  repeat: Repeat | undefined,
): Promise<unknown> {
  const later: (() => Promise<void>)[] = [];
  try {
    const result = await services.database.db.transaction().execute(async (trx) => {
      if (repeat !== undefined) {
        const claimed = await claim(trx, repeat, facts.now, services.secrets);
        if (isRefusal(claimed)) throw new RolledBack(claimed);
        if (claimed !== 'first') return new Again(claimed);
      }
      const answer: unknown = await implementation(
        input as never,
        callIn(services, trx, joined, facts, later),
      );
      if (isRefusal(answer)) throw new RolledBack(answer);
      if (repeat === undefined || !('schema' in joined.declared.output)) return answer;
      const sent: Sent = { status: 200, body: jsonText(joined.declared, answer) };
      await keep(trx, repeat, sent, services.secrets);
      return new Again(sent);
    });
    for (const work of later) await work();
    return result;
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal;
    throw error;
  }
}

function callIn(
  services: Services,
  trx: Transaction<Database>,
  joined: Joined,
  facts: CallFacts,
  later: (() => Promise<void>)[],
): Call {
  return {
    ...facts,
    db: trx,
    async audit({ ofOwnWork = false, ...looked }) {
      const people = looked.subjects.filter((subject) => subject !== null).length;
      if (joined.declared.effect === 'read' && facts.actor.kind === 'staff' && !ofOwnWork && people > 0) {
        const stopped = await stoppedLook(trx, facts.actor.userId);
        if (stopped !== undefined) throw new RolledBack(stopped);
        later.push(() => countLook(services, facts, people));
      }
      await writeAudit(trx, facts, { ...lookedBy(joined, facts), ...looked });
    },
    afterCommit: (work) => later.push(work),
  };
}
