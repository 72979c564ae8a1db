const rows = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;

/** Columns of a plate of 96 wells. */
export const plateColumns = 12;

/** Wells a plate keeps for its controls: the last two. */
export const controlWells = { negative: 'G12', positive: 'H12' } as const;

/** How many tubes fit on a plate beside its controls. */
export const plateTubes = rows.length * plateColumns - 2;

/** A plate of 8 × 12 wells, filled column by column as a pipette with eight channels does: A1, B1 … H1, A2 … */
export function plateOf<Tube>(
  tubes: readonly Tube[],
): { row: string; wells: { well: string; tube: Tube | undefined }[] }[] {
  return rows.map((row, down) => ({
    row,
    wells: Array.from({ length: plateColumns }, (_, across) => {
      const place = across * rows.length + down;
      return { well: `${row}${String(across + 1)}`, tube: place < plateTubes ? tubes[place] : undefined };
    }),
  }));
}
