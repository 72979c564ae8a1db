/** What every page shows of its installation: name, picture, numbers; in the browser as on the server. */
import type { OutputOf, contract } from '@binhan/contract';
import type { Language } from '@binhan/domain/text';

type Site = OutputOf<(typeof contract)['site']['show']>;

/** What every page knows of the installation. */
export interface ShownSite extends Omit<Site, 'mode'> {
  demo: boolean;
  /** A picture of the province, served by this installation. */
  logo?: string | undefined;
  /** The API did not answer: what is shown is a stand-in. */
  away: boolean;
}

/** What a page shows while the API is away: the nation's own number, so that nobody is left alone. */
export const siteWhileAway: ShownSite = {
  name: 'Việt Nam',
  area: 'VN',
  defaultArea: 'VN',
  edition: '2026-04-30',
  demo: false,
  hotlines: [
    {
      name: { vi: 'Đường dây nóng Bộ Y tế', en: 'Hotline of the Ministry of Health' },
      phone: '1900 9095',
      hours: { vi: 'Cả ngày và đêm', en: 'Day and night' },
    },
  ],
  levels: [],
  forms: [],
  away: true,
};

/** The installation as the API describes it, or a stand-in while it is away. */
export function shownSite(site: Site | undefined, logo: string | undefined): ShownSite {
  if (site === undefined) return { ...siteWhileAway, logo };
  const { mode, ...rest } = site;
  return { ...rest, demo: mode === 'demo', logo, away: false };
}

/** The number shown on every page, in a language. */
export function mainHotline(
  site: ShownSite,
  language: Language,
): { name: string; phone: string; hours?: string } | undefined {
  const [first] = site.hotlines;
  if (!first) return undefined;
  const { name, phone, hours } = first;
  return { name: name[language], phone, ...(hours ? { hours: hours[language] } : {}) };
}
