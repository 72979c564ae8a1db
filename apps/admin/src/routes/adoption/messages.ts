import { createMessages } from '@binhan/ui';

/** What the page of adoption says. */
export const messages = createMessages({
  vi: {
    title: 'Tình hình sử dụng theo đơn vị',
    intro:
      'Đếm từ việc dùng thật: người đã đăng nhập lần đầu, và người đã dùng lần đầu (khai báo hoặc quét mã).',
    asOf: (moment: string) => `Số liệu lúc ${moment}`,
    organisation: 'Đơn vị',
    kind: 'Loại',
    agency: 'Cơ quan',
    enterprise: 'Doanh nghiệp',
    school: 'Trường học',
    commune: 'Xã, phường',
    'health-facility': 'Cơ sở y tế',
    area: 'Địa bàn',
    signedIn: 'Đã đăng nhập',
    used: 'Đã sử dụng',
    total: 'Cộng',
    none: 'Chưa có đơn vị nào trong địa bàn được giao.',
    print: 'In',
  },
  en: {
    title: 'Adoption by unit',
    intro:
      'Counted from real use: people who signed in for the first time, and people who first used it (declared or scanned).',
    asOf: (moment) => `As of ${moment}`,
    organisation: 'Unit',
    kind: 'Kind',
    agency: 'Agency',
    enterprise: 'Enterprise',
    school: 'School',
    commune: 'Commune',
    'health-facility': 'Health facility',
    area: 'Area',
    signedIn: 'Signed in',
    used: 'Used',
    total: 'Total',
    none: 'There is no unit in your areas yet.',
    print: 'Print',
  },
});
