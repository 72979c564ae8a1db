import type { Instant } from '@binhan/domain/time';
import type { Settings } from '../services';

/** What somebody is told about their specimen: that there is something to read, never what. */
export type About = 'released' | 'again' | 'corrected' | 'withdrawn' | 'rebound' | 'unbound';

/** The text message about a specimen, in Vietnamese: which language a phone's owner reads nobody asked. No name, no test and no outcome stands in it. */
export function resultMessage(
  about: About,
  { collectedAt, token }: { collectedAt: Instant; token?: string },
  { sender, origin, timeZone }: Pick<Settings, 'sender' | 'origin' | 'timeZone'>,
): string {
  const day = new Intl.DateTimeFormat('vi-VN', { timeZone, day: '2-digit', month: '2-digit' }).format(
    new Date(collectedAt),
  );
  const specimen = `mẫu xét nghiệm lấy ngày ${day}`;
  const open = 'Mở liên kết dưới đây và nhập mã bạn nhận khi lấy mẫu.';
  const sentence = {
    released: `có thông tin mới về ${specimen}. ${open}`,
    again: `${specimen} cần được lấy lại, mời bạn đến điểm lấy mẫu hoặc đặt lịch mới. ${open}`,
    corrected: `thông tin về ${specimen} đã được đính chính, bản trước không còn giá trị. ${open}`,
    withdrawn: `thông tin đã gửi về ${specimen} được thu hồi và đang xét nghiệm lại. ${open}`,
    rebound: `số điện thoại này sẽ nhận tin về ${specimen}. Mở liên kết dưới đây và nhập mã mới bạn vừa nhận.`,
    unbound: `số điện thoại này không còn nhận tin về ${specimen}. Nếu bạn không yêu cầu, hãy báo điểm lấy mẫu.`,
  }[about];
  const link = token === undefined ? '' : `\n${origin}/xem-ket-qua#${token}`;
  return `${sender}: ${sentence}${link}`;
}
