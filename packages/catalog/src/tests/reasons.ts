import type { Entry } from '@binhan/domain/catalog';
import type { TestReason } from '@binhan/domain/testing';

const source =
  'Bộ tạm dùng của danh mục này: chưa có bảng mã chính thức; tỉnh, thành phố thay bằng bảng của mình';

function reason(id: string, vi: string, en: string, rest: Omit<TestReason, 'name'>): Entry {
  return {
    kind: 'test-reason',
    id,
    area: 'VN',
    period: { from: '2021-01-01' },
    source,
    body: { name: { vi, en }, ...rest },
  };
}

/** Why people are tested. People with symptoms and close contacts never share a tube. */
export const testReasons: Entry[] = [
  reason('symptoms', 'Đang có triệu chứng', 'Has symptoms', { chosenByPeople: true, mayPool: false }),
  reason('f1', 'Tiếp xúc gần (F1)', 'Close contact (F1)', { chosenByPeople: true, mayPool: false }),
  reason('f2', 'Tiếp xúc với F1 (F2)', 'Contact of a close contact (F2)', {
    chosenByPeople: true,
    mayPool: true,
  }),
  reason('travel', 'Về từ vùng dịch', 'Came from an affected area', { chosenByPeople: true, mayPool: true }),
  reason('health-worker', 'Nhân viên y tế', 'Health worker', { chosenByPeople: true, mayPool: true }),
  reason('worker', 'Công nhân, lái xe', 'Factory worker or driver', { chosenByPeople: true, mayPool: true }),
  reason('screening', 'Sàng lọc cộng đồng', 'Community screening', { chosenByPeople: false, mayPool: true }),
  reason('end-of-quarantine', 'Kết thúc cách ly', 'End of quarantine', {
    chosenByPeople: false,
    mayPool: false,
  }),
  reason('own-wish', 'Theo nhu cầu', 'Own wish', { chosenByPeople: true, mayPool: true }),
];
