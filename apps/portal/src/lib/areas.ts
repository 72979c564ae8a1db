import type { AreaKind } from '@binhan/domain/area';
import type { Language } from '@binhan/domain/text';

/** A unit as lists show it. */
export interface ShownUnit {
  code: string;
  name: string;
}

const kinds: Record<AreaKind, { vi: string; en: string }> = {
  province: { vi: 'Tỉnh', en: 'Province' },
  municipality: { vi: 'Thành phố', en: 'City' },
  city: { vi: 'Thành phố', en: 'City' },
  town: { vi: 'Thị xã', en: 'Town' },
  'urban-district': { vi: 'Quận', en: 'Urban district' },
  district: { vi: 'Huyện', en: 'District' },
  ward: { vi: 'Phường', en: 'Ward' },
  commune: { vi: 'Xã', en: 'Commune' },
  township: { vi: 'Thị trấn', en: 'Township' },
  'special-zone': { vi: 'Đặc khu', en: 'Special zone' },
};

/** Units with their kind, as people say them: `Xã Thanh Miện`, `Thanh Miện commune`. Provinces go by their name. */
export function shownUnits(
  units: readonly { code: string; name: string; kind: AreaKind; level: string }[],
  language: Language,
): ShownUnit[] {
  return units.map(({ code, name, kind, level }) => {
    if (level === 'province') return { code, name };
    const named = kinds[kind][language];
    return { code, name: language === 'vi' ? `${named} ${name}` : `${name} ${named.toLowerCase()}` };
  });
}
