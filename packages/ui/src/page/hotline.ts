/** A number people can ring, as the configuration gives it. */
export interface ShownHotline {
  name: string;
  /** As people write it, for example `0225 1022`. */
  phone: string;
  hours?: string;
}

/** The address that makes a phone ring a number. */
export function callAddress(phone: string): string {
  return `tel:${phone.replace(/[^0-9+]/g, '')}`;
}
