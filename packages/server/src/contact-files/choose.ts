import type { ReceivedOf, contract } from '@binhan/contract';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { sql } from 'kysely';
import type { Call } from '../http/call';
import type { FileRow } from '../imports/change-set';
import { commit, heldFile } from '../imports/files';
import type { Services } from '../services';
import { contactFileKind } from './kind';

type Files = (typeof contract)['contactFiles'];

/** Rows that wait for a choice, or may be chosen again. */
const open = sql<boolean>`state = 'new' and finding -> 'match' is not null`;

/** Keeps what is to become of some rows that may be somebody known; of others nothing is to be chosen. */
export async function choose(
  call: Call,
  { case: of, file: id, choices }: ReceivedOf<Files['choose']>,
): Promise<FileRow | Refusal> {
  const file = await heldFile(call, contactFileKind, { owner: of, id });
  if (file === undefined) return refuse('not_found');
  if (file.state !== 'read') return refuse('wrong_state', { state: file.state });
  for (const choice of ['same', 'separate', 'skip'] as const) {
    const rows = choices.filter((one) => one.choice === choice).map(({ row }) => row);
    if (rows.length === 0) continue;
    await call.db
      .updateTable('changeRow')
      .set({ choice })
      .where('changeSet', '=', id)
      .where('number', 'in', rows)
      .where(open)
      .execute();
  }
  await call.audit({ subjects: [], area: file.area, province: file.province });
  return file;
}

/** Begins to keep the new rows of a file. Rows nobody decided take the choice for the rest; what is left out is carried out never. */
export async function commitContacts(
  services: Services,
  call: Call,
  { case: of, file: id, new: seen, rest }: ReceivedOf<Files['commit']>,
): Promise<FileRow | Refusal> {
  const file = await heldFile(call, contactFileKind, { owner: of, id });
  if (file === undefined) return refuse('not_found');
  const undecided = call.db
    .selectFrom('changeRow')
    .select('number')
    .where('changeSet', '=', id)
    .where('choice', 'is', null)
    .where(open)
    .limit(1);
  if (file.state === 'read' && rest === undefined && (await undecided.executeTakeFirst()) !== undefined)
    return refuse('invalid_input', { issues: [{ code: 'required', path: ['rest'] }] });
  const begun = await commit(services, call, contactFileKind, { owner: of, id, seen });
  if (isRefusal(begun)) return begun;
  if (rest !== undefined)
    await call.db
      .updateTable('changeRow')
      .set({
        choice:
          rest === 'proposed'
            ? sql<string>`case when (finding -> 'match' ->> 'agrees')::boolean then 'same' else 'separate' end`
            : rest,
      })
      .where('changeSet', '=', id)
      .where('choice', 'is', null)
      .where(open)
      .execute();
  await call.db
    .updateTable('changeRow')
    .set({ state: 'duplicate' })
    .where('changeSet', '=', id)
    .where('choice', '=', 'skip')
    .where(open)
    .execute();
  return { ...file, state: begun.state };
}
