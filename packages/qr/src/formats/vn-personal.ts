import type { Masked, VnPersonalExtension, VnPersonalReading } from '../reading';
import { warn, type Scanned } from '../scanned';

const document = /^[\dA-Z*]{4,20}$/i;
const birth = /^[\d*]{4}(-[\d*]{2}-[\d*]{2})?$/;

/** Splits the national personal QR: `number|name|birth|by whom|QID|extension`. */
export function readVnPersonal({ raw, line, clean, warnings }: Scanned): VnPersonalReading | undefined {
  const parts = clean.split('|').map((part) => part.trim());
  const [documentNumber = '', name = '', birthDate = '', declaredBy, qid = '', extensionText = ''] = parts;
  if (parts.length < 5 || (declaredBy !== '0' && declaredBy !== '1')) return undefined;
  if (!document.test(documentNumber) || !birth.test(birthDate)) return undefined;
  const shownNumber = maskable(documentNumber);
  if (typeof shownNumber !== 'string') warn(warnings, 'masked');
  if (name === '') warn(warnings, 'unexpected_field');
  return {
    kind: 'vn-personal',
    signature: 'none',
    fields: {
      documentNumber: shownNumber,
      name,
      birthDate: maskable(birthDate),
      declaredBy,
      qid,
      extension: readExtension(extensionText, declaredBy === '1'),
      extensionText,
      tail: line.split('|').slice(6),
    },
    warnings,
    raw,
  };
}

function maskable(text: string): string | Masked {
  return text.includes('*') ? { masked: true, text } : text;
}

/** The decision lists the parts, the one sample seen orders them otherwise: each part is known by its form. */
function readExtension(text: string, forAnother: boolean): VnPersonalExtension {
  const extension: VnPersonalExtension = { rest: [] };
  if (text === '') return extension;
  for (const [index, part] of text.split('<').entries()) {
    const slot = slotOf(part, index === 0 && forAnother);
    if (slot === undefined || extension[slot] !== undefined) extension.rest.push(part);
    else extension[slot] = part;
  }
  return extension;
}

function slotOf(part: string, mayBeProxy: boolean): Exclude<keyof VnPersonalExtension, 'rest'> | undefined {
  if (/^[012]$/.test(part)) return 'sex';
  if (/^(0|\+84)\d{9}$/.test(part)) return 'phone';
  if (/^([A-Z]{2}\d{13}|\d{10}|\d{12})$/.test(part)) return 'insuranceNumber';
  if (part === '' || part.includes('*')) return undefined;
  if (mayBeProxy) return 'proxyQid';
  return part.length >= 40 ? 'signature' : undefined;
}
