import { expect, test } from 'vitest';
import { mainHotline, shownSite, siteWhileAway } from './site';

const site = {
  name: 'Hải Phòng',
  area: '31',
  defaultArea: '11239',
  edition: '2026-04-30' as const,
  mode: 'production' as const,
  hotlines: [{ name: { vi: 'Đường dây nóng', en: 'Hotline' }, phone: '0220 000 000' }],
  levels: [],
  forms: [],
};

test('portal and admin app are told the same of their installation', () => {
  expect(shownSite(site, '/logo')).toEqual({
    name: 'Hải Phòng',
    area: '31',
    defaultArea: '11239',
    edition: '2026-04-30',
    demo: false,
    logo: '/logo',
    hotlines: site.hotlines,
    levels: [],
    forms: [],
    away: false,
  });
  expect(mainHotline(shownSite(site, undefined), 'en')).toEqual({ name: 'Hotline', phone: '0220 000 000' });
});

test('while the API is away nobody is left without a number, and the province keeps its picture', () => {
  const away = shownSite(undefined, '/logo');
  expect(away).toEqual({ ...siteWhileAway, logo: '/logo' });
  expect(mainHotline(away, 'vi')?.phone).toBe('1900 9095');
});
