/**
 * The administrative areas of Viet Nam in three editions: November 2021 (province, district, commune), 1 July 2025
 * (province, commune) and 30 April 2026. The entry is small; the units of a province come when they are asked for.
 */
import type { Areas } from '@binhan/domain/area';
import { createAreas } from './create-areas';

/** The areas for whoever needs no lifetime of their own. What it keeps is the same for everyone: published lists. */
export const areas: Areas = createAreas();

export { createAreas };
