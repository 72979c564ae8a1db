import type { Entry } from '@binhan/domain/catalog';

/** One policy for the country until a province has its own. */
export const vaccinationPolicies: Entry[] = [
  {
    kind: 'vaccination-policy',
    id: 'vaccination',
    area: 'VN',
    period: { from: '2021-07-01' },
    source:
      'Mặc định của danh mục này; báo tai biến nặng trong 24 giờ theo Thông tư 34/2018/TT-BYT, theo dõi 28 ngày theo chiến dịch',
    body: { invitationHours: 72, seriousWithinHours: 24, claimDays: 7, diaryDays: 28, issuesPerHour: 900 },
  },
];
