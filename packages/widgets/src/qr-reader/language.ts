import type { Language } from '../language';
import { sentencesOf as scanSentencesOf } from '../scan/language';
import type { Sentences as ScanSentences } from '../scan/locales/vi-sentences';
import type { Sentences } from './locales/vi-sentences';

/** The name of the element. */
export const titles: Record<Language, string> = { vi: 'Đọc mã QR', en: 'Read a QR code' };

/** The sentences about what was read, and the one that stands before them in test mode. */
export async function sentencesOf(language: Language): Promise<Sentences & Pick<ScanSentences, 'testing'>> {
  const [{ testing }, { sentences }] = await Promise.all([
    scanSentencesOf(language),
    language === 'vi' ? import('./locales/vi-sentences') : import('./locales/en-sentences'),
  ]);
  return { ...sentences, testing };
}
