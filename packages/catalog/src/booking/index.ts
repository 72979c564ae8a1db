/** The rules of booking a province begins with. None is law: each is a setting that an administrator changes. */
import type { BookingPolicy } from '@binhan/domain/booking';
import type { Entry } from '@binhan/domain/catalog';

const body: BookingPolicy = {
  holdMinutes: 10,
  standbyHoldMinutes: 60,
  changeUntilHours: 1,
  remindBeforeHours: [20],
  missedAfterMinutes: 60,
};

/** One policy for the country until a province has its own. */
export const bookingPolicies: Entry[] = [
  {
    kind: 'booking-policy',
    id: 'booking',
    area: 'VN',
    period: { from: '2021-07-01' },
    source: 'Mặc định của danh mục này; chưa có văn bản quy định',
    body,
  },
];
