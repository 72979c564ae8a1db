import { type OutputOf, type ReceivedOf, RowChoice, type contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import type { Call } from '../http/call';
import { PAGE_SIZE, pageOf, readCursor } from '../http/cursor';
import { ownFile } from '../imports/files';
import { KeptContact } from './kept-contact';
import { contactFileKind } from './kind';

type Rows = (typeof contract)['contactFiles']['rows'];

/** Rows of a file in their order, with what speaks for somebody known. Looking at those is written down. */
export async function contactRowsOf(
  call: Call,
  { case: of, file: id, state, matched, cursor, limit = PAGE_SIZE }: ReceivedOf<Rows>,
): Promise<OutputOf<Rows> | Refusal> {
  const from = readCursor(cursor, ['number']);
  if (isRefusal(from)) return from;
  const file = await ownFile(call, contactFileKind, { owner: of, id });
  if (file === undefined) return refuse('not_found');
  let query = call.db
    .selectFrom('changeRow')
    .select(['number', 'state', 'cells', 'issues', 'choice', 'finding'])
    .where('changeSet', '=', id)
    .orderBy('number')
    .limit(limit + 1);
  if (state !== undefined) query = query.where('state', '=', state);
  if (matched === true) query = query.where(sql<boolean>`finding -> 'match' is not null`);
  if (from.values !== undefined) query = query.where('number', '>', from.values[0]);
  const rows = (await query.execute()).map(({ finding, choice, ...row }) => {
    const kept = finding === null ? undefined : KeptContact.parse(finding);
    return { ...row, match: kept?.match, choice: RowChoice.safeParse(choice).data };
  });
  const { area, province } = file;
  const subjects = rows.slice(0, limit).flatMap(({ match }) => match?.person ?? []);
  await call.audit({ subjects: [...new Set(subjects)], area, province, ofOwnWork: true });
  return pageOf(
    rows,
    limit,
    ({ match, choice, ...row }) => ({
      ...row,
      ...(match === undefined
        ? {}
        : {
            match: {
              by: match.by,
              contact: match.contact,
              proposed: match.agrees ? ('same' as const) : ('separate' as const),
            },
          }),
      ...(choice === undefined ? {} : { choice }),
    }),
    ({ number }) => [number],
  );
}
