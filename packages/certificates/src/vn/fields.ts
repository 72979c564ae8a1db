import type { HcertCertificate } from '../report';
import { valueSet, type ValueSets } from '../value-sets/value-set';

/** The eleven fields of the Vietnamese certificate of vaccination, in their order (Decision 5772/QĐ-BYT). */
export type VnFieldName =
  | 'name'
  | 'birthDate'
  | 'nationality'
  | 'disease'
  | 'dosesReceived'
  | 'vaccinatedOn'
  | 'doseNumber'
  | 'vaccine'
  | 'product'
  | 'manufacturer'
  | 'certificateNumber';

/** One field. Personal data. */
export interface VnField {
  name: VnFieldName;
  /** As the certificate has it; absent when it does not say. */
  value?: string;
  /** What a code stands for, in English. */
  display?: string;
}

const codes: Partial<Record<VnFieldName, string>> = {
  disease: 'disease-agent-targeted',
  vaccine: 'sct-vaccines-covid-19',
  product: 'vaccines-covid-19-names',
  manufacturer: 'vaccines-covid-19-auth-holders',
};

/**
 * The eleven fields out of a certificate of vaccination, in their order; nothing for a certificate of another kind. The
 * standard has no nationality: the country that issued stands there, as on the Vietnamese certificate's own QR code.
 */
export function vnFields(
  { payload, issuer }: HcertCertificate,
  { valueSets = [] }: { valueSets?: ValueSets } = {},
): VnField[] | undefined {
  const dose = payload.v?.[0];
  if (dose === undefined) return undefined;
  const { fn, fnt, gn, gnt } = payload.nam;
  const values: Record<VnFieldName, string | undefined> = {
    name: [fn ?? fnt, gn ?? gnt].filter((part) => part !== undefined && part !== '').join(' '),
    birthDate: payload.dob,
    nationality: issuer ?? dose.co,
    disease: dose.tg,
    dosesReceived: String(dose.dn),
    vaccinatedOn: dose.dt,
    doseNumber: `${dose.dn}/${dose.sd}`,
    vaccine: dose.vp,
    product: dose.mp,
    manufacturer: dose.ma,
    certificateNumber: dose.ci,
  };
  const names = Object.keys(values) as VnFieldName[];
  return names.map((name) => {
    const value = values[name];
    const set = codes[name] === undefined ? undefined : valueSet(valueSets, codes[name])?.valueSetValues;
    const display =
      set !== undefined && value !== undefined && Object.hasOwn(set, value) ? set[value] : undefined;
    return {
      name,
      ...(value === undefined ? {} : { value }),
      ...(display === undefined ? {} : { display: display.display }),
    };
  });
}
