import type { LocalizedText } from '@binhan/domain/text';
import type { Instant } from '@binhan/domain/time';
import type { Settings } from '../services';

/** What a message about a booking is about. */
export interface Told {
  offer: LocalizedText;
  site: string;
  from: Instant;
  code: string;
  /** From arrival on. */
  queueNumber?: number;
}

/** What a message about a booking may say. */
export type About = 'reminder' | 'offered' | 'cancelled' | 'number' | 'stand-by-ended' | 'listed';

/** The text message about a booking, in Vietnamese: which language a phone's owner reads nobody asked. No name stands in it. */
export function bookingMessage(
  about: About,
  { offer, site, from, code, queueNumber }: Told,
  { sender, origin, timeZone }: Pick<Settings, 'sender' | 'origin' | 'timeZone'>,
): string {
  const when = new Intl.DateTimeFormat('vi-VN', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    day: '2-digit',
    month: '2-digit',
  }).format(new Date(from));
  const sentence = {
    reminder: `${sender}: nhắc lịch hẹn ${offer.vi}, ${when}, tại ${site}. Mã hẹn ${code}.`,
    offered: `${sender}: có chỗ trống cho lịch hẹn ${offer.vi}, ${when}, tại ${site}. Mở trang dưới đây để nhận.`,
    cancelled: `${sender}: lịch hẹn ${offer.vi}, ${when}, tại ${site} đã bị huỷ (mã hẹn ${code}). Xin chọn lịch khác.`,
    listed: `${sender}: cơ quan, đơn vị của bạn đã đặt lịch hẹn ${offer.vi}, ${when}, tại ${site}. Mã hẹn ${code}. Kết quả chỉ báo cho bạn.`,
    'stand-by-ended': `${sender}: buổi ${offer.vi}, ${when}, tại ${site} mà bạn chờ chỗ đã bị huỷ. Xin chọn lịch khác.`,
    number: `${sender}: số thứ tự của bạn tại ${site} là ${queueNumber ?? ''}. Xin chờ đến khi được gọi.`,
  }[about];
  return `${sentence}\n${origin}/lich-hen`;
}
