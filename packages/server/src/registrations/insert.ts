import type { Language } from '@binhan/domain/text';
import type { Consent } from '@binhan/domain/declaration';
import type { Instant } from '@binhan/domain/time';
import { type RegistrationInput, liveRegistrationStates } from '@binhan/domain/vaccination';
import type { Transaction } from 'kysely';
import type { Database } from '../database/schema';
import type { Lies } from '../programs/program-at';
import type { Services } from '../services';
import type { Standing } from './judge';

/** A registration as it is put down. */
export interface NewRegistration {
  person: string;
  input: Pick<RegistrationInput, 'program' | 'group' | 'occupation' | 'workplace' | 'wishes' | 'history'>;
  standing: Standing;
  where: Lies;
  by: string | null;
  now: Instant;
}

/** Puts a registration down unless the person has one of the program that counts; gives its id. */
export async function insertRegistration(
  { newId }: Pick<Services, 'newId'>,
  trx: Transaction<Database>,
  { person, input, standing, where, by, now }: NewRegistration,
): Promise<string | undefined> {
  const row = await trx
    .insertInto('registration')
    .values({
      id: newId(),
      person,
      program: input.program,
      priorityGroup: input.group ?? null,
      rank: standing.rank,
      dueOn: standing.dueOn,
      state: 'waiting',
      occupation: input.occupation ?? null,
      workplace: input.workplace ?? null,
      wishedFrom: input.wishes?.from ?? null,
      wishedPart: input.wishes?.part ?? null,
      history: JSON.stringify(input.history),
      registeredAt: now,
      registeredBy: by,
      session: null,
      note: null,
      changedAt: now,
      ...where,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['person', 'program'])
        .where('state', 'in', [...liveRegistrationStates])
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** Keeps what somebody agreed to as evidence: which wording of which program, given or not, when and in which language. */
export async function keepProgramConsents(
  { newId }: Pick<Services, 'newId'>,
  trx: Transaction<Database>,
  agreed: { person: string; program: string; consents: readonly Consent[]; language: Language; at: Instant },
): Promise<void> {
  if (agreed.consents.length === 0) return;
  const { person, program, language, at } = agreed;
  await trx
    .insertInto('consent')
    .values(
      agreed.consents.map(({ purpose, version, given }) => ({
        id: newId(),
        person,
        declaration: null,
        form: program,
        purpose,
        version,
        given,
        language,
        at,
      })),
    )
    .execute();
}
