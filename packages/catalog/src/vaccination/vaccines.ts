import type { Entry } from '@binhan/domain/catalog';
import type { Vaccine } from '@binhan/domain/vaccination';
import { cvx } from '../terminology';

const YEARS = 12;
/** COVID-19 in the value set of diseases of the EU. */
const target = '840539006';
const mrna = '1119349007';
const antigen = '1157024006';
const vector = '29061000087103';
/** COVID-19 vaccines of a kind the sets do not name. */
const unnamed = '28531000087107';

const shot = {
  diseases: ['covid-19'],
  volume: 0.5,
  route: 'intramuscular',
  openVialHours: 6,
  ages: { from: 18 * YEARS },
} as const satisfies Partial<Vaccine>;

function vaccine(id: string, from: string, source: string, body: Vaccine): Entry {
  return { kind: 'vaccine', id, area: 'VN', period: { from }, source, body };
}

const values =
  'Codes: value sets of the EU 2.12.0 and CVX. Doses of a vial and hours are defaults of this catalogue';

/**
 * Products given in Viet Nam. `Vero Cell` on a slip is the product of Sinopharm Beijing. Adapted mRNA products keep the
 * code of their parent.
 */
export const vaccines: Entry[] = [
  vaccine('comirnaty', '2021-06-12', `Conditional approval of June 2021. ${values}`, {
    ...shot,
    name: 'Comirnaty',
    otherNames: ['Pfizer', 'Pfizer-BioNTech', 'BNT162b2'],
    manufacturer: 'Pfizer, BioNTech',
    codes: [cvx('208')],
    dosesPerVial: 6,
    volume: 0.3,
    ages: { from: 12 * YEARS },
    certificate: { target, prophylaxis: mrna, product: 'EU/1/20/1528', holder: 'ORG-100030215' },
  }),
  vaccine('spikevax', '2021-06-28', `Conditional approval of June 2021. ${values}`, {
    ...shot,
    name: 'Spikevax',
    otherNames: ['Moderna', 'mRNA-1273'],
    manufacturer: 'Moderna',
    codes: [cvx('207')],
    dosesPerVial: 10,
    certificate: { target, prophylaxis: mrna, product: 'EU/1/20/1507', holder: 'ORG-100031184' },
  }),
  vaccine('vaxzevria', '2021-02-01', `Conditional approval of February 2021. ${values}`, {
    ...shot,
    name: 'Vaxzevria',
    otherNames: ['AstraZeneca', 'AZD1222', 'COVID-19 Vaccine AstraZeneca'],
    manufacturer: 'AstraZeneca',
    codes: [cvx('210')],
    dosesPerVial: 10,
    certificate: { target, prophylaxis: vector, product: 'EU/1/21/1529', holder: 'ORG-100001699' },
  }),
  vaccine('jcovden', '2021-07-15', `Conditional approval of July 2021. ${values}`, {
    ...shot,
    name: 'Jcovden',
    otherNames: ['Janssen', 'COVID-19 Vaccine Janssen'],
    manufacturer: 'Janssen',
    codes: [cvx('212')],
    dosesPerVial: 5,
    certificate: { target, prophylaxis: vector, product: 'EU/1/20/1525', holder: 'ORG-100001417' },
  }),
  vaccine('vero-cell', '2021-06-03', `Conditional approval of June 2021. ${values}`, {
    ...shot,
    name: 'Vero Cell',
    otherNames: ['Sinopharm', 'BBIBP-CorV', 'COVID-19 Vaccine (Vero Cell), Inactivated'],
    manufacturer: 'Sinopharm Beijing (BIBP)',
    codes: [cvx('510')],
    dosesPerVial: 1,
    certificate: { target, prophylaxis: antigen, product: 'BBIBP-CorV', holder: 'ORG-100020693' },
  }),
  vaccine('hayat-vax', '2021-09-10', `Conditional approval of September 2021. ${values}`, {
    ...shot,
    name: 'Hayat-Vax',
    otherNames: ['Hayat Vax'],
    manufacturer: 'Julphar (Gulf Pharmaceutical Industries)',
    codes: [],
    dosesPerVial: 1,
    certificate: { target, prophylaxis: antigen, product: 'Hayat-Vax', holder: 'ORG-100023050' },
  }),
  vaccine('sputnik-v', '2021-03-23', `Conditional approval of March 2021. ${values}`, {
    ...shot,
    name: 'Sputnik V',
    otherNames: ['Gam-COVID-Vac'],
    manufacturer: 'Gamaleya Research Institute',
    codes: [cvx('505')],
    dosesPerVial: 5,
    openVialHours: 2,
    certificate: {
      target,
      prophylaxis: vector,
      product: 'Sputnik-V',
      holder: 'Gamaleya-Research-Institute',
    },
  }),
  vaccine('abdala', '2021-09-17', `Conditional approval of September 2021. ${values}`, {
    ...shot,
    name: 'Abdala',
    otherNames: ['CIGB-66'],
    manufacturer: 'CIGB',
    codes: [],
    dosesPerVial: 10,
    certificate: { target, prophylaxis: unnamed, product: 'Abdala', holder: 'CIGB' },
  }),
  vaccine(
    'mvvac',
    '2009-10-01',
    'Expanded programme on immunization. Doses of a vial and hours are defaults',
    {
      name: 'MVVAC',
      otherNames: ['Sởi đơn'],
      manufacturer: 'POLYVAC',
      diseases: ['measles'],
      codes: [cvx('05')],
      dosesPerVial: 10,
      openVialHours: 6,
      volume: 0.5,
      route: 'subcutaneous',
      ages: { from: 9 },
    },
  ),
  vaccine(
    'mrvac',
    '2017-03-21',
    'Expanded programme on immunization. Doses of a vial and hours are defaults',
    {
      name: 'MRVAC',
      otherNames: ['Sởi - Rubella', 'MR'],
      manufacturer: 'POLYVAC',
      diseases: ['measles', 'rubella'],
      codes: [cvx('04')],
      dosesPerVial: 10,
      openVialHours: 6,
      volume: 0.5,
      route: 'subcutaneous',
      ages: { from: 9 },
    },
  ),
];
