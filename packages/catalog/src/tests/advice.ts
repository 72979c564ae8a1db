import type { LocalizedText } from '@binhan/domain/text';

/** What somebody with a result is told to do, by disease; plain words that a province may replace. */
export const advice = {
  covidDetected: {
    vi: 'Ở yên tại nơi đang ở, đeo khẩu trang, không đến chỗ đông người. Trạm y tế sẽ liên hệ với bạn. Gọi 115 nếu khó thở, đau ngực hoặc lơ mơ.',
    en: 'Stay where you are, wear a mask and keep away from other people. The health station will contact you. Ring 115 if you find it hard to breathe, your chest hurts or you feel faint.',
  },
  covidNotDetected: {
    vi: 'Tiếp tục đeo khẩu trang và theo dõi sức khoẻ. Nếu có sốt, ho hoặc đau họng, hãy báo trạm y tế để được xét nghiệm lại.',
    en: 'Keep wearing a mask and watch your health. If you get a fever, a cough or a sore throat, tell the health station and be tested again.',
  },
  dengueDetected: {
    vi: 'Uống nhiều nước, nghỉ ngơi, hạ sốt bằng paracetamol; không dùng aspirin hay ibuprofen. Đến bệnh viện ngay nếu đau bụng nhiều, nôn liên tục, chảy máu hoặc mệt lả.',
    en: 'Drink plenty, rest and take paracetamol for the fever; no aspirin or ibuprofen. Go to hospital at once with strong pain in the belly, constant vomiting, bleeding or great weakness.',
  },
  dengueNotDetected: {
    vi: 'Nếu vẫn sốt, hãy đi khám lại: kết quả âm tính sớm chưa loại trừ sốt xuất huyết.',
    en: 'If the fever goes on, see a doctor again: an early negative test does not rule dengue out.',
  },
  measlesDetected: {
    vi: 'Ở nhà, tránh tiếp xúc với trẻ nhỏ, phụ nữ mang thai và người chưa tiêm vắc xin sởi. Trạm y tế sẽ liên hệ với bạn.',
    en: 'Stay at home and away from small children, pregnant women and people without a measles vaccination. The health station will contact you.',
  },
  measlesNotDetected: {
    vi: 'Nếu phát ban hoặc sốt kéo dài, hãy đi khám lại.',
    en: 'If the rash or fever goes on, see a doctor again.',
  },
} satisfies Record<string, LocalizedText>;
