import type { Language } from '../language';
import type { CheckInErrorCode } from './answer';

const reasons: Record<Exclude<CheckInErrorCode, 'script_unavailable'>, Record<Language, string>> = {
  poster_not_accepted: {
    vi: 'Mã này không dùng được: đã bị thu hồi, hoặc không phải mã của cổng thông tin. Hãy báo người gác cổng.',
    en: 'This code cannot be used: it was withdrawn, or it is none of the portal. Please tell the guard.',
  },
  unreachable: {
    vi: 'Chưa kết nối được. Mã bên dưới vẫn quét được.',
    en: 'There is no connection. The code below can be scanned all the same.',
  },
};

/** Why a place is not shown, or not in full. */
export function reasonOf(code: Exclude<CheckInErrorCode, 'script_unavailable'>, language: Language): string {
  return reasons[code][language];
}
