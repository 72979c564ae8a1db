/**
 * What Angular’s check of templates makes of a listener, `(binhan-read)="…"` under `strictTemplates`: a call of
 * `addEventListener` of the element that the name of the tag stands for. An expected error that does not come is one.
 */
import type {} from '@binhan/widgets';

export function listen(): void {
  const reader = document.createElement('binhan-qr-reader');
  reader.addEventListener('binhan-read', (event) => event.detail.raw.trim());
  // @ts-expect-error What was read is no string.
  reader.addEventListener('binhan-read', (event) => event.detail.trim());
  // @ts-expect-error A number is no phone number.
  reader.hotline = 1900;
}
