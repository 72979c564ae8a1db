import type { Identifier, PersonDetails } from '@binhan/domain/person';
import type { Masked, QrReading, VnBhytReading, VnCccdReading, VnPersonalReading } from '@binhan/qr';
import type { Warning } from '../issues';
import { type Reading, good, isGood, warning, wrong } from '../reading';
import { type DateOptions, readBirthDate } from '../readers/birth-date';
import { readSex } from '../readers/contact';
import { type IdentifierOptions, readIdentifier } from '../readers/identifier';
import { readPersonName } from '../readers/person-name';
import { readPhone } from '../readers/phone';
import { cleanLine, hasForbiddenCharacters } from '../text/clean';

/** What a scanned card or code says of a person: a start for the details, which the person confirms. */
export interface ScannedPerson extends Partial<Pick<PersonDetails, 'name' | 'bornOn' | 'sex' | 'phone'>> {
  /** `document-scanned` from a card, `declared` from a code its holder made. Never a masked number. */
  identifiers: Identifier[];
  /** The address in the card's own words, of the day it was issued: which area it is today is for the person to say. */
  addressLine?: string;
}

/**
 * The person on a scanned identity card, health insurance card, national personal code or plain number. What cannot be read
 * or is masked is left out with a warning; a code of another kind is an issue. A code of our own names nobody by itself:
 * the server knows whom.
 */
export function readPersonFromQr(reading: QrReading, options: DateOptions = {}): Reading<ScannedPerson> {
  const scan = new Scan(options);
  switch (reading.kind) {
    case 'vn-cccd':
      readCccd(reading.fields, scan);
      break;
    case 'vn-bhyt':
      readBhyt(reading.fields, scan);
      break;
    case 'vn-personal':
      readPersonal(reading.fields, scan);
      break;
    case 'number':
      scan.identifier(reading.fields.number, { assurance: 'declared' });
      break;
    default:
      return wrong('not_a_person_code');
  }
  const { person, warnings } = scan;
  const empty = person.identifiers.length === 0 && Object.keys(person).length === 1;
  return empty ? wrong('nothing_readable') : good(person, warnings);
}

function readCccd(fields: VnCccdReading['fields'], scan: Scan): void {
  scan.name(fields.name);
  scan.bornOn(fields.birthDate);
  scan.sex(fields.sex);
  scan.address(fields.address);
  scan.identifier(fields.documentNumber, { kind: 'citizen-number', assurance: 'document-scanned' });
  if (fields.oldNumber !== undefined) {
    scan.identifier(fields.oldNumber, {
      kind: fields.oldNumber.length === 9 ? 'cmnd' : 'citizen-number',
      assurance: 'document-scanned',
    });
  }
}

function readBhyt(fields: VnBhytReading['fields'], scan: Scan): void {
  if (fields.name !== undefined) scan.name(fields.name);
  if (fields.birthDate !== undefined) scan.bornOn(fields.birthDate);
  if (fields.sex !== undefined) scan.sex(sexDigits[fields.sex] ?? fields.sex);
  if (fields.address !== undefined) scan.address(fields.address);
  // Twelve digits on an insurance card are the personal number itself.
  const kind = /^\d{12}$/.test(fields.cardNumber) ? 'citizen-number' : 'insurance-number';
  scan.identifier(fields.cardNumber, { kind, assurance: 'document-scanned' });
}

function readPersonal(fields: VnPersonalReading['fields'], scan: Scan): void {
  scan.warnings.push(warning('declared_not_documented'));
  scan.name(fields.name);
  if (isMasked(fields.birthDate)) {
    // The year stays readable when day and month are masked.
    const year = /^(\d{4})-/.exec(fields.birthDate.text)?.[1];
    if (year === undefined) scan.warnings.push(warning('masked_left_out', ['bornOn']));
    else scan.bornOn(year);
  } else {
    scan.bornOn(fields.birthDate);
  }
  const { sex, phone, insuranceNumber } = fields.extension;
  if (sex !== undefined && sex !== '0') scan.sex(sexDigits[sex] ?? sex);
  if (phone !== undefined) scan.phone(phone);
  if (isMasked(fields.documentNumber)) scan.warnings.push(warning('masked_left_out', ['identifiers']));
  else scan.identifier(fields.documentNumber, { assurance: 'declared' });
  if (insuranceNumber !== undefined) {
    scan.identifier(insuranceNumber, { kind: 'insurance-number', assurance: 'declared' });
  }
}

const sexDigits: Readonly<Record<string, string>> = { '1': 'male', '2': 'female' };

function isMasked(value: string | Masked): value is Masked {
  return typeof value !== 'string';
}

/** One card being read: what was good, and what was left out. */
class Scan {
  readonly person: ScannedPerson = { identifiers: [] };
  readonly warnings: Warning[] = [];

  constructor(private readonly options: DateOptions) {}

  name(text: string): void {
    const name = this.take('name', readPersonName(text));
    if (name !== undefined) this.person.name = name;
  }

  bornOn(text: string): void {
    const date = this.take('bornOn', readBirthDate(text, this.options));
    if (date !== undefined) this.person.bornOn = date;
  }

  sex(text: string): void {
    const sex = this.take('sex', readSex(text));
    if (sex !== undefined) this.person.sex = sex;
  }

  phone(text: string): void {
    const phone = this.take('phone', readPhone(text));
    if (phone !== undefined) this.person.phone = phone;
  }

  address(text: string): void {
    const line = cleanLine(text);
    if (line === '') return;
    if (hasForbiddenCharacters(line) || line.length > 200) this.leftOut('addressLine');
    else this.person.addressLine = line;
  }

  identifier(text: string, options: IdentifierOptions): void {
    const { sex, bornOn, identifiers } = this.person;
    const known = { ...(sex === undefined ? {} : { sex }), ...(bornOn === undefined ? {} : { bornOn }) };
    const identifier = this.take('identifiers', readIdentifier(text, { ...known, ...options }));
    if (identifier !== undefined) identifiers.push(identifier);
  }

  private take<Value>(field: string, reading: Reading<Value>): Value | undefined {
    if (!isGood(reading)) {
      this.leftOut(field);
      return undefined;
    }
    this.warnings.push(...reading.warnings.map((found) => ({ ...found, path: [field, ...found.path] })));
    return reading.value;
  }

  private leftOut(field: string): void {
    this.warnings.push(warning('unreadable_left_out', [field]));
  }
}
