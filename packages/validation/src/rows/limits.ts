/** How much of a file is read before it is refused. What is beyond is never dropped in silence. */
export interface SheetLimits {
  /** Rows of data. */
  rows: number;
  /** Cells of one row. */
  cells: number;
  /** Characters of one cell. */
  characters: number;
  /** Bytes of what a compressed file holds once it is inflated, of its rows and of its shared texts. */
  inflated: number;
  texts: number;
}

const MB = 1024 * 1024;

/** For files of a day of a province. */
export const defaultLimits: SheetLimits = {
  rows: 200_000,
  cells: 200,
  characters: 4000,
  inflated: 400 * MB,
  texts: 64 * MB,
};
