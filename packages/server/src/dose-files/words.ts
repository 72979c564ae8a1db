import { foldText } from '@binhan/domain/text';
import type { BodySite, DoseType } from '@binhan/domain/vaccination';

/** How files name a type of dose; the first is what we write. */
const doseTypes: Record<DoseType, readonly [string, ...string[]]> = {
  basic: ['Cơ bản', 'Mũi cơ bản', 'Liều cơ bản', 'Primary'],
  additional: ['Bổ sung', 'Mũi bổ sung', 'Liều bổ sung'],
  booster: ['Nhắc lại', 'Mũi nhắc lại', 'Mũi nhắc', 'Nhắc', 'Tiêm nhắc', 'Liều nhắc lại', 'Booster dose'],
};

/** How files name where on the body a dose was given; the first is what we write. */
const bodySites: Record<BodySite, readonly [string, ...string[]]> = {
  'left-arm': ['Tay trái', 'Cánh tay trái', 'Bắp tay trái', 'LA'],
  'right-arm': ['Tay phải', 'Cánh tay phải', 'Bắp tay phải', 'RA'],
  'left-thigh': ['Đùi trái', 'LT'],
  'right-thigh': ['Đùi phải', 'RT'],
  mouth: ['Uống', 'Miệng', 'Đường uống', 'PO'],
  nose: ['Mũi', 'Xịt mũi'],
  other: ['Khác'],
};

/** The word by which a type of dose is written into a file. */
export function wordOfType(type: DoseType): string {
  return doseTypes[type][0];
}

/** The word by which a place on the body is written into a file. */
export function wordOfSite(site: BodySite): string {
  return bodySites[site][0];
}

/** The words that may stand in a cell. */
export function wordsOf(what: 'type' | 'bodySite'): string {
  return Object.values<readonly string[]>(what === 'type' ? doseTypes : bodySites)
    .map(([word]) => word)
    .join(', ');
}

/** A type of dose by its id or any word, whatever its case and marks. */
export function readType(text: string): DoseType | undefined {
  return named(text, Object.entries(doseTypes) as [DoseType, readonly string[]][]);
}

/** A place on the body by its id or any word. */
export function readBodySite(text: string): BodySite | undefined {
  return named(text, Object.entries(bodySites) as [BodySite, readonly string[]][]);
}

/** What a column of ordinals says: `2`, `Mũi 2`, `Nhắc lại lần 1`. */
export function readOrdinal(text: string): { ordinal: number; type?: DoseType } | undefined {
  const [, before = '', digits] = /^(\D*)(\d{1,2})$/.exec(text.trim()) ?? [];
  const ordinal = Number(digits);
  if (digits === undefined || ordinal < 1 || ordinal > 20) return undefined;
  const words = foldText(before).replace(/\s*\b(lan|thu|so)$/, '');
  if (['', 'mui', 'lieu', 'dose'].includes(words)) return { ordinal };
  const type = readType(words);
  return type === undefined ? undefined : { ordinal, type };
}

function named<Id extends string>(
  text: string,
  options: readonly (readonly [Id, readonly string[]])[],
): Id | undefined {
  const wanted = foldText(text);
  return options.find(([id, words]) => [id, ...words].some((word) => foldText(word) === wanted))?.[0];
}
