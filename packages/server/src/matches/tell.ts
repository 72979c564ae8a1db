import type { Call } from '../http/call';
import type { Services } from '../services';

/** Tells people by message, where they have an account, that records were joined or taken apart; never whose or what. */
export async function tellPeople(
  { outbox, settings }: Pick<Services, 'outbox' | 'settings'>,
  call: Call,
  people: readonly string[],
  what: 'joined' | 'parted',
): Promise<void> {
  const accounts = await call.db
    .selectFrom('person')
    .innerJoin('loginUser', 'loginUser.id', 'person.userId')
    .select('loginUser.phoneNumber')
    .distinct()
    .where('person.id', 'in', people)
    .execute();
  const recipients = accounts.flatMap(({ phoneNumber }) => (phoneNumber === null ? [] : [phoneNumber]));
  if (recipients.length === 0) return;
  const text = `${settings.sender}: ${sentences[what]}\n${settings.origin}/cua-toi`;
  await outbox.put(
    call.db,
    recipients.map((recipient) => ({ channel: 'sms', recipient, text })),
    call.now,
  );
}

const sentences = {
  joined:
    'hai hồ sơ được xác định là của cùng một người và đã gộp làm một. Nếu không đúng, xin gọi đường dây nóng hoặc báo tại trang dưới đây.',
  parted: 'hồ sơ từng gộp đã được tách lại như trước. Mở trang dưới đây để xem.',
};
