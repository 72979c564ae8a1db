import type { ConsentText } from '@binhan/domain/declaration';

/**
 * What a person agrees to, one text a purpose, as Law 91/2025/QH15 asks: which data, for what, who sees it, how long, and
 * the right to withdraw. A changed wording gets the next version; the one agreed to stays as evidence.
 */
export function nationalConsents(retentionDays: number): ConsentText[] {
  return [
    {
      purpose: 'epidemic-control',
      version: 1,
      required: true,
      text: {
        vi: `Tôi đồng ý cho trạm y tế và Uỷ ban nhân dân xã, phường nơi tôi ở, cùng trung tâm kiểm soát bệnh tật của tỉnh, thành phố dùng thông tin cá nhân và thông tin sức khoẻ trong tờ khai này để phòng, chống dịch. Người gác cổng chỉ thấy tên viết tắt và kết quả được vào hay cần hỏi thêm. Tờ khai được xoá sau ${retentionDays} ngày. Tôi có thể xem, sửa, rút lại hoặc yêu cầu xoá bất cứ lúc nào trong mục “Dữ liệu của tôi” hoặc tại trạm y tế.`,
        en: `I agree that the health station and People’s Committee of my commune and the disease control centre of my province use the personal and health information in this declaration to control the outbreak. A guard at a gate sees only a shortened name and whether I may enter or must be asked. The declaration is erased after ${retentionDays} days. I can see, correct, withdraw or have it erased at any time under “My data” or at the health station.`,
      },
    },
    {
      purpose: 'reminders',
      version: 1,
      required: false,
      text: {
        vi: 'Tôi đồng ý nhận tin nhắn nhắc khai lại khi tờ khai hết hạn. Không đồng ý, tờ khai vẫn có giá trị như thường.',
        en: 'I agree to get a message when this declaration runs out. If I do not agree, the declaration is just as valid.',
      },
    },
  ];
}
