import type { ConversionReason } from '@binhan/domain/area';

/** What one unit became, from a source that lists every part of it. */
export interface SourcedConversion {
  /** Code of the earlier unit. */
  old: string;
  /** Every unit of 1 July 2025 it went to. */
  became: { code: string; reason: ConversionReason }[];
}

/** Where the splits and merges of Thanh Miện are written down. */
export const thanhMienSource =
  'Resolution 1669/NQ-UBTVQH15 of 16 June 2025; codes by Decision 19/2025/QĐ-TTg; parts and population as in the official conversion table of 2025';

const thanhMien = { code: '11239', reason: 'merged-whole' } as const;
const nguyenLuongBang = { code: '11242', reason: 'merged-whole' } as const;
const bacThanhMien = { code: '11254', reason: 'merged-whole' } as const;
const haiHung = { code: '11257', reason: 'merged-whole' } as const;
const namThanhMien = { code: '11284', reason: 'merged-whole' } as const;

/**
 * The 17 units of the former district Thanh Miện (300, Hải Dương). Three were split: all their people went to one unit, a
 * part of their land to another. Codes 11242 and 11257 name other units since.
 */
export const thanhMienConversions: SourcedConversion[] = [
  {
    old: '11239',
    became: [
      { code: '11239', reason: 'part-with-all-people' },
      { code: '11065', reason: 'part-without-people' },
    ],
  },
  { old: '11269', became: [thanhMien] },
  { old: '11275', became: [thanhMien] },
  { old: '11278', became: [thanhMien] },
  {
    old: '11242',
    became: [
      { code: '11242', reason: 'part-with-all-people' },
      { code: '10993', reason: 'part-without-people' },
    ],
  },
  { old: '11245', became: [nguyenLuongBang] },
  {
    old: '11251',
    became: [
      { code: '11242', reason: 'part-with-all-people' },
      { code: '10993', reason: 'part-without-people' },
    ],
  },
  { old: '11254', became: [bacThanhMien] },
  { old: '11260', became: [bacThanhMien] },
  { old: '11266', became: [bacThanhMien] },
  { old: '11248', became: [haiHung] },
  { old: '11257', became: [haiHung] },
  { old: '11263', became: [haiHung] },
  { old: '11281', became: [namThanhMien] },
  { old: '11284', became: [namThanhMien] },
  { old: '11287', became: [namThanhMien] },
  { old: '11293', became: [namThanhMien] },
];
