import type {} from '@binhan/pages/inside';

/** The moment by which the API judges what is valid: its own clock where it is in this process. */
export function serverNow(): string {
  return globalThis.__binhan?.now() ?? new Date().toISOString();
}
