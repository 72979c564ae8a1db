import { type Refusal, refuse } from '@binhan/domain/refusals';
import type { LocalizedText } from '@binhan/domain/text';
import type { DateOnly } from '@binhan/domain/time';
import type { Kysely, Transaction } from 'kysely';
import { entriesInForce } from '../catalog/in-force';
import type { Database } from '../database/schema';
import type { Call } from '../http/call';
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

/** Where the reasons of a session are looked for: in its commune and province, without a session in the province served. */
export async function areasOf(
  { settings }: Pick<Services, 'settings'>,
  { db }: Pick<Call, 'db'>,
  session: string | undefined,
): Promise<string[]> {
  const held =
    session === undefined
      ? undefined
      : await db
          .selectFrom('session')
          .select(['area', 'province'])
          .where('id', '=', session)
          .where('state', '<>', 'draft')
          .executeTakeFirst();
  return held === undefined ? [settings.province.area] : [held.area, held.province];
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

/** The refusal of a reason the catalogue does not offer here. */
export function notAReason(): Refusal {
  return refuse('invalid_input', { issues: [{ code: 'not_an_option', path: ['reason'] }] });
}
