/** Vietnamese text as people compare it: with or without marks, old or new tone placement, composed or not. */
export { foldText, foldWords } from './fold';
export { Language, LocalizedText } from './language';
export { readSpokenCode, showSpokenCode, writeSpokenCode } from './spoken-code';
