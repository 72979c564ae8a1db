import {
  type Areas,
  AreaCode,
  AreaEdition,
  type AreaRef,
  type AreaUnit,
  editionOn,
} from '@binhan/domain/area';
import type { Form } from '@binhan/domain/declaration';
import type { Address, Identifier, IdentifierKind as Kind, PersonDetails } from '@binhan/domain/person';
import { Assurance, IdentifierKind } from '@binhan/domain/person';
import { type Reading, good, isGood, wrong } from '../reading';
import { type DateOptions, readBirthDate } from '../readers/birth-date';
import { readEmail, readNationality, readSex } from '../readers/contact';
import { readIdentifier } from '../readers/identifier';
import { readPersonName } from '../readers/person-name';
import { readPhone } from '../readers/phone';
import { cleanLine, hasForbiddenCharacters } from '../text/clean';
import { readInput } from '../text/input';
import { type Findings, keep, oneOf, readField } from './collect';
import type { Posted } from './posted';

/** What the reader of details is told beside the fields. */
export interface DetailsOptions extends DateOptions {
  areas?: Pick<Areas, 'find'>;
  /** The calendar day that counts as today. */
  today: string;
  /** Whether a number may be marked as scanned from a document: only where staff holds the scanner. */
  mayScan: boolean;
  /** Which details the form asks of whoever types. */
  asked: Form['person'];
}

/** The person of a posted declaration, as far as it could be read; what could not is in the findings. */
export async function readDetails(
  posted: Posted,
  options: DetailsOptions,
  findings: Findings,
): Promise<Partial<PersonDetails>> {
  const name = readField(posted, 'name', 'required', readPersonName, findings);
  const bornOn = readBirth(posted, options, findings);
  const sex = readField(posted, 'sex', 'required', readSex, findings);
  const optional = <Value>(
    field: 'nationality' | 'phone' | 'email',
    read: (input: unknown) => Reading<Value>,
  ) => {
    const need = options.asked[field];
    return need === 'no' ? undefined : readField(posted, field, need, read, findings);
  };
  const nationality = optional('nationality', readNationality);
  const known = { ...(sex === undefined ? {} : { sex }), ...(bornOn === undefined ? {} : { bornOn }) };
  const identifiers = readIdentifiers(posted, { ...known, ...options }, findings);
  const phone = optional('phone', readPhone);
  const email = optional('email', readEmail);
  const address = await readAddress(posted, options, findings);
  return {
    ...(name === undefined ? {} : { name }),
    ...known,
    ...(nationality === undefined ? {} : { nationality }),
    identifiers,
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
    ...(address === undefined ? {} : { address }),
  };
}

function readBirth(posted: Posted, options: DateOptions, findings: Findings): string | undefined {
  const boxes = ['day', 'month', 'year'].map(
    (box) => [box, oneOf(posted, `bornOn.${box}`, findings)] as const,
  );
  if (boxes.every(([, value]) => value === undefined)) {
    return readField(posted, 'bornOn', 'required', (input) => readBirthDate(input, options), findings);
  }
  return keep(readBirthDate(Object.fromEntries(boxes), options), posted.path('bornOn'), findings);
}

function readIdentifiers(
  posted: Posted,
  { mayScan, asked, sex, bornOn }: DetailsOptions & { sex?: PersonDetails['sex']; bornOn?: string },
  findings: Findings,
): Identifier[] {
  const need = asked.identifier;
  const known = { ...(sex === undefined ? {} : { sex }), ...(bornOn === undefined ? {} : { bornOn }) };
  if (need === 'no') return [];
  const found: Identifier[] = [];
  const read = (field: string, kind: unknown, assurance: unknown): void => {
    const identifier = readField(
      posted,
      field,
      'optional',
      (input) => {
        const named = IdentifierKind.safeParse(kind);
        if (kind !== undefined && !named.success) return wrong('not_an_option');
        return readIdentifier(input, {
          ...known,
          ...(named.success ? { kind: named.data } : {}),
          assurance: mayScan && assurance === Assurance.enum['document-scanned'] ? assurance : 'declared',
        });
      },
      findings,
    );
    if (identifier !== undefined && !found.some((other) => same(other, identifier))) found.push(identifier);
  };
  read(
    'identifier',
    oneOf(posted, 'identifierKind', findings),
    oneOf(posted, 'identifierAssurance', findings),
  );
  read('insuranceNumber', 'insurance-number' satisfies Kind, undefined);
  for (let place = 0; place < 6; place += 1) {
    const at = `identifiers.${place}`;
    read(`${at}.value`, oneOf(posted, `${at}.kind`, findings), oneOf(posted, `${at}.assurance`, findings));
  }
  const tried = posted.names().some((name) => /^(identifier|insuranceNumber|identifiers\..*)$/.test(name));
  if (need === 'required' && found.length === 0 && !(tried && findings.issues.length > 0)) {
    keep(wrong('required'), posted.path('identifier'), findings);
  }
  return found;
}

function same(one: Identifier, other: Identifier): boolean {
  return one.kind === other.kind && one.value === other.value;
}

async function readAddress(
  posted: Posted,
  options: DetailsOptions,
  findings: Findings,
): Promise<Address | undefined> {
  const line = readField(posted, 'address.line', 'optional', readLine, findings);
  const edition = oneOf(posted, 'address.edition', findings) ?? editionOn(options.today);
  const code = readField(posted, 'address.commune', 'required', (input) => readCode(input), findings);
  if (code === undefined) return undefined;
  const named = AreaEdition.safeParse(edition);
  if (!named.success) {
    keep(wrong('not_an_option'), posted.path('address.edition'), findings);
    return undefined;
  }
  const area: AreaRef = { code, edition: named.data };
  const unit = await options.areas?.find(code, named.data);
  if (options.areas !== undefined) {
    const reading = judgeUnit(unit, {
      province: oneOf(posted, 'address.province', findings),
      district: oneOf(posted, 'address.district', findings),
    });
    if (keep(reading, posted.path('address.commune'), findings) === undefined) return undefined;
  }
  return line === undefined ? { area } : { area, line };
}

function readCode(input: unknown): Reading<string> {
  const given = readInput(input);
  if (!isGood(given)) return given;
  const code = AreaCode.safeParse(given.value.trim());
  return code.success && code.data !== 'VN' ? good(code.data) : wrong('unknown_area');
}

function judgeUnit(
  unit: AreaUnit | undefined,
  chosen: { province: unknown; district: unknown },
): Reading<AreaUnit> {
  if (unit === undefined) return wrong('unknown_area');
  const elsewhere =
    (chosen.province !== undefined && chosen.province !== unit.province) ||
    (chosen.district !== undefined && unit.level === 'commune' && chosen.district !== unit.parent);
  return elsewhere ? wrong('area_mismatch') : good(unit);
}

function readLine(input: unknown): Reading<string> {
  const given = readInput(input);
  if (!isGood(given)) return given;
  const line = cleanLine(given.value);
  if (hasForbiddenCharacters(line)) return wrong('forbidden_characters');
  return line.length > 200 ? wrong('too_long', [], { limit: 200 }) : good(line);
}
