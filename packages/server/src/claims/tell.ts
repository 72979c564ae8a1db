import { dateIn } from '@binhan/domain/time';
import type { Call } from '../http/call';
import type { Services } from '../services';
import type { ClaimOfPerson } from './rows';

/** Tells whoever made a claim, by message, that there is a reply to read; never what it says. */
export async function tellDecided(
  { outbox, settings }: Services,
  call: Call,
  { madeBy, receivedAt }: Pick<ClaimOfPerson, 'madeBy' | 'receivedAt'>,
): Promise<void> {
  const { sender, origin, timeZone } = settings;
  const account = await call.db
    .selectFrom('loginUser')
    .select('phoneNumber')
    .where('id', '=', madeBy)
    .executeTakeFirst();
  const recipient = account?.phoneNumber ?? null;
  if (recipient === null) return;
  const [, month = '', day = ''] = dateIn(receivedAt.toISOString(), timeZone).split('-');
  const text = `${sender}: phản ánh ngày ${day}/${month} về sổ tiêm đã có trả lời. Mở trang dưới đây để xem.\n${origin}/bao-sai`;
  await outbox.put(call.db, { channel: 'sms', recipient, text }, call.now);
}
