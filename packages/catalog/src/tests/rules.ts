import type { Entry } from '@binhan/domain/catalog';
import type { TestingPolicy } from '@binhan/domain/testing';

const source = 'Mặc định của danh mục này; chưa có văn bản quy định';

function rejection(id: string, vi: string, en: string): Entry {
  return {
    kind: 'rejection-reason',
    id,
    area: 'VN',
    period: { from: '2021-01-01' },
    source,
    body: { name: { vi, en } },
  };
}

/** Why a laboratory does not test a tube. */
export const rejectionReasons: Entry[] = [
  rejection('lost', 'Thất lạc', 'Lost'),
  rejection('broken', 'Vỡ, rò rỉ', 'Broken or leaking'),
  rejection('unlabelled', 'Không có nhãn hoặc nhãn không đọc được', 'No label, or one that cannot be read'),
  rejection('too-old', 'Quá thời gian bảo quản', 'Too old'),
  rejection('too-little', 'Không đủ mẫu', 'Not enough material'),
  rejection('wrong-container', 'Sai loại ống', 'Wrong kind of tube'),
];

const body: TestingPolicy = {
  undoSeconds: 60,
  oldAfterHours: 72,
  linkDays: 30,
  triesPerAddress: 5,
  triesPerLink: 200,
};

/** One policy for the country until a province has its own. */
export const testingPolicies: Entry[] = [
  { kind: 'testing-policy', id: 'testing', area: 'VN', period: { from: '2021-07-01' }, source, body },
];
