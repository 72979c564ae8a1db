import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { LocalizedText } from '@binhan/domain/text';
import type { DateOnly } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import { entriesInForce } from '../catalog/in-force';
import type { Database } from '../database/schema';
import type { Call } from '../http/call';
import { programOf } from '../registrations/admission';
import type { Services } from '../services';

type Db = Kysely<Database> | Transaction<Database>;

/** The reasons for a test in force in an area: those people choose by themselves, or all of them. */
export async function reasonsIn(
  db: Db,
  areas: readonly string[],
  on: DateOnly,
  who: 'people' | 'anyone',
): Promise<{ id: string; name: LocalizedText }[]> {
  const entries = await entriesInForce(db, { kind: 'test-reason', areas, on });
  return entries.flatMap((entry) =>
    entry.kind === 'test-reason' && (who === 'anyone' || entry.body.chosenByPeople)
      ? [{ id: entry.id, name: entry.body.name }]
      : [],
  );
}

/** The reasons people choose from: of the commune where a session is held, without one of the province served. Whoever comes for a dose registered for it and is not asked again. */
export async function reasonsOf(
  { settings }: Pick<Services, 'settings'>,
  { db, today }: Pick<Call, 'db' | 'today'>,
  session: string | undefined,
): Promise<{ id: string; name: LocalizedText }[]> {
  const held = await sessionOf(db, session);
  if (held !== undefined && (await programOf(db, held, today)) !== undefined) return [];
  const areas = held === undefined ? [settings.province.area] : [held.area, held.province];
  return reasonsIn(db, areas, today, 'people');
}

async function sessionOf(db: Call['db'], session: string | undefined) {
  if (session === undefined) return undefined;
  return db
    .selectFrom('session')
    .select(['offer', 'area', 'province'])
    .where('id', '=', session)
    .where('state', '<>', 'draft')
    .executeTakeFirst();
}

/** Whether a reason is one of them. */
export async function isReason(
  db: Db,
  { area, province }: { area: string; province: string },
  reason: string,
  on: DateOnly,
  who: 'people' | 'anyone',
): Promise<boolean> {
  return (await reasonsIn(db, [area, province], on, who)).some(({ id }) => id === reason);
}

/** The refusal of a reason: one the catalogue does not offer here, one that is missing, or one where none is asked. */
export function notAReason(code: 'not_an_option' | 'required' | 'not_asked' = 'not_an_option'): Refusal {
  return refuse('invalid_input', { issues: [{ code, path: ['reason'] }] });
}
