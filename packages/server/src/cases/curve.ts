import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import type { Refusal } from '@binhan/domain/refusals';
import { curveOf } from '@binhan/domain/tracing';
import { withinArea } from '../access/scope';
import type { Call } from '../http/call';
import { areaNames, wrongPeriod } from '../reports/area-figures';
import { datePlus } from '@binhan/domain/time';
import type { Services } from '../services';
import { datesOf } from './case-rows';

type Curve = (typeof contract)['cases']['curve'];

/** Cases a day in the areas of the caller; withdrawn ones are none. */
export async function curveOfCases(
  services: Services,
  call: Call,
  { disease, by, from, to, area }: ReceivedOf<Curve>,
): Promise<OutputOf<Curve> | Refusal> {
  const wrong = wrongPeriod(from, datePlus(to, 1));
  if (wrong !== undefined) return wrong;
  let query = call.db
    .selectFrom('tracedCase')
    .select(['area', 'state', 'onsetOn', 'sampledOn', 'resultOn', 'reportedOn'])
    .where('disease', '=', disease)
    .where('state', '<>', 'withdrawn')
    .where(withinArea(call.scope, 'traced_case'));
  if (area !== undefined) query = query.where('area', '=', area);
  const rows = await query.execute();
  const open = new Map<string, number>();
  for (const row of rows) if (row.state === 'open') open.set(row.area, (open.get(row.area) ?? 0) + 1);
  const names = await areaNames(services.areas, call, [...open.keys()]);
  await call.audit({ subjects: [] });
  return {
    ...curveOf(rows.map(datesOf), by, { from, to }),
    areas: [...open]
      .map(([code, cases]) => ({ area: code, name: names.get(code) ?? code, cases }))
      .toSorted((a, b) => b.cases - a.cases || a.area.localeCompare(b.area)),
  };
}
