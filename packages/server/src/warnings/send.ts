import { sql } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import { phonesOf } from '../people/phones';
import type { Services } from '../services';

/** People a turn tells; between two turns a stop is seen. */
const BATCH = 500;

const recalled = {
  vi: 'Cảnh báo trước đây gửi ông/bà đã được thu hồi. Xin mở mục Cảnh báo để xem.',
  en: 'The warning sent to you earlier was recalled. Open Warnings to see.',
};

/**
 * Tells people of warnings that were released, and of those that were recalled, some at a time. A warning that is stopped
 * is not told on: every turn looks. Gives how many were told.
 */
export async function sendWarnings(services: Services, now: string): Promise<Record<string, number>> {
  return {
    warned: await turn(services, now, 'warn'),
    recalled: await turn(services, now, 'recall'),
  };
}

async function turn(services: Services, now: string, what: 'warn' | 'recall'): Promise<number> {
  const { database, outbox, settings } = services;
  let told = 0;
  for (;;) {
    const count = await database.db.transaction().execute(async (trx) => {
      const due =
        what === 'warn'
          ? sql`warning.state = 'released' and warned_person.told_at is null`
          : sql`warning.state = 'recalled' and warned_person.told_at is not null and warned_person.recalled_at is null`;
      const column = sql.ref(what === 'warn' ? 'told_at' : 'recalled_at');
      // The warning is held for the turn: a stop waits for it and no further one begins.
      const { rows } = await sql<{ person: string; disease: string }>`
        with due as (
          select warned_person.warning, warned_person.person, traced_case.disease
          from warned_person
          join warning on warning.id = warned_person.warning
          join traced_case on traced_case.id = warning.traced_case
          where ${due}
          order by warned_person.warning, warned_person.person
          limit ${BATCH}
          for update of warned_person skip locked
          for share of warning
        )
        update warned_person set ${column} = ${now}::timestamptz
        from due where warned_person.warning = due.warning and warned_person.person = due.person
        returning warned_person.person, due.disease`.execute(trx);
      if (rows.length === 0) return 0;
      const phones = await phonesOf(
        trx,
        rows.map(({ person }) => person),
      );
      const policies = await everHeld(
        trx,
        'tracing-policy',
        rows.map(({ disease }) => disease),
      );
      const messages = rows.flatMap(({ person, disease }) => {
        const recipient = phones.get(person);
        const text = what === 'recall' ? recalled : policies.get(disease)?.warning.message;
        if (recipient === undefined || text === undefined) return [];
        return [
          {
            channel: 'sms' as const,
            recipient,
            text: `${settings.sender}: ${text.vi} ${settings.origin}/canh-bao`,
          },
        ];
      });
      await outbox.put(trx, messages, now);
      return rows.length;
    });
    told += count;
    if (count === 0) return told;
  }
}
