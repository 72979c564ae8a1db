/** A column a list can show. */
export interface ListColumn {
  id: string;
  label: string;
  /** Names its row: always there, and first. */
  heads?: boolean;
  minor?: boolean;
  align?: 'right';
}

/** The columns that were chosen, as the address names them (`name.area`), in their own order; all where none were. */
export function chosenColumns<Column extends ListColumn>(
  all: readonly Column[],
  chosen: string | undefined,
): Column[] {
  const ids = new Set(chosen?.split('.'));
  const some = all.filter(({ id, heads }) => heads === true || ids.has(id));
  if (chosen === undefined || some.every(({ heads }) => heads === true)) return [...all];
  // What somebody chose is shown on a narrow screen too.
  return some.map((column) => ({ ...column, minor: false }));
}
