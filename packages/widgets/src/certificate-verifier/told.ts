import { certificateMessages } from '@binhan/certificates/messages';
import type { Language } from '../language';
import type { Checked, Decided } from './check';
import { plain } from './holder';
import { sentences as en } from './locales/en-sentences';
import { type Sentences, sentences as vi } from './locales/vi-sentences';

const all: Record<Language, Sentences> = { vi, en };

/** The sentences about verdicts in a language. */
export function sentencesIn(language: Language): Sentences {
  return all[language];
}

/** The verdict in a word or two. */
export function wordOf({ told }: Checked, language: Language): string {
  return certificateMessages[language].verdicts[told.verdict];
}

/** What decided, in one sentence. */
export function reasonOf({ decided, ruled }: Checked, language: Language): string {
  return decided ? sentenceOf(decided, language) : all[language].passed[ruled ? 'ruled' : 'unruled'];
}

function sentenceOf({ code, rule, refused }: Decided, language: Language): string {
  const messages = certificateMessages[language];
  switch (code) {
    case 'list_refused':
      return messages.listRefusals[refused ?? 'malformed'];
    case 'anchors_missing':
    case 'lists_unreachable':
    case 'rules_unusable':
      return all[language].undecided[code];
    default: {
      const described = rule?.Description?.find(({ lang }) => lang === language)?.desc;
      return described === undefined ? messages.findings[code] : plain(described).slice(0, 300);
    }
  }
}
