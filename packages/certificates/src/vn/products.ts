/** How a vaccine stands in a certificate. */
export interface VnProduct {
  /** Names on Vietnamese slips and in registers, as people write them. */
  names: readonly string[];
  /** Disease targeted, product, holder of the authorisation, prophylaxis: codes of the value sets. */
  tg: string;
  mp: string;
  ma: string;
  vp: string;
  /** Doses of the usual full series. */
  doses: number;
}

/**
 * COVID-19 vaccines given in Viet Nam, by the encoding instructions of the eHealth Network (value sets 2.12.0). `Vero Cell`
 * on a slip is the product of Sinopharm Beijing, not the deprecated code of that name. A default: hand over another table
 * where products change.
 */
export const vnProducts: readonly VnProduct[] = [
  product(['Comirnaty', 'Pfizer', 'Pfizer-BioNTech'], 'EU/1/20/1528', 'ORG-100030215', '1119349007', 2),
  product(['Spikevax', 'Moderna'], 'EU/1/20/1507', 'ORG-100031184', '1119349007', 2),
  product(['Vaxzevria', 'AstraZeneca', 'AZD1222'], 'EU/1/21/1529', 'ORG-100001699', '29061000087103', 2),
  product(['Janssen', 'Jcovden'], 'EU/1/20/1525', 'ORG-100001417', '29061000087103', 1),
  product(['Vero Cell', 'Sinopharm', 'BBIBP-CorV'], 'BBIBP-CorV', 'ORG-100020693', '1157024006', 2),
  product(['Hayat-Vax'], 'Hayat-Vax', 'ORG-100023050', '1157024006', 2),
  product(['Sputnik V', 'Gam-COVID-Vac'], 'Sputnik-V', 'Gamaleya-Research-Institute', '29061000087103', 2),
  product(['Sputnik Light'], 'Sputnik-Light', 'Gamaleya-Research-Institute', '29061000087103', 1),
  product(['Abdala', 'CIGB-66'], 'Abdala', 'CIGB', '28531000087107', 3),
];

function product(names: readonly string[], mp: string, ma: string, vp: string, doses: number): VnProduct {
  return { names, tg: '840539006', mp, ma, vp, doses };
}

/** A product by a name or a code of it, whatever its capitals, hyphens and spaces; nothing when the table lacks it. */
export function vnProduct(name: string, products: readonly VnProduct[]): VnProduct | undefined {
  const wanted = plain(name);
  return products.find(({ names, mp }) => [mp, ...names].some((known) => plain(known) === wanted));
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, '');
}
