import type { Entry } from '@binhan/domain/catalog';
import type { NotGivenReason } from '@binhan/domain/vaccination';

function reason(id: string, body: NotGivenReason): Entry {
  return {
    kind: 'not-given-reason',
    id,
    area: 'VN',
    period: { from: '2021-07-01' },
    source:
      'Mặc định của danh mục này; hết vắc xin, từ chối và chống chỉ định như WHO và các sổ quốc gia phân loại',
    body,
  };
}

/** Why a dose is not given, each with what follows. */
export const notGivenReasons: Entry[] = [
  reason('unwell', {
    name: {
      vi: 'Đang ốm, sốt hoặc dấu hiệu sinh tồn bất thường',
      en: 'Ill, feverish or with abnormal vital signs',
    },
    next: 'invite-again',
    afterDays: 7,
    advice: {
      vi: 'Hôm nay chưa tiêm. Chúng tôi sẽ mời lại sau một tuần; nếu bệnh nặng hơn xin đi khám.',
      en: 'Not today. We invite you again after a week; see a doctor if you feel worse.',
    },
  }),
  reason('doctor-decides', {
    name: { vi: 'Cần khám và tiêm tại bệnh viện', en: 'To be seen and vaccinated in a hospital' },
    next: 'refer',
    advice: {
      vi: 'Xin đến bệnh viện có đủ năng lực cấp cứu để được khám và tiêm. Mang theo phiếu khám sàng lọc này.',
      en: 'Please go to a hospital that can treat emergencies, to be seen and vaccinated there. Take this screening form.',
    },
  }),
  reason('contraindicated', {
    name: { vi: 'Chống chỉ định với vắc xin này', en: 'Contraindicated for this vaccine' },
    next: 'offer-other-vaccine',
    advice: {
      vi: 'Ông/bà không tiêm được vắc xin này. Khi có vắc xin khác phù hợp chúng tôi sẽ mời.',
      en: 'You cannot get this vaccine. We invite you when there is another one that suits you.',
    },
  }),
  reason('already-had', {
    name: { vi: 'Đã tiêm mũi này ở nơi khác', en: 'Had this dose elsewhere' },
    next: 'ask-for-record',
    advice: {
      vi: 'Xin gửi ảnh giấy xác nhận tiêm ở mục Báo sai để ghi vào sổ tiêm.',
      en: 'Please send a picture of the paper under “report an error”, so that it is put into your record.',
    },
  }),
  reason('refused', {
    name: { vi: 'Không đồng ý tiêm', en: 'Does not agree' },
    next: 'close',
    advice: {
      vi: 'Ông/bà có thể đăng ký lại bất cứ lúc nào.',
      en: 'You can register again at any time.',
    },
  }),
  reason('out-of-stock', {
    name: { vi: 'Hết vắc xin', en: 'Out of stock' },
    next: 'invite-again',
    afterDays: 1,
    advice: {
      vi: 'Xin lỗi ông/bà, điểm tiêm vừa hết vắc xin. Chúng tôi sẽ mời lại ngay khi có.',
      en: 'We are sorry: the site has run out of vaccine. We invite you again as soon as there is some.',
    },
  }),
];
