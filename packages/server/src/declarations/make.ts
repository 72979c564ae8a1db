import type { Receipt } from '@binhan/contract';
import {
  type Answers,
  type Consent,
  type Declarant,
  type Form,
  redFlags,
  validUntil,
} from '@binhan/domain/declaration';
import type { PersonDetails } from '@binhan/domain/person';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { type Instant, dateIn, instantPlus } from '@binhan/domain/time';
import { type FoundIssue, readDeclaration } from '@binhan/validation';
import type { z } from 'zod';
import { formInForce } from '../catalog/in-force';
import { keepJourney } from './journey';
import type { Call } from '../http/call';
import { firstUse } from '../people/adoption';
import { areaToday } from '../people/area-today';
import { searchKeyOf } from '../people/store';
import { digest } from '../secrets/keys';
import { randomToken } from '../secrets/random';
import type { Services } from '../services';

/** What somebody declares. */
export interface Given {
  form: string;
  formVersion: number;
  details: PersonDetails;
  answers: Answers;
  consents: readonly Consent[];
  filledAt?: Instant;
}

/** A paper or offline declaration may be sent so many hours after it was filled in. */
const LATEST_SENDING_HOURS = 48;
const CLOCK_TOLERANCE_HOURS = 2 / 60;

/** A declaration that is complete by the form in force when it was filled in, in canonical form. */
export interface Checked {
  form: Form;
  given: Given;
}

/**
 * Judges what somebody declares by the one reader the pages use too. The form comes from the catalogue, and how sure we
 * are of a number is never taken from who posts it, but for staff who scanned a document.
 */
export async function checkGiven(
  services: Services,
  call: Call,
  given: Given,
  declarant: Declarant,
): Promise<Checked | Refusal> {
  const { province, timeZone: zone } = services.settings;
  const areas = [province.defaultArea, province.area];
  const filledOn = dateIn(given.filledAt ?? call.now, zone);
  const form = await formInForce(call.db, { form: given.form, areas, on: filledOn });
  if (form === undefined || form.version !== given.formVersion) return refuse('form_not_in_force');
  const { filledAt, ...input } = given;
  const read = await readDeclaration(form, input, { at: call.now, areas: services.areas, declarant, zone });
  const late = checkFilledAt(filledAt, call.now);
  const issues = [...('issues' in read ? read.issues : []), ...late];
  if ('issues' in read || issues.length > 0) return refuse('invalid_input', { issues });
  return { form, given: { ...read.value, ...(filledAt === undefined ? {} : { filledAt }) } };
}

function checkFilledAt(filledAt: Instant | undefined, now: Instant): FoundIssue[] {
  if (filledAt === undefined) return [];
  if (filledAt > instantPlus(now, CLOCK_TOLERANCE_HOURS))
    return [{ code: 'in_the_future', path: ['filledAt'] }];
  return filledAt < instantPlus(now, -LATEST_SENDING_HOURS) ? [{ code: 'too_old', path: ['filledAt'] }] : [];
}

/** Writes a checked declaration of a person; the former one of the same form is replaced. Gives its receipt and token. */
export async function insertDeclaration(
  services: Services,
  call: Call,
  written: { person: string; form: Form; given: Given; declarant: Declarant; enteredBy: string | null },
): Promise<{ receipt: z.infer<typeof Receipt>; token: string }> {
  const { person, form, given, declarant, enteredBy } = written;
  const declaredAt = given.filledAt ?? call.now;
  const flags = redFlags(form, given.answers).map(({ id, reason, advice }) => ({ id, reason, advice }));
  const where = await areaToday(services, given.details.address.area, call.today);
  await call.db
    .updateTable('declaration')
    .set({ state: 'replaced' })
    .where('person', '=', person)
    .where('form', '=', form.id)
    .where('state', '=', 'current')
    .execute();
  const id = services.newId();
  const token = randomToken();
  const until = validUntil(form, declaredAt);
  await call.db
    .insertInto('declaration')
    .values({
      id,
      person,
      form: form.id,
      formVersion: form.version,
      details: JSON.stringify(given.details),
      answers: JSON.stringify(given.answers),
      declarant,
      enteredBy,
      state: 'current',
      declaredAt,
      receivedAt: call.now,
      validUntil: until,
      redFlags: JSON.stringify(flags),
      flagged: flags.length > 0,
      searchKey: searchKeyOf(given.details),
      ...where,
      receiptHash: digest(token),
      eraseOn: instantPlus(declaredAt, form.retentionDays * 24).slice(0, 10),
    })
    .execute();
  await keepJourney(call, id, person, form, given.answers);
  await keepConsents(services, call, person, id, form, given.consents);
  await firstUse([person], call.now).execute(call.db);
  await call.audit({ subjects: [person], ...where });
  const receipt = {
    id,
    state: 'current' as const,
    declaredAt,
    validUntil: until,
    redFlags: flags,
    name: given.details.name,
  };
  return { receipt, token };
}

/** Keeps the evidence of consent: which wording, given or not, when and in which language. */
export async function keepConsents(
  services: Services,
  call: Call,
  person: string,
  declaration: string,
  form: Form,
  consents: readonly Consent[],
): Promise<void> {
  const asked = consents.filter((consent) => form.consents.some((text) => text.purpose === consent.purpose));
  if (asked.length === 0) return;
  await call.db
    .insertInto('consent')
    .values(
      asked.map((consent) => ({
        id: services.newId(),
        person,
        declaration,
        form: form.id,
        purpose: consent.purpose,
        version: consent.version,
        given: consent.given,
        language: call.language,
        at: call.now,
      })),
    )
    .execute();
}
