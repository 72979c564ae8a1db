/** The queue of this browser: declarations and check-ins that wait for a network. */
import { createClientOf } from '@binhan/client';
import { createQueue, type Queue, type QueueRecord } from '@binhan/client/queue';
import { declarations, stays } from '@binhan/client/routes';
import type { Language } from '@binhan/domain/text';

/** A queue over the API of this origin. Several at once are fine: they share one store and one lock. */
export function openQueue(language: Language): Queue {
  return createQueue({
    client: createClientOf({ declarations, stays }, { baseUrl: location.origin, language }),
    now: () => new Date().toISOString(),
  });
}

/** The receipt in the answer of a sent declaration. */
export function answerOf(
  record: QueueRecord,
): { token: string; personalCode: string; receipt: { name: string; validUntil: string } } | undefined {
  const answer = record.answer;
  if (record.state !== 'sent' || record.endpoint !== 'declarations.make') return undefined;
  if (typeof answer !== 'object' || answer === null || !('token' in answer) || !('receipt' in answer))
    return undefined;
  return answer as ReturnType<typeof answerOf>;
}
