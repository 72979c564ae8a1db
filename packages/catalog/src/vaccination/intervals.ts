import type { DoseInterval } from '@binhan/domain/vaccination';

/** After any of these products any of those, not before so many days. */
export function after(
  products: string[],
  next: string[],
  minDays: number,
  recommendedDays = minDays,
): DoseInterval {
  return { after: products, vaccines: next, minDays, recommendedDays };
}

/** The same product again. */
export function same(product: string, minDays: number, recommendedDays = minDays): DoseInterval {
  return after([product], [product], minDays, recommendedDays);
}

/** Second doses of the same product: Decision 3588/QĐ-BYT of 26 July 2021; Hayat-Vax and Abdala are defaults. */
export const sameProduct: DoseInterval[] = [
  same('vaxzevria', 28, 56),
  same('sputnik-v', 21),
  same('comirnaty', 21),
  same('vero-cell', 21),
  same('spikevax', 28),
  same('hayat-vax', 21),
  same('abdala', 14),
];

/** July and August 2021: after AstraZeneca Comirnaty, eight to twelve weeks later. */
export const mixedInAugust2021: DoseInterval[] = [after(['vaxzevria'], ['comirnaty'], 56)];

/** From 8 September 2021: after AstraZeneca either mRNA product; those two for one another; others the same only. */
export const mixedFromSeptember2021: DoseInterval[] = [
  after(['vaxzevria'], ['comirnaty', 'spikevax'], 56),
  after(['spikevax'], ['comirnaty'], 28),
  after(['comirnaty'], ['spikevax'], 28),
];
