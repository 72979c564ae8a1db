import type { Language } from '@binhan/domain/text';
import { doseLists } from './dose-messages.ts';
import { testLists } from './test-messages.ts';

/** What pages say of a list, by what becomes of its people. */
export function wordsOfKind(registers: boolean, language: Language) {
  return registers ? doseLists(language) : testLists(language);
}
