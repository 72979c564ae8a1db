import type { QuarantineRow } from '@binhan/contract';
import type { LocalizedText } from '@binhan/domain/text';
import type { Selectable } from 'kysely';
import { withinArea } from '../access/scope';
import { everHeld } from '../catalog/by-kind';
import type { QuarantineTable } from '../database/tracing-tables';
import type { Call } from '../http/call';
import { nameOf } from '../people/shown-name';
import { areaNames } from '../reports/area-figures';
import type { Services } from '../services';

/** A quarantine with whose it is. */
export type Row = Selectable<QuarantineTable> & { details: unknown; scanned: unknown };

/** Quarantines, whosever they are: who asks must say of whom. */
export function allQuarantines({ db }: Pick<Call, 'db'>) {
  return db
    .selectFrom('quarantine')
    .innerJoin('person', 'person.id', 'quarantine.person')
    .selectAll('quarantine')
    .select(['person.details', 'person.scanned']);
}

/** Quarantines of the areas of the caller. */
export function quarantineRows(call: Pick<Call, 'db' | 'scope'>) {
  return allQuarantines(call).where(withinArea(call.scope, 'quarantine'));
}

/** What the rules that ordered them say, by their ids: whatever the catalogue ever held. */
export async function ruleWords(
  { db }: Pick<Call, 'db'>,
  rules: readonly string[],
): Promise<(rule: string) => LocalizedText> {
  const rows =
    rules.length === 0
      ? []
      : await db.selectFrom('catalogEntry').select('entryId').where('kind', '=', 'tracing-policy').execute();
  const policies = await everHeld(
    db,
    'tracing-policy',
    rows.map(({ entryId }) => entryId),
  );
  const words = new Map(
    [...policies.values()].flatMap(({ followUp }) => followUp.map(({ id, says }) => [id, says])),
  );
  return (rule) => words.get(rule) ?? { vi: rule, en: rule };
}

/** Stored quarantines as staff see them. */
export async function shownQuarantines(
  { areas }: Pick<Services, 'areas'>,
  call: Call,
  rows: readonly Row[],
): Promise<QuarantineRow[]> {
  const words = await ruleWords(
    call,
    rows.map(({ rule }) => rule),
  );
  const units = await areaNames(
    areas,
    call,
    rows.flatMap(({ area }) => area ?? []),
  );
  return rows.map((row) => {
    const name = nameOf(row);
    return {
      id: row.id,
      person: row.person,
      ...(name === undefined ? {} : { name }),
      kind: row.kind,
      state: row.state,
      from: row.beginsOn,
      to: row.endsOn,
      says: words(row.rule),
      source: row.source,
      ...(row.whereabouts === null ? {} : { whereabouts: row.whereabouts }),
      area: row.area === null ? '' : (units.get(row.area) ?? row.area),
      late: (row.state === 'running' || row.state === 'ordered') && row.endsOn < call.today,
    };
  });
}
