/**
 * The forms this catalogue ships, each an entry with its dates, area and source. A province adds its own, or a later
 * version, as entries in the database; no code changes.
 */
import type { Entry } from '@binhan/domain/catalog';
import { arrivalDeclaration } from './arrival';
import { dailyHealth } from './daily-health';
import { movementDeclaration } from './movement';
import { nationalDeclaration } from './national-declaration';

/** Every form of the catalogue. */
export const forms: Entry[] = [
  {
    kind: 'form',
    id: nationalDeclaration.id,
    area: 'VN',
    period: { from: '2026-01-01' },
    source:
      'Mẫu cho người ở trong nước trên tokhaiyte.vn, bản chụp ngày 02/3/2022 (Quyết định 2666/QĐ-BYT ngày 29/5/2021); đồng ý theo Luật 91/2025/QH15, hiệu lực từ 01/01/2026',
    body: nationalDeclaration,
  },
  {
    kind: 'form',
    id: movementDeclaration.id,
    area: 'VN',
    period: { from: '2026-01-01' },
    source:
      'Tờ khai di chuyển nội địa trên tokhaiyte.vn theo các mẫu công khai (2021); dùng được bao lâu là mặc định của danh mục này',
    body: movementDeclaration,
  },
  {
    kind: 'form',
    id: arrivalDeclaration.id,
    area: 'VN',
    period: { from: '2026-01-01' },
    source:
      'Bộ Y tế, tờ khai nhập cảnh theo các mẫu công khai (2020 đến 2022); khai báo thường quy khi nhập cảnh đã dừng, tỉnh, thành phố bật lại khi có dịch',
    body: arrivalDeclaration,
  },
  {
    kind: 'form',
    id: dailyHealth.id,
    area: 'VN',
    period: { from: '2021-07-14' },
    source:
      'Bộ Y tế, Công văn 5599/BYT-MT ngày 14/7/2021 (theo dõi sức khỏe hằng ngày của người cách ly) và 1909/BYT-DP ngày 15/4/2022 (dấu hiệu, khi nào là nghi ngờ)',
    body: dailyHealth,
  },
];

export { arrivalDeclaration, dailyHealth, movementDeclaration, nationalDeclaration };
