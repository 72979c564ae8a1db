import { isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import { issued } from '../certificates/implement';
import { issueTestCertificate } from '../certificates/test-certificate';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import type { Implementations } from '../http/implement';
import { citizen } from '../people/implement';
import { actsFor } from '../people/store';
import type { Services } from '../services';
import { checkSlip } from './check';
import { openSpecimen } from './open';
import { ownResults } from './own-result';
import { askRebind, decideRebind, specimensAtDesk } from './rebind';
import { specimenRows } from './rows';
import { slipOf } from './slip';

/** Results in the right hands. */
export function implementResults(services: Services): Implementations['results'] {
  return {
    async mine({ cursor, limit = PAGE_SIZE }, call) {
      const from = readCursor(cursor, ['string', 'string']);
      if (isRefusal(from)) return from;
      let query = (await ownSpecimens(call))
        .orderBy('specimen.takenAt', 'desc')
        .orderBy('specimen.id', 'desc')
        .limit(limit + 1);
      if (from.values !== undefined) {
        const [at, id] = from.values;
        query = query.where(
          sql<boolean>`(specimen.taken_at, specimen.id) < (${at}::timestamptz, ${id}::uuid)`,
        );
      }
      const page = pageOf(
        await query.execute(),
        limit,
        (row) => row,
        (row) => [row.takenAt.toISOString(), row.id],
      );
      return { ...page, items: await ownResults(call.db, page.items) };
    },

    async show({ specimen }, call) {
      const row = await ownSpecimen(call, specimen);
      if (row === undefined) return refuse('not_found');
      const [shown] = await ownResults(call.db, [row]);
      return shown ?? refuse('not_found');
    },

    async slip({ specimen }, call) {
      const row = await ownSpecimen(call, specimen);
      return row === undefined ? refuse('not_found') : slipOf(services, call.db, row, call.now);
    },

    certificate: {
      outside: ({ specimen }, call) =>
        issued(call, 'results.certificate', async (trx, people) => {
          const row = await specimenRows(trx)
            .where('specimen.id', '=', specimen)
            .where('specimen.person', 'in', people)
            .executeTakeFirst();
          if (row === undefined) return undefined;
          return { ...row, certificate: await issueTestCertificate(services, trx, row, call.now) };
        }),
    },

    open: {
      async outside(input, call) {
        const row = await openSpecimen(services, call, input);
        if (isRefusal(row)) return row;
        const [shown] = await ownResults(call.db, [row]);
        return shown ?? refuse('result_not_opened');
      },
    },

    openCertificate: {
      async outside(input, call) {
        const row = await openSpecimen(services, call, input);
        return isRefusal(row)
          ? row
          : call.db.transaction().execute((trx) => issueTestCertificate(services, trx, row, call.now));
      },
    },

    openSlip: {
      async outside(input, call) {
        const row = await openSpecimen(services, call, input);
        return isRefusal(row) ? row : slipOf(services, call.db, row, call.now);
      },
    },

    check: ({ text }, call) => checkSlip(services, call, text),
    atDesk: (input, call) => specimensAtDesk(call, input),
    askRebind: (input, call) => askRebind(services, call, input),
    decideRebind: (input, call) => decideRebind(services, call, input),
  };
}

/** Specimens of the caller and the household. */
async function ownSpecimens(call: Call) {
  const people = await actsFor(call.db, citizen(call.actor).person, call.today);
  return specimenRows(call.db).where('specimen.person', 'in', people);
}

async function ownSpecimen(call: Call, specimen: string) {
  return (await ownSpecimens(call)).where('specimen.id', '=', specimen).executeTakeFirst();
}
