import type { PlaceKind } from '@binhan/domain/place';
import { foldText } from '@binhan/domain/text';

/** How files name a kind of place; the first is what we write. */
const placeKinds: Record<PlaceKind, readonly [string, ...string[]]> = {
  'public-place': [
    'Nơi công cộng',
    'Công cộng',
    'Chợ',
    'Siêu thị',
    'Cửa hàng',
    'Quán ăn',
    'Nhà hàng',
    'Public place',
  ],
  agency: ['Cơ quan', 'Cơ quan, doanh nghiệp', 'Công sở', 'Doanh nghiệp', 'Nhà máy', 'Trường học', 'Office'],
  'vaccination-site': ['Điểm tiêm', 'Điểm tiêm chủng', 'Vaccination site'],
  'testing-site': ['Điểm lấy mẫu', 'Điểm xét nghiệm', 'Testing site'],
  laboratory: ['Phòng xét nghiệm', 'Laboratory'],
  checkpoint: ['Chốt kiểm soát', 'Chốt', 'Checkpoint'],
  vehicle: ['Phương tiện', 'Xe', 'Xe khách', 'Vehicle'],
};

const kinds = Object.entries(placeKinds) as [PlaceKind, readonly [string, ...string[]]][];

/** A kind of place by its id or any word, whatever its case and marks. */
export function readPlaceKind(text: string): PlaceKind | undefined {
  const wanted = foldText(text);
  return kinds.find(([id, words]) => [id, ...words].some((word) => foldText(word) === wanted))?.[0];
}

/** The words that may stand in the column of the kind. */
export function placeKindWords(): string {
  return kinds.map(([, [word]]) => word).join(', ');
}
