import { readQr } from '@binhan/qr';
import type { Language } from '@binhan/domain/text';
import { qrKindName, unknownQrMessage } from '@binhan/validation/locales';
import { messages } from './messages.ts';
import type { Verdict } from './verdict.ts';

/** What was scanned in place of a visitor's code, and what to do with it; nothing where it may be a visitor's. */
export function otherCode(text: string, language: Language): Verdict | undefined {
  const words = messages(language);
  const reading = readQr(text);
  const named = (note: string): Verdict => ({
    tone: 'trouble',
    word: words.otherCode,
    name: qrKindName(reading.kind, language),
    notes: [note],
    canDeclare: false,
    source: '',
    aside: true,
  });
  switch (reading.kind) {
    case 'own-person':
    case 'vn-cccd':
    case 'vn-personal':
    case 'vn-bhyt':
    case 'number':
      return undefined;
    case 'appointment':
      return named(words.isAppointment);
    case 'tube':
      return named(words.isTube);
    case 'slip':
    case 'hcert':
    case 'shc':
      return named(words.isEvidence);
    case 'own-place':
      return named(words.isPoster);
    case 'foreign-place':
      return named(words.isForeignPlace);
    case 'gs1':
      return named(words.isMedicine);
    case 'url':
      // Nothing of an address is shown: what looks like a link would be opened.
      return named(words.isAddress);
    case 'unknown':
      return {
        ...named(unknownQrMessage(reading.fields.seems, language)),
        word: words.trouble,
        name: '',
      };
  }
}
