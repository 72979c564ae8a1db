import type { Selectable } from 'kysely';
import { z } from 'zod';
import { CycleThreshold } from '@binhan/domain/testing';
import { Instant } from '@binhan/domain/time';
import { writeAudit } from '../audit/write';
import type { ChangeSetTable } from '../database/schema';
import type { Finding } from '../laboratory/judge';
import { recordFindings } from '../laboratory/record';
import type { Services } from '../services';
import { renew } from './lease';
import { issuesOf } from './read-file';

const BATCH = 200;

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
  return db.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('changeRow')
      .select(['number', 'finding'])
      .where('changeSet', '=', file.id)
      .where('state', '=', 'new')
      .orderBy('number')
      .limit(BATCH)
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
    const findings = rows.map(({ finding }) => Kept.parse(finding));
    const by = file.committedBy ?? file.uploadedBy;
    const outcomes = await recordFindings(services, { db: trx, now, by }, file.place, findings);
    const done = rows.filter((_row, place) => 'tube' in (outcomes[place] ?? {}));
    await mark(
      done.map(({ number }) => number),
      'done',
      [],
    );
    for (const [place, { number }] of rows.entries()) {
      const outcome = outcomes[place];
      if (outcome !== undefined && 'refused' in outcome) await mark([number], 'failed', issuesOf(outcome));
    }
    await writeAudit(
      trx,
      { actor: { kind: 'staff', userId: by, name: '', grants: [] }, now, requestId: file.id },
      {
        action: 'imports.commit',
        effect: 'write',
        subjects: [],
        area: file.area,
        province: file.province,
        scope: file.place,
      },
    );
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
