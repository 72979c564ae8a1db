/** Administrative areas as dated facts: a code alone names nothing, a code and a date do. */
export { AreaCode, AreaEdition, AreaKind, AreaLevel, AreaRef, AreaUnit, COUNTRY, editionOn } from './shapes';
export { AreaCandidate, AreaConversion, ConversionReason } from './conversion';
export { type Areas, type AreaSearch } from './areas';
