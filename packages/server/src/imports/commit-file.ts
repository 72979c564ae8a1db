import type { Selectable } from 'kysely';
import { z } from 'zod';
import { CycleThreshold } from '@binhan/domain/testing';
import { Instant } from '@binhan/domain/time';
import { writeAudit } from '../audit/write';
import type { ChangeSetTable } from '../database/schema';
import type { Finding } from '../laboratory/judge';
import { recordFindings } from '../laboratory/record';
import { recordDoses } from '../dose-files/record-doses';
import type { Services } from '../services';
import { bookPeople, tellListed } from '../lists/book-people';
import { keepListedContacts } from '../contact-files/keep-listed';
import { registerPlaces } from '../place-files/register-places';
import type { CarriedOut, Carrier } from './carrier';
import { issuesOf } from './judge-results';
import { renew } from './lease';

/** A finding as it was kept with its row. */
const Kept = z.object({
  code: z.string(),
  outcome: z.string(),
  kit: z.string(),
  testedAt: Instant,
  lot: z.exactOptional(z.string()),
  cycleThresholds: z.exactOptional(z.array(CycleThreshold)),
}) satisfies z.ZodType<Finding>;

/**
 * Carries out the next rows of a file in one transaction, rows and their marks together: whatever ends the process, a row
 * is done and marked or neither. Gives whether there may be more.
 */
export async function commitBatch(services: Services, file: Selectable<ChangeSetTable>): Promise<boolean> {
  const { db } = services.database;
  const now = services.clock();
  const { action, batch, carryOut, tell } = carriers[file.kind];
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('changeRow')
      .select(['number', 'finding', 'choice'])
      .where('changeSet', '=', file.id)
      .where('state', '=', 'new')
      .orderBy('number')
      .limit(batch)
      .forUpdate()
      .execute();
    if (rows.length === 0) {
      await trx
        .updateTable('changeSet')
        .set({ state: 'committed', committedAt: now, leaseUntil: null })
        .where('id', '=', file.id)
        .execute();
      return false;
    }
    const by = file.committedBy ?? file.uploadedBy;
    const findings = rows.map(({ finding }) => finding);
    const choices = rows.map(({ choice }) => choice);
    const carried = await carryOut(services, { db: trx, now, by }, file, findings, choices);
    const { outcomes, subjects } = carried;
    const done = rows.filter((_row, place) => (outcomes[place]?.issues.length ?? 1) === 0);
    await mark(
      done.map(({ number }) => number),
      'done',
      [],
    );
    for (const [place, { number }] of rows.entries()) {
      const { issues = [], ...made } = outcomes[place] ?? {};
      if (issues.length > 0) await mark([number], 'failed', issues);
      if (Object.keys(made).length > 0)
        await trx
          .updateTable('changeRow')
          .set(made)
          .where('changeSet', '=', file.id)
          .where('number', '=', number)
          .execute();
    }
    await writeAudit(
      trx,
      { actor: { kind: 'staff', userId: by, name: '', grants: [] }, now, requestId: file.id },
      {
        action,
        effect: 'write',
        subjects,
        area: file.area,
        province: file.province,
        scope: file.owner,
      },
    );
    await tell?.(services, { db: trx, now, by }, carried);
    await renew(trx, file.id, now);
    return true;

    async function mark(numbers: readonly number[], state: 'done' | 'failed', issues: unknown[]) {
      if (numbers.length === 0) return;
      await trx
        .updateTable('changeRow')
        .set({ state, issues: JSON.stringify(issues) })
        .where('changeSet', '=', file.id)
        .where('number', 'in', numbers)
        .execute();
    }
  });
}

/**
 * What becomes of the rows of a kind of file, how many at once, under which name it stands in the audit, and who is told.
 * A batch is short enough that nobody who waits for it gives up.
 */
const carriers: Record<
  ChangeSetTable['kind'],
  {
    action: string;
    batch: number;
    carryOut: (
      services: Services,
      carrier: Carrier,
      file: Selectable<ChangeSetTable>,
      findings: readonly unknown[],
      choices: readonly (string | null)[],
    ) => Promise<CarriedOut>;
    tell?: (services: Services, carrier: Carrier, carried: CarriedOut) => Promise<void>;
  }
> = {
  results: { action: 'imports.commit', batch: 200, carryOut: recordResults },
  people: { action: 'lists.commit', batch: 200, carryOut: bookPeople, tell: tellListed },
  doses: { action: 'doseFiles.commit', batch: 50, carryOut: recordDoses },
  places: { action: 'placeFiles.commit', batch: 50, carryOut: registerPlaces },
  contacts: { action: 'contactFiles.commit', batch: 50, carryOut: keepListedContacts },
};

async function recordResults(
  services: Services,
  carrier: Carrier,
  file: Selectable<ChangeSetTable>,
  findings: readonly unknown[],
): Promise<CarriedOut> {
  const outcomes = await recordFindings(
    services,
    carrier,
    file.owner,
    findings.map((finding) => Kept.parse(finding)),
  );
  return {
    outcomes: outcomes.map((outcome) => ({ issues: 'refused' in outcome ? issuesOf(outcome) : [] })),
    subjects: [],
  };
}
