import type { NotificationDetail } from '@binhan/contract';
import { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { everHeld } from '../catalog/by-kind';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { notificationRows, shownRows } from './rows';

/** One case with what the notification asks for; the look is in the person's own list of who looked. */
export async function showNotification(
  services: Services,
  call: Call,
  { notification }: { notification: string },
): Promise<NotificationDetail | Refusal> {
  const row = await notificationRows(call)
    .innerJoin('person', 'person.id', 'notification.person')
    .innerJoin('result', 'result.id', 'notification.result')
    .innerJoin('place as site', 'site.id', 'tube.place')
    .leftJoin('place as laboratory', 'laboratory.id', 'tube.laboratory')
    .select(['person.details', 'site.name as site', 'laboratory.name as laboratory', 'specimen.reason'])
    .select(['tube.kind', 'tube.collectedAt', 'result.outcome', 'result.testedAt'])
    .where('notification.id', '=', notification)
    .executeTakeFirst();
  if (row === undefined) return refuse('not_found');
  const [shown] = await shownRows(services, call, [row]);
  if (shown === undefined) return refuse('not_found');
  const kind = (await everHeld(call.db, 'test', [row.kind])).get(row.kind);
  const reason = (await everHeld(call.db, 'test-reason', [row.reason])).get(row.reason);
  const outcome = kind?.outcomes.find(({ id }) => id === row.outcome);
  const person = PersonDetails.partial().safeParse(row.details ?? {});
  const steps = await call.db
    .selectFrom('notificationStep')
    .select(['event', 'at', 'note'])
    .where('notification', '=', notification)
    .orderBy('number')
    .execute();
  await call.audit({
    subjects: [row.person],
    area: row.area,
    province: row.province,
    ofOwnWork: row.state === 'due',
  });
  return {
    ...shown,
    person: person.success ? person.data : {},
    test: kind?.name ?? named(row.kind),
    outcome: outcome?.name ?? named(row.outcome),
    laboratory: row.laboratory ?? '',
    site: row.site,
    collectedAt: row.collectedAt.toISOString(),
    testedAt: row.testedAt.toISOString(),
    reason: reason?.name ?? named(row.reason),
    steps: steps.map(({ event, at, note }) => ({
      event,
      at: at.toISOString(),
      ...(note === null ? {} : { note }),
    })),
  };
}

/** What the catalogue does not hold any more is called by its id. */
const named = (id: string) => ({ vi: id, en: id });
