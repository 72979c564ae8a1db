import { COUNTRY } from '@binhan/domain/area';
import type { Call } from '../http/call';
import type { Services } from '../services';

/** Tells the officials of an area that a serious event was reported; never whose, nor of what: messages leave the system. */
export async function alertSerious(
  services: Pick<Services, 'outbox' | 'settings'>,
  call: Call,
  where: { area: string | null; province: string },
): Promise<void> {
  const areas = [COUNTRY, where.province, ...(where.area === null ? [] : [where.area])];
  await tellOfficials(services, call, areas, {
    subject: 'Phản ứng nặng sau tiêm / Serious event after a dose',
    vi: 'vừa có báo cáo một phản ứng nặng sau tiêm. Xem và báo cáo trong thời hạn',
    en: 'a serious event after a dose was reported. See it and notify the authority in time',
    path: '/admin/reactions',
  });
}

/** What officials are told, in both languages, with the page that says more. */
export interface Alert {
  subject: string;
  vi: string;
  en: string;
  path: string;
}

/** Mails the officials of just these areas. */
export async function tellOfficials(
  { outbox, settings }: Pick<Services, 'outbox' | 'settings'>,
  call: Call,
  areas: readonly string[],
  { subject, vi, en, path }: Alert,
): Promise<void> {
  const told = await call.db
    .selectFrom('accessGrant')
    .innerJoin('loginUser', 'loginUser.id', 'accessGrant.userId')
    .select('loginUser.email')
    .distinct()
    .where('accessGrant.role', '=', 'official')
    .where('accessGrant.area', 'in', [...areas])
    .where('accessGrant.validFrom', '<=', call.today)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', call.today)]))
    .execute();
  const link = `${settings.origin}${path}`;
  await outbox.put(
    call.db,
    told.map(({ email }) => ({
      channel: 'email' as const,
      recipient: email,
      subject,
      text: `${settings.sender}: ${vi}: ${link}\n\n${settings.sender}: ${en}: ${link}`,
    })),
    call.now,
  );
}
