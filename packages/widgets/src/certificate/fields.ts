import { type Certificate, vnFields, type VnFieldName } from '@binhan/certificates';
import { valueSets } from '@binhan/certificates/value-sets';
import { type Language } from '../language';
import { shownMoment } from '../moment';
import { en } from './locales/en-fields';
import { type FieldWords, vi } from './locales/vi-fields';

const words: Record<Language, FieldWords> = { vi, en };

/** A field that certificates show: the eleven Vietnamese ones, and those of tests and recoveries. */
export type FieldName =
  | VnFieldName
  | 'testType'
  | 'testName'
  | 'sampledAt'
  | 'result'
  | 'testCentre'
  | 'country'
  | 'foundOn'
  | 'validFrom'
  | 'validUntil'
  | 'issuer';

/** A field in both languages, that of the reader first. Personal data. */
export interface ShownField {
  name: FieldName;
  label: string;
  otherLabel: string;
  value: string;
  /** Where the other language says it in other words. */
  otherValue?: string;
}

/** What a certificate is called, in both languages. */
export interface ShownTitle {
  title: string;
  other: string;
}

interface Raw {
  name: FieldName;
  value: string;
  display?: string;
}

/** The name of a certificate and its fields, as people read them. */
export function fieldsOf(
  certificate: Certificate,
  language: Language,
): ShownTitle & { fields: ShownField[] } {
  const other: Language = language === 'vi' ? 'en' : 'vi';
  const { kind, raw } = rawOf(certificate);
  return {
    title: words[language].kinds[kind],
    other: words[other].kinds[kind],
    fields: raw.map((field) => {
      const value = valueOf(field, language);
      const otherValue = valueOf(field, other);
      return {
        name: field.name,
        label: words[language].fields[field.name],
        otherLabel: words[other].fields[field.name],
        value,
        ...(otherValue === value ? {} : { otherValue }),
      };
    }),
  };
}

function rawOf(certificate: Certificate): { kind: keyof FieldWords['kinds']; raw: Raw[] } {
  if (certificate.format === 'shc') return { kind: 'card', raw: cardFields(certificate) };
  const doses = vnFields(certificate, { valueSets });
  if (doses) return { kind: 'vaccination', raw: given(doses) };
  return certificate.payload.t?.[0] === undefined
    ? { kind: 'recovery', raw: recoveryFields(certificate) }
    : { kind: 'test', raw: testFields(certificate) };
}

type Of<Format> = Extract<Certificate, { format: Format }>;

function personFields({ payload: { nam, dob } }: Of<'hcert'>): Partial<Raw>[] {
  const name = [nam.fn ?? nam.fnt, nam.gn ?? nam.gnt].filter((part) => part).join(' ');
  return [
    { name: 'name', value: name },
    { name: 'birthDate', value: dob },
  ];
}

function testFields(certificate: Of<'hcert'>): Raw[] {
  const [test] = certificate.payload.t ?? [];
  return given([
    ...personFields(certificate),
    coded('disease', test?.tg, 'disease-agent-targeted'),
    coded('testType', test?.tt, 'covid-19-lab-test-type'),
    { name: 'testName', value: test?.nm },
    coded('testName', test?.ma, 'covid-19-lab-test-manufacturer-and-name'),
    { name: 'sampledAt', value: test?.sc },
    coded('result', test?.tr, 'covid-19-lab-result'),
    { name: 'testCentre', value: test?.tc },
    { name: 'country', value: test?.co },
    { name: 'issuer', value: test?.is },
    { name: 'certificateNumber', value: test?.ci },
  ]);
}

function recoveryFields(certificate: Of<'hcert'>): Raw[] {
  const [recovery] = certificate.payload.r ?? [];
  return given([
    ...personFields(certificate),
    coded('disease', recovery?.tg, 'disease-agent-targeted'),
    { name: 'foundOn', value: recovery?.fr },
    { name: 'country', value: recovery?.co },
    { name: 'issuer', value: recovery?.is },
    { name: 'validFrom', value: recovery?.df },
    { name: 'validUntil', value: recovery?.du },
    { name: 'certificateNumber', value: recovery?.ci },
  ]);
}

function cardFields({ payload: { person, immunizations, observations }, issuer }: Of<'shc'>): Raw[] {
  const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code).join(', ');
  return given([
    { name: 'name', value: [person?.family, ...(person?.given ?? [])].filter((part) => part).join(' ') },
    { name: 'birthDate', value: person?.birthDate },
    ...immunizations.flatMap((dose) => [
      { name: 'vaccine' as const, value: codes(dose.vaccine) },
      { name: 'vaccinatedOn' as const, value: dose.occurredOn },
    ]),
    ...observations.flatMap((one) => [
      { name: 'testType' as const, value: codes(one.test) },
      { name: 'result' as const, value: codes(one.value) },
      { name: 'sampledAt' as const, value: one.effectiveAt },
    ]),
    { name: 'issuer', value: issuer },
  ]);
}

function coded(name: FieldName, value: string | undefined, set: string): { name: FieldName } & Partial<Raw> {
  const values = valueSets.find(({ valueSetId }) => valueSetId === set)?.valueSetValues ?? {};
  const display = value !== undefined && Object.hasOwn(values, value) ? values[value]?.display : undefined;
  return { name, ...(value === undefined ? {} : { value }), ...(display === undefined ? {} : { display }) };
}

/** Those that the certificate has. */
function given(
  fields: readonly { name?: FieldName; value?: unknown; display?: string | undefined }[],
): Raw[] {
  return fields.flatMap(({ name, value, display }) =>
    name === undefined || typeof value !== 'string' || value === ''
      ? []
      : [{ name, value, ...(display === undefined ? {} : { display }) }],
  );
}

function valueOf({ name, value, display }: Raw, language: Language): string {
  if (name === 'nationality' || name === 'country') return countryOf(value, language);
  if (name === 'sampledAt' && /^\d{4}-\d\d-\d\dT/.test(value)) return momentOf(value, language);
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  if (year !== undefined) return [day, month, year].filter((part) => part).join('/');
  return words[language].codes[value] ?? display ?? value;
}

function momentOf(value: string, language: Language): string {
  return Number.isNaN(Date.parse(value)) ? value : shownMoment(value, language);
}

function countryOf(code: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}
