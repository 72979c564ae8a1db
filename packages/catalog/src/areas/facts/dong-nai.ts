/** Where the change of 30 April 2026 is written down. */
export const dongNaiSource =
  'Resolution 30/2026/QH16 and Resolution 237/NQ-UBTVQH16, in force from 30 April 2026';

/** The province that became a centrally run city on 30 April 2026. */
export const newMunicipality = '75';

/**
 * The ten communes of Đồng Nai that became wards with the same code on 30 April 2026: those whose kind differs between the
 * list of 1 July 2025 and the list of the MIT-licensed `thanglequoc/vietnamese-provinces-database` v4.2.0 (commit cd58063,
 * 2 August 2026), which names both resolutions as its source.
 */
export const newWards: readonly string[] = [
  '25270', // Lộc Ninh
  '25357', // Tân Khai
  '25363', // Đồng Phú
  '26116', // Tân Phú
  '26170', // Trị An
  '26248', // Trảng Bom
  '26326', // Dầu Giây
  '26368', // Long Thành
  '26425', // Xuân Lộc
  '26485', // Nhơn Trạch
];
