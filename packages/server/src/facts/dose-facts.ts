import { type Fact, FactEvidence } from '@binhan/domain/record';
import { type EvidenceGrade, type GivenDose, inOrder, seriesDoses } from '@binhan/domain/vaccination';
import type { Kysely, Transaction } from 'kysely';
import { everHeld } from '../catalog/by-kind';
import type { Database } from '../database/schema';
import type { FactsAt } from './person-facts';

/** A line that a site, a file or a registry wrote is the record's; what somebody says of themselves stays theirs. */
const evidenceOf: Record<EvidenceGrade, FactEvidence> = {
  signed: 'record',
  keyed: 'record',
  imported: 'record',
  'foreign-verified': 'certificate',
  declared: 'declared',
};

/** Doses against diseases, once for each strength of evidence: a weaker one counts what the stronger do, too. */
export async function doseFacts(
  db: Kysely<Database> | Transaction<Database>,
  { person, today }: Pick<FactsAt, 'person' | 'today'>,
  diseases: ReadonlySet<string>,
): Promise<Fact[]> {
  const rows = await db
    .selectFrom('dose')
    .select(['vaccine', 'program', 'type', 'ordinal', 'givenOn', 'grade'])
    .where('person', '=', person)
    .where('state', '=', 'recorded')
    .where('givenOn', '<=', today)
    .execute();
  const named = (of: 'vaccine' | 'program') => rows.map((row) => row[of]);
  const vaccines = await everHeld(db, 'vaccine', named('vaccine'));
  const programs = await everHeld(db, 'program', named('program'));
  return [...diseases].flatMap((disease) => {
    const against = rows.filter(({ vaccine }) => vaccines.get(vaccine)?.diseases.includes(disease));
    return FactEvidence.options.flatMap((evidence) => {
      const strength = FactEvidence.options.indexOf(evidence);
      const as = (grade: EvidenceGrade) => FactEvidence.options.indexOf(evidenceOf[grade]);
      if (!against.some(({ grade }) => as(grade) === strength)) return [];
      const doses = inOrder(against.filter(({ grade }) => as(grade) <= strength));
      const [first, last] = [doses[0], doses.at(-1)];
      if (first === undefined || last === undefined) return [];
      const program = programs.get(first.program);
      const completeOn = program === undefined ? undefined : completedOn(program, doses);
      return {
        kind: 'doses' as const,
        disease,
        count: doses.length,
        firstOn: first.givenOn,
        lastOn: last.givenOn,
        ...(completeOn === undefined ? {} : { completeOn }),
        evidence,
      };
    });
  });
}

/** The day of the last dose of the basic series, if it was given. */
function completedOn(program: Parameters<typeof seriesDoses>[0], doses: readonly GivenDose[]) {
  const basic = doses.filter(({ type }) => type === 'basic');
  return basic[seriesDoses(program, doses) - 1]?.givenOn;
}
