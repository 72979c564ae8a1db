import type { Entry } from '@binhan/domain/catalog';
import type { Measure } from '@binhan/domain/tracing';

function measure(id: string, body: Measure): Entry {
  return {
    kind: 'measure',
    id,
    area: 'VN',
    period: { from: '2021-10-11' },
    source: 'Nghị quyết 128/NQ-CP ngày 11/10/2021, mục III; con số do từng tỉnh, thành phố quy định',
    body,
  };
}

/** What holds in areas of each level until a province says more. */
export const measures: Entry[] = [
  measure('hygiene', {
    about: 'work',
    levels: [1, 2, 3, 4],
    name: { vi: 'Khẩu trang và rửa tay', en: 'Masks and clean hands' },
    means: {
      vi: 'Đeo khẩu trang nơi đông người, rửa tay, giữ khoảng cách, khai báo khi có triệu chứng.',
      en: 'Wear a mask where there are people, clean your hands, keep a distance, declare when you have signs.',
    },
  }),
  measure('gatherings-limited', {
    about: 'gatherings',
    levels: [2, 3],
    name: { vi: 'Hạn chế tụ tập đông người', en: 'Gatherings limited' },
    means: {
      vi: 'Số người được họp mặt, dự lễ, ăn uống tại chỗ theo thông báo của tỉnh.',
      en: 'The province says how many people may meet, worship or eat together.',
    },
  }),
  measure('gatherings-none', {
    about: 'gatherings',
    levels: [4],
    name: { vi: 'Không tụ tập', en: 'No gatherings' },
    means: {
      vi: 'Dừng tổ chức các hoạt động tập trung đông người trong và ngoài trời.',
      en: 'No meeting of many people, indoors or outdoors.',
    },
  }),
  measure('entry-recorded', {
    about: 'business',
    levels: [1, 2, 3, 4],
    name: { vi: 'Quét mã khi đến nơi công cộng', en: 'Scan at public places' },
    means: {
      vi: 'Cửa hàng, cơ quan, nhà máy treo mã địa điểm; người đến quét mã hoặc đưa mã cá nhân, thẻ căn cước.',
      en: 'Shops, offices and factories show the code of the place; visitors scan it, or show their own code or card.',
    },
  }),
  measure('school-mixed', {
    about: 'education',
    levels: [3],
    name: { vi: 'Học trực tiếp kết hợp trực tuyến', en: 'Lessons partly at home' },
    means: {
      vi: 'Giảm số học sinh đến lớp cùng lúc; học trực tuyến hoặc qua truyền hình phần còn lại.',
      en: 'Fewer pupils in class at a time; the rest learn online or by television.',
    },
  }),
  measure('school-home', {
    about: 'education',
    levels: [4],
    name: { vi: 'Dừng học trực tiếp', en: 'Lessons at home' },
    means: {
      vi: 'Học trực tuyến hoặc qua truyền hình theo thông báo của ngành giáo dục.',
      en: 'Learn online or by television, as the schools announce.',
    },
  }),
  measure('movement-necessary', {
    about: 'movement',
    levels: [4],
    name: { vi: 'Chỉ ra ngoài khi cần thiết', en: 'Go out only when you must' },
    means: {
      vi: 'Hạn chế ra khỏi nhà; chốt kiểm soát hỏi tờ khai và lý do đi lại.',
      en: 'Stay at home as far as you can; checkpoints ask for a declaration and the reason of a journey.',
    },
  }),
];
