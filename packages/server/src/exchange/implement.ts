import { refuse } from '@binhan/domain/refusals';
import type { Implementations } from '../http/implement';
import type { Services } from '../services';
import { receive } from './inbox';
import { leaveOut, listLines, sendAgain } from './lines';
import { listReports, reconcileNow, reportFile } from './reports';
import { statusOf } from './status';

/** What other systems are told, and what they tell. */
export function implementExchange(services: Services): Implementations['exchange'] {
  return {
    status: (_input, call) => statusOf(services, call),
    transmissions: (input, call) => listLines(call, input),
    again: ({ transmission }, call) => sendAgain(call, transmission),
    leaveOut: (input, call) => leaveOut(call, input),
    reconcile: { outside: (input, call) => reconcileNow(services, input, call) },
    reconciliations: (input, call) => listReports(services, call, input),
    report: ({ reconciliation }, call) => reportFile(services, call, reconciliation),

    async inbox({ envelope }, call) {
      const { national } = services.exchange;
      const received = national && (await receive(national, call.db, envelope, call.now));
      if (received === undefined) {
        services.log({ level: 'warn', event: 'envelope_not_accepted' });
        return refuse('envelope_not_accepted');
      }
      await call.audit({ subjects: [] });
      return received;
    },
  };
}
