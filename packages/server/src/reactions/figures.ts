import type { OutputOf, ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import { withinArea } from '../access/scope';
import { everHeld } from '../catalog/by-kind';
import type { Call } from '../http/call';

type Figures = (typeof contract)['reactions']['figures'];

const MOST_ROWS = 1000;

/** Doses and reports by product and lot: numbers only. */
export async function figures(
  call: Call,
  { from, until }: ReceivedOf<Figures>,
): Promise<OutputOf<Figures> | Refusal> {
  if (until <= from) return refuse('invalid_input', { issues: [{ code: 'wrong_format', path: ['until'] }] });
  const { rows } = await sql<{
    vaccine: string;
    lot: string;
    doses: number;
    events: number;
    serious: number;
  }>`
    select dose.vaccine, coalesce(dose.lot, '') as lot, count(*)::integer as doses,
      coalesce(sum(seen.events), 0)::integer as events, coalesce(sum(seen.serious), 0)::integer as serious
    from dose left join lateral (
      select count(*) as events, count(*) filter (where serious) as serious
      from adverse_event where adverse_event.dose = dose.id) seen on true
    where dose.state = 'recorded' and dose.given_on >= ${from}::date and dose.given_on < ${until}::date
      and ${withinArea(call.scope, 'dose')}
    group by dose.vaccine, coalesce(dose.lot, '')
    order by serious desc, events desc, dose.vaccine, lot
    limit ${MOST_ROWS}`.execute(call.db);
  const vaccines = await everHeld(
    call.db,
    'vaccine',
    rows.map(({ vaccine }) => vaccine),
  );
  await call.audit({ subjects: [] });
  return { rows: rows.map((row) => ({ ...row, vaccine: vaccines.get(row.vaccine)?.name ?? row.vaccine })) };
}
