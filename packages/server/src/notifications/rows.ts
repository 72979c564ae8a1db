import type { NotificationRow } from '@binhan/contract';
import type { Selectable } from 'kysely';
import type { NotificationTable } from '../database/reporting-tables';
import { withinArea } from '../access/scope';
import { diseaseNames } from '../catalog/disease-names';
import type { Call } from '../http/call';
import { areaNames } from '../reports/area-figures';
import type { Services } from '../services';

/** A notification with the code of its tube. */
export type Row = Selectable<NotificationTable> & { code: string };

/** Notifications of the areas of the caller. */
export function notificationRows(call: Pick<Call, 'db' | 'scope'>) {
  return call.db
    .selectFrom('notification')
    .innerJoin('specimen', 'specimen.id', 'notification.specimen')
    .innerJoin('tube', 'tube.id', 'specimen.tube')
    .selectAll('notification')
    .select('tube.code')
    .where(withinArea(call.scope, 'notification'));
}

/** Stored notifications as they are shown. */
export async function shownRows(
  { areas }: Pick<Services, 'areas'>,
  call: Call,
  rows: readonly Row[],
): Promise<NotificationRow[]> {
  const names = await diseaseNames(
    call,
    rows.map(({ disease }) => disease),
  );
  const units = await areaNames(
    areas,
    call,
    rows.map(({ area }) => area),
  );
  return rows.map(({ id, rule, disease, state, foundAt, dueAt, notifiedAt, reference, code, area }) => ({
    id,
    rule,
    disease,
    state,
    foundAt: foundAt.toISOString(),
    dueAt: dueAt.toISOString(),
    ...(notifiedAt === null ? {} : { notifiedAt: notifiedAt.toISOString() }),
    ...(reference === null ? {} : { reference }),
    diseaseName: names(disease),
    tube: code,
    area: units.get(area) ?? area,
    late: state === 'due' && dueAt.toISOString() < call.now,
  }));
}
