import type { HcertName } from '../hcert/payload';
import { icaoName } from '../names/icao';

/** A Vietnamese name in the fields of the standard: the family name, then the rest as it is written. Personal data. */
export function vnName(name: string): HcertName {
  const [family = '', ...rest] = name.normalize('NFC').trim().split(/\s+/);
  const given = rest.join(' ');
  return {
    fn: family,
    fnt: icaoName(family),
    ...(given === '' ? {} : { gn: given, gnt: icaoName(given) }),
  };
}
