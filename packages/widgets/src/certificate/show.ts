/** Draws and reads a certificate. Loaded with the first text, all at once, so that a tap later needs no network. */
import { type Certificate, readCertificate } from '@binhan/certificates';
import { drawCode, type DrawnCode } from './draw';

export { default as FieldsView } from './fields-view.svelte';

/** A certificate ready to be shown. Personal data. */
export interface Shown {
  code: DrawnCode;
  certificate: Certificate;
}

/** What a text is as a certificate; nothing where it is none. It is read and not judged. */
export function show(text: string): Shown | undefined {
  const read = readCertificate(text);
  const code = 'value' in read ? drawCode(text.trim()) : undefined;
  return 'value' in read && code ? { code, certificate: read.value } : undefined;
}
