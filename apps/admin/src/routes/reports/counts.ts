import { today } from '#lib/server/days.ts';
import type { Client } from '@binhan/client';
import type { Caller } from '@binhan/contract';
import type { Permission } from '@binhan/domain/access';
import { ownUnits } from './own/own-units.ts';
import { dayPlus } from './period.ts';

/** What waits of reports: those of yesterday that are missing in the caller's areas, and those the caller's units owe. */
export async function reportCounts(
  api: Client,
  caller: Caller,
  permissions: readonly Permission[],
): Promise<{ reportsMissing?: number; reportsToSend?: number }> {
  const yesterday = { from: dayPlus(today(), -1), until: today() };
  const [areas, units] = await Promise.all([
    permissions.includes('report.read') ? api.reports.completeness(yesterday).safe() : undefined,
    permissions.includes('report.send') ? ownUnits(api, caller) : undefined,
  ]);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    ...(areas?.value && { reportsMissing: sum(areas.value.days.map(({ missing }) => missing)) }),
    ...(units && { reportsToSend: sum(units.map(({ toSend }) => toSend)) }),
  };
}
