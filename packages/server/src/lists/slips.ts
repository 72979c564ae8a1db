import type { FileBody, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import { appointmentCode } from '../bookings/own-row';
import type { Call } from '../http/call';
import { ownFile } from '../imports/files';
import type { Services } from '../services';
import { peopleLists } from './list';
import { peopleFiles } from './organisation';
import { IN_PART, listed } from './progress';
import { slipsPdf } from './slips-pdf';

type Lists = (typeof contract)['lists'];

/**
 * Appointment slips of those of a list who get no message, a part of them. Who cancels meanwhile is left out and moves nobody
 * into another part.
 */
export async function slips(
  services: Services,
  call: Call,
  { place, list: id, part }: ReceivedOf<Lists['slips']>,
): Promise<FileBody | Refusal> {
  const file = await ownFile(call, peopleFiles, { owner: place, id });
  if (file === undefined) return refuse('not_found');
  const [list] = await peopleLists(call, [file]);
  const all = await listed(call, id)
    .innerJoin('slot', 'slot.id', 'booking.slot')
    .select(['booking.id', 'booking.code', 'booking.person', 'booking.state'])
    .select(['slot.startsAt', 'slot.endsAt'])
    .select(sql<string>`coalesce(change_row.cells ->> 'name', '')`.as('name'))
    .where(sql<boolean>`person.details ->> 'phone' is null`)
    .orderBy('changeRow.number')
    .limit(IN_PART)
    .offset((part - 1) * IN_PART)
    .execute();
  const rows = all.filter(({ state }) => state === 'booked');
  if (list === undefined || rows.length === 0) return refuse('wrong_state', { state: file.state });
  const when = new Intl.DateTimeFormat('vi-VN', {
    timeZone: services.settings.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const texts = [];
  for (const row of rows)
    texts.push({
      name: row.name,
      offer: list.session.offer.name.vi,
      site: list.session.site,
      when: when.format(row.startsAt),
      code: row.code,
      qr: await appointmentCode(services, row.id, call.now, row.endsAt.toISOString()),
    });
  await call.audit({
    subjects: rows.map(({ person }) => person),
    area: file.area,
    province: file.province,
    ofOwnWork: true,
  });
  return { data: await slipsPdf(texts), mediaType: 'application/pdf', name: `phieu-hen-${part}.pdf` };
}
