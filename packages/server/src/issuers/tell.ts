import { COUNTRY } from '@binhan/domain/area';
import { type Instant, dateIn } from '@binhan/domain/time';
import type { Transaction } from 'kysely';
import { auditRows, insertAudit } from '../audit/write';
import type { Database } from '../database/schema';
import type { Services } from '../services';
import type { IssuerRow } from './pick';

/** Tells the administrators above an issuer that it is held, and leaves a row in the audit. */
export async function tellHeld(
  { outbox, settings, newId, log }: Services,
  trx: Transaction<Database>,
  { area, province }: IssuerRow,
  now: Instant,
): Promise<void> {
  const requestId = newId();
  const today = dateIn(now, settings.timeZone);
  log({ level: 'warn', event: 'issuer_held', requestId });
  const rows = auditRows(
    { actor: { kind: 'anonymous' }, now, requestId },
    { action: 'issuers.held', effect: 'write', subjects: [], area, province },
  );
  await insertAudit(
    trx,
    rows.map((row) => ({ ...row, actor: 'system' })),
  );
  const told = await trx
    .selectFrom('accessGrant')
    .innerJoin('loginUser', 'loginUser.id', 'accessGrant.userId')
    .select('loginUser.email')
    .distinct()
    .where('accessGrant.role', '=', 'administrator')
    .where('accessGrant.area', 'in', [COUNTRY, province, ...(area === null ? [] : [area])])
    .where('accessGrant.validFrom', '<=', today)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', today)]))
    .execute();
  const link = `${settings.origin}/admin/issuers`;
  await outbox.put(
    trx,
    told.map(({ email }) => ({
      channel: 'email',
      recipient: email,
      subject: 'Tạm dừng cấp chứng nhận / Issuing held',
      text: `${settings.sender}: một đơn vị cấp chứng nhận ký nhiều hơn mức cho phép trong một giờ nên đã tự tạm dừng. Xin xem lại: ${link}\n\n${settings.sender}: an issuer signed more certificates in an hour than it may and was held. Review it: ${link}`,
    })),
    now,
  );
}
