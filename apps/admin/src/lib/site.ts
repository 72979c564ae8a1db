import type { Language, LocalizedText } from '@binhan/domain/text';
import type { ShownHotline } from '@binhan/ui';

/** What every page knows of the installation. */
export interface ShownSite {
  /** Name of the province. */
  name: string;
  /** The province's code, and the commune most people here live in. */
  area: string;
  defaultArea: string;
  edition: '2021-11-01' | '2025-07-01' | '2026-04-30';
  demo: boolean;
  /** A picture of the province, served by this installation. */
  logo?: string | undefined;
  hotlines: { name: LocalizedText; phone: string; hours?: LocalizedText }[];
  forms: { id: string; version: number; title: LocalizedText }[];
}

/** The number shown on every page, in a language. */
export function mainHotline(site: ShownSite, language: Language): ShownHotline | undefined {
  const [first] = site.hotlines;
  if (!first) return undefined;
  const { name, phone, hours } = first;
  return { name: name[language], phone, ...(hours ? { hours: hours[language] } : {}) };
}

/** What a page shows while the API is away. */
export const siteWhileAway: ShownSite = {
  name: 'Việt Nam',
  area: 'VN',
  defaultArea: 'VN',
  edition: '2026-04-30',
  demo: false,
  hotlines: [],
  forms: [],
};
