import type { Instant } from '@binhan/domain/time';
import { type Kysely, type Transaction, sql } from 'kysely';
import type { Database } from '../database/schema';
import type { Services, Settings } from '../services';

/** What somebody is told after a visit: that there is something to read, never what was given. */
export type About = 'given' | 'not-given' | 'question' | 'lot' | 'lot-freed';

/** The text message about a visit, in Vietnamese: which language a phone's owner reads nobody asked. No name and no product stands in it. */
export function visitMessage(
  about: About,
  { site, at }: { site: string; at: Instant },
  { sender, origin, timeZone }: Pick<Settings, 'sender' | 'origin' | 'timeZone'>,
): string {
  const day = new Intl.DateTimeFormat('vi-VN', { timeZone, day: '2-digit', month: '2-digit' }).format(
    new Date(at),
  );
  const visit = `lần bạn đến ${site} ngày ${day}`;
  const sentence = {
    given: `đã ghi sổ ${visit}. Xem cách tự theo dõi sức khoẻ và nơi gọi khi cần.`,
    'not-given': `xem việc cần làm tiếp sau ${visit}.`,
    question: `sau ${visit}, hôm nay bạn thấy thế nào? Nếu khoẻ, bấm một lần là xong.`,
    lot: `có thông báo cần đọc về ${visit}. Xem việc cần làm; cán bộ y tế sẽ gọi cho bạn.`,
    'lot-freed': `thông báo trước về ${visit} đã được gỡ. Bạn không cần làm gì thêm.`,
  }[about];
  return `${sender}: ${sentence}\n${origin}/sau-tiem`;
}

/** Whom a message about a visit is for. */
export interface ToTell {
  person: string;
  booking: string | null;
  site: string;
  at: Instant;
}

/** Tells people by message, on the phone of whoever booked, else their own, else of whoever acts for them. Gives how many were told. */
export async function tellVisitors(
  services: Pick<Services, 'outbox' | 'settings'>,
  db: Kysely<Database> | Transaction<Database>,
  about: About,
  people: readonly ToTell[],
  now: Instant,
): Promise<number> {
  if (people.length === 0) return 0;
  const asked = people.map(({ person, booking }, place) => ({ place, person, booking }));
  const { rows } = await sql<{ place: number; phone: string | null }>`
    select a.place, coalesce(
      case when b.id is not null and not exists (select from change_row where change_row.booking = b.id)
        then (select phone_number from login_user where id = b.made_by) end,
      p.details ->> 'phone',
      (select phone_number from login_user where id = p.user_id),
      (select u.phone_number from proxy x join person g on g.id = x.actor join login_user u on u.id = g.user_id
        where x.subject = p.id and x.state = 'active' order by x.valid_from limit 1)) as phone
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as a(place integer, person uuid, booking uuid)
    join person p on p.id = a.person
    left join booking b on b.id = a.booking
    order by a.place`.execute(db);
  const messages = rows.flatMap(({ place, phone }) => {
    const told = people[place];
    return phone === null || told === undefined
      ? []
      : [{ channel: 'sms' as const, recipient: phone, text: visitMessage(about, told, services.settings) }];
  });
  if (messages.length > 0) await services.outbox.put(db, messages, now);
  return messages.length;
}
