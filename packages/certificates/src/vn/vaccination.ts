import type { Hcert } from '../hcert/payload';
import { vnName } from './name';
import { vnProduct, vnProducts, type VnProduct } from './products';

/** A dose that is to be certified. Personal data. */
export interface VnVaccination {
  /** In the order family, middle, given. */
  name: string;
  /** `YYYY-MM-DD`, or what of it is known. */
  bornOn: string;
  /** Name or code of the product. */
  product: string;
  doseNumber: number;
  /** Doses of the series; default: of the product's usual one, and never fewer than given. */
  doses?: number;
  vaccinatedOn: string;
  /** Who issues, in words. */
  issuer: string;
  uvci: string;
  /** Country of vaccination; default: Viet Nam. */
  country?: string;
}

/**
 * The payload for a dose given in Viet Nam. The whole name stands as surname and given name are written at home: the family
 * name, then the rest.
 *
 * @throws RangeError when the table lacks the product.
 */
export function createVnVaccination(
  dose: VnVaccination,
  { products = vnProducts }: { products?: readonly VnProduct[] } = {},
): Hcert {
  const product = vnProduct(dose.product, products);
  if (product === undefined)
    throw new RangeError('createVnVaccination: the table of products lacks `product`');
  const { tg, mp, ma, vp, doses } = product;
  return {
    ver: '1.3.0',
    nam: vnName(dose.name),
    dob: dose.bornOn,
    v: [
      {
        tg,
        vp,
        mp,
        ma,
        dn: dose.doseNumber,
        sd: Math.max(dose.doses ?? doses, dose.doseNumber),
        dt: dose.vaccinatedOn,
        co: dose.country ?? 'VN',
        is: dose.issuer,
        ci: dose.uvci,
      },
    ],
  };
}

/** How long a certificate holds. */
export interface VnPeriod {
  issuedAt: Date;
  expiresAt: Date;
  /** From then on it is renewed by itself; the old one holds until it expires. */
  renewFrom: Date;
}

/** Twelve months from issue (Decision 5772/QĐ-BYT), with a month at the end in which the renewed one holds as well. */
export function vnPeriod(issuedAt: Date, { months = 12, overlapDays = 30 } = {}): VnPeriod {
  const expiresAt = new Date(issuedAt);
  const day = expiresAt.getUTCDate();
  expiresAt.setUTCMonth(expiresAt.getUTCMonth() + months);
  // 29 February has no anniversary in most years: the last day of the month, not the first of the next.
  if (expiresAt.getUTCDate() !== day) expiresAt.setUTCDate(0);
  return { issuedAt, expiresAt, renewFrom: new Date(expiresAt.getTime() - overlapDays * 86_400_000) };
}
