import type { Condition } from '@binhan/domain/declaration';
import type { FollowUpRule } from '@binhan/domain/tracing';

/** Stays apart under supervision, then watches their own health. */
export function apart(
  id: string,
  kind: 'facility' | 'home',
  {
    days,
    monitored,
    testDays,
    when,
  }: { days: number; monitored: number; testDays: number[]; when?: Condition },
): FollowUpRule {
  const where =
    kind === 'home'
      ? { vi: 'cách ly tại nhà', en: 'at home' }
      : { vi: 'cách ly tập trung', en: 'in a facility' };
  return {
    id,
    degrees: [1],
    ...(when === undefined ? {} : { when }),
    quarantine: [
      { kind, days },
      ...(monitored === 0 ? [] : [{ kind: 'self-monitoring' as const, days: monitored }]),
    ],
    tests: testDays.map((day) => ({ day, test: 'sars-cov-2-pcr' })),
    diaryDays: days + monitored,
    says: {
      vi: `Người tiếp xúc gần (F1): ${where.vi} ${days} ngày kể từ lần tiếp xúc cuối.`,
      en: `Close contact (F1): ${days} days apart ${where.en}, counted from the last contact.`,
    },
    advice: {
      vi: 'Ở phòng riêng, không gặp người khác, đeo khẩu trang, đo nhiệt độ và ghi sức khoẻ mỗi ngày. Sốt, ho hoặc khó thở: gọi trạm y tế ngay.',
      en: 'Stay in a room of your own, meet nobody, wear a mask, take your temperature and say how you are every day. With fever, cough or hard breathing call the health station at once.',
    },
  };
}

/** Goes about and watches their own health. */
export function watches(
  id: string,
  degrees: number[],
  days: number,
  who: { vi: string; en: string },
  when?: Condition,
): FollowUpRule {
  return {
    id,
    degrees,
    ...(when === undefined ? {} : { when }),
    quarantine: days === 0 ? [] : [{ kind: 'self-monitoring', days }],
    tests: [],
    diaryDays: days,
    says: {
      vi: `${who.vi}: tự theo dõi sức khoẻ ${days} ngày.`,
      en: `${who.en}: watch your own health for ${days} days.`,
    },
    advice: {
      vi: 'Đeo khẩu trang, tránh nơi đông người và người già yếu. Có dấu hiệu bất thường: ở nhà và gọi trạm y tế.',
      en: 'Wear a mask, keep away from crowds and from frail people. With any sign of illness stay at home and call the health station.',
    },
  };
}

/** Nothing is asked of the person. */
export function nothing(id: string, says: FollowUpRule['says'], when: Condition): FollowUpRule {
  return {
    id,
    degrees: [1, 2, 3, 4, 5],
    when,
    quarantine: [],
    tests: [],
    diaryDays: 0,
    says,
    advice: {
      vi: 'Không cần làm gì thêm. Có dấu hiệu bất thường, xin gọi trạm y tế.',
      en: 'Nothing else is needed. With any sign of illness, call the health station.',
    },
  };
}
