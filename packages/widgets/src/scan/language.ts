import type { Language } from '../language';
import { en } from './locales/en';
import { vi, type Words } from './locales/vi';
import type { Sentences } from './locales/vi-sentences';

const words: Record<Language, Words> = { vi, en };

/** The words around a scanner in a language. */
export function wordsOf(language: Language): Words {
  return words[language];
}

/** The sentences about what failed. */
export async function sentencesOf(language: Language): Promise<Sentences> {
  const { sentences } = await (language === 'vi'
    ? import('./locales/vi-sentences')
    : import('./locales/en-sentences'));
  return sentences;
}
