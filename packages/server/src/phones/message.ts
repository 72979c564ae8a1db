import type { Settings } from '../services';

/** What the two phones of a change are told: whose record it is about neither learns from the message. */
export type About = 'parted' | 'bound' | 'anew';

/** The text message about a changed phone. No name stands in it, and of the other phone nothing. */
export function phoneMessage(about: About, { sender, origin }: Pick<Settings, 'sender' | 'origin'>): string {
  const sentence = {
    parted:
      'số điện thoại này vừa được tách khỏi một hồ sơ và không còn nhận tin của hồ sơ đó. Nếu không phải bạn yêu cầu, xin gọi đường dây nóng.\nThis number no longer opens a record. If you did not ask for it, call the hotline.',
    bound:
      'số điện thoại này từ nay nhận tin của hồ sơ bạn đã xuất trình giấy tờ. Đăng nhập tại trang dưới đây.\nThis number now gets the messages of your record.',
    anew: 'số điện thoại này vừa mở một hồ sơ mới, trống; hồ sơ cũ của số này được giữ nguyên và không còn mở bằng số này. Nếu hồ sơ cũ là của bạn, xin mang giấy tờ đến Uỷ ban nhân dân xã, phường.\nThis number began with an empty record. If the former one is yours, bring a document to your commune.',
  }[about];
  return `${sender}: ${sentence}\n${origin}/cua-toi`;
}
