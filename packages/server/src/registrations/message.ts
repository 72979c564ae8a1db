import type { LocalizedText } from '@binhan/domain/text';
import { type DateOnly, type Instant } from '@binhan/domain/time';
import type { Settings } from '../services';

/** What a message about a registration may say. */
export type About = 'invited' | 'lapsed' | 'declined' | 'readmitted' | 'due' | 'listed';

/** What it is about: the program, and for an invitation where, when and until when. */
export interface Told {
  program: LocalizedText;
  site?: string;
  on?: DateOnly;
  until?: Instant;
}

/** The text message about a registration, in Vietnamese: which language a phone's owner reads nobody asked. No name and no note stands in it. */
export function registrationMessage(
  about: About,
  { program, site, on, until }: Told,
  { sender, origin, timeZone }: Pick<Settings, 'sender' | 'origin' | 'timeZone'>,
): string {
  const what = program.vi;
  const day = on === undefined ? '' : ` ngày ${on.slice(8, 10)}/${on.slice(5, 7)}`;
  const where = site === undefined ? '' : ` tại ${site}`;
  const last =
    until === undefined
      ? ''
      : ` trước ${new Intl.DateTimeFormat('vi-VN', { timeZone, hour: '2-digit', minute: '2-digit', day: '2-digit', month: '2-digit' }).format(new Date(until))}`;
  const sentence = {
    invited: `${what}: đã đến lượt tiêm${day}${where}. Xin chọn giờ${last}; sau lúc đó chỗ được mời người khác, lượt đăng ký vẫn giữ nguyên.`,
    lapsed: `${what}: lời mời đã hết hạn mà chưa chọn giờ. Lượt đăng ký giữ nguyên vị trí cũ và sẽ được mời lại.`,
    declined: `${what}: đăng ký chưa được nhận. Xin xem lý do ở trang dưới đây.`,
    readmitted: `${what}: đăng ký đã được nhận lại, giữ nguyên vị trí cũ.`,
    due: `${what}: đã đến ngày tiêm mũi tiếp theo. Xin đăng ký ở trang dưới đây hoặc tại trạm y tế.`,
    listed: `${what}: cơ quan, đơn vị đã đăng ký tiêm cho người dùng số này. Khi đến lượt sẽ có tin mời.`,
  }[about];
  return `${sender}: ${sentence}\n${origin}/tiem-chung`;
}
