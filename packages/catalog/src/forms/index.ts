/**
 * The forms this catalogue ships, each an entry with its dates, area and source. A province adds its own, or a later
 * version, as entries in the database; no code changes.
 */
import type { Entry } from '@binhan/domain/catalog';
import { nationalDeclaration } from './national-declaration';

/** Every form of the catalogue. */
export const forms: Entry[] = [
  {
    kind: 'form',
    id: nationalDeclaration.id,
    area: 'VN',
    period: { from: '2026-01-01' },
    source:
      'Form for everyone in the country at tokhaiyte.vn as captured on 2 March 2022 (Decision 2666/QĐ-BYT, 29 May 2021); consent by Law 91/2025/QH15, in force from 1 January 2026',
    body: nationalDeclaration,
  },
];

export { nationalDeclaration };
