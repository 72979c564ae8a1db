import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Permission, Role, roles } from '@binhan/domain/access';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type Instant, instantPlus } from '@binhan/domain/time';
import { actorId } from '../access/actor';
import type { Call } from '../http/call';
import type { Services } from '../services';
import { owedOn, unitsOwing } from './completeness';
import type { Owed } from './rules';

type Ask = (typeof contract)['reports']['ask'];

/** Asks units that have not sent a report for it: by e-mail or message to whoever may send it, at most once an hour. */
export async function askFor(
  services: Services,
  call: Call,
  { rule, day, places }: ReceivedOf<Ask>,
): Promise<OutputOf<Ask> | Refusal> {
  const owed = await owedOn(services, call, rule, day);
  if (owed === undefined) return refuse('not_found');
  const units = await unitsOwing(call, owed)
    .select(['place.id', 'place.name'])
    .where('place.id', 'in', [...new Set(places)])
    .where('first.sentAt', 'is', null)
    .execute();
  const senders = await sendersOf(
    call,
    units.map(({ id }) => id),
  );
  const fresh = await remind(
    call,
    owed,
    units.filter(({ id }) => senders.has(id)).map(({ id }) => id),
  );
  const messages = units
    .filter(({ id }) => fresh.has(id))
    .flatMap(({ id, name }) =>
      (senders.get(id) ?? []).map((to) => ({ ...to, ...reminder(services, owed, name) })),
    );
  if (messages.length > 0) await services.outbox.put(call.db, messages, call.now);
  await call.audit({ subjects: [] });
  return { asked: fresh.size, nobody: units.filter(({ id }) => !senders.has(id)).map(({ id }) => id) };
}

type Recipient = { channel: 'sms' | 'email'; recipient: string };

/** Who may send the reports of places today, and how they are reached. */
async function sendersOf(call: Call, places: readonly string[]): Promise<Map<string, Recipient[]>> {
  const senders = new Map<string, Recipient[]>();
  if (places.length === 0) return senders;
  const permission: Permission = 'report.send';
  const may = Role.options.filter((role) => roles[role].may.includes(permission));
  const rows = await call.db
    .selectFrom('accessGrant')
    .innerJoin('loginUser', 'loginUser.id', 'accessGrant.userId')
    .select(['accessGrant.place', 'loginUser.email', 'loginUser.phoneNumber'])
    .distinct()
    .where('accessGrant.place', 'in', places)
    .where('accessGrant.role', 'in', may)
    .where('accessGrant.validFrom', '<=', call.today)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', call.today)]))
    .execute();
  for (const { place, email, phoneNumber } of rows) {
    // Whose number was taken by its next owner is reached by nothing until the commune gave them another.
    if (place === null || (phoneNumber === null && email.endsWith('@phone.invalid'))) continue;
    const to: Recipient =
      phoneNumber === null
        ? { channel: 'email', recipient: email }
        : { channel: 'sms', recipient: phoneNumber };
    senders.set(place, [...(senders.get(place) ?? []), to]);
  }
  return senders;
}

/** Notes that units are asked, and gives those that were not within the last hour. */
async function remind(call: Call, { id: rule, day }: Owed, places: readonly string[]): Promise<Set<string>> {
  if (places.length === 0) return new Set();
  const hourAgo: Instant = instantPlus(call.now, -1);
  const rows = await call.db
    .insertInto('reportReminder')
    .values(
      places.map((place) => ({ rule, day, place, askedAt: call.now, askedBy: actorId(call.actor) ?? '' })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['rule', 'day', 'place'])
        .doUpdateSet({ askedAt: call.now, askedBy: actorId(call.actor) ?? '' })
        .where('reportReminder.askedAt', '<=', new Date(hourAgo)),
    )
    .returning('place')
    .execute();
  return new Set(rows.map(({ place }) => place));
}

function reminder({ settings }: Services, { name, day }: Owed, unit: string) {
  const [year, month, date] = day.split('-');
  const words = `${name.vi}, ${date ?? ''}/${month ?? ''}/${year ?? ''}: ${unit} chưa gửi`;
  return {
    subject: words,
    text: `${settings.sender}: ${words}. Xin mở mục Báo cáo trong ứng dụng quản trị để gửi, kể cả khi không có mẫu nào.`,
  };
}
