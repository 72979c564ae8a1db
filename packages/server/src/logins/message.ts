import type { Language } from '@binhan/domain/text';
import type { Settings } from '../services';

/**
 * The text message with a one-time code. The last line is the domain-bound form that lets a phone fill the code in only
 * on our own pages. Vietnamese without accents would halve its price; people asked for words they can read.
 */
export function codeMessage(
  language: Language,
  settings: Pick<Settings, 'sender' | 'origin'>,
  code: string,
): string {
  const sentence = {
    vi: `${settings.sender}: mã đăng nhập của bạn là ${code}, dùng trong 10 phút. Không đưa mã này cho ai.`,
    en: `${settings.sender}: your sign-in code is ${code}, valid for 10 minutes. Give it to nobody.`,
  }[language];
  return `${sentence}\n\n@${new URL(settings.origin).host} #${code}`;
}
