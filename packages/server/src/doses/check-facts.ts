import type { Issue } from '@binhan/domain/refusals';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { DateOnly } from '@binhan/domain/time';
import type { DoseFacts } from '@binhan/domain/vaccination';
import type { Kysely, Transaction } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';

/**
 * What makes a line impossible: a program or vaccine the catalogue never held, a day that has not come. What is merely
 * against the schedule is written down and found: paper says what it says.
 */
export async function refusedFacts(
  db: Kysely<Database> | Transaction<Database>,
  facts: DoseFacts,
  today: DateOnly,
  path: readonly string[] = ['facts'],
): Promise<Refusal | undefined> {
  const issues: Issue[] = [];
  const programs = await everHeld(db, 'program', [facts.program]);
  const vaccines = await everHeld(db, 'vaccine', [facts.vaccine]);
  if (!programs.has(facts.program)) issues.push({ code: 'not_an_option', path: [...path, 'program'] });
  if (!vaccines.has(facts.vaccine)) issues.push({ code: 'not_an_option', path: [...path, 'vaccine'] });
  if (facts.givenOn > today) issues.push({ code: 'in_the_future', path: [...path, 'givenOn'] });
  return issues.length === 0 ? undefined : refuse('invalid_input', { issues });
}
