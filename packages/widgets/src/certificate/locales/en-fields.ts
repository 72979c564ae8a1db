import type { FieldWords } from './vi-fields';

export const en: FieldWords = {
  kinds: {
    vaccination: 'Certificate of vaccination',
    test: 'Certificate of a test',
    recovery: 'Certificate of recovery',
    card: 'Health card',
  },
  fields: {
    name: 'Full name',
    birthDate: 'Date of birth',
    nationality: 'Nationality',
    disease: 'Disease or agent',
    dosesReceived: 'Doses received',
    vaccinatedOn: 'Date of vaccination',
    doseNumber: 'Dose number',
    vaccine: 'Vaccine',
    product: 'Vaccine product',
    manufacturer: 'Supplier or manufacturer',
    certificateNumber: 'Certificate number',
    testType: 'Kind of test',
    testName: 'Name of the test',
    sampledAt: 'Sample taken at',
    result: 'Result',
    testCentre: 'Testing centre',
    country: 'Country',
    foundOn: 'First positive test',
    validFrom: 'Valid from',
    validUntil: 'Valid until',
    issuer: 'Issuer',
  },
  codes: {},
};
