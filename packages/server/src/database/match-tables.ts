import type { MatchReason } from '@binhan/domain/matching';
import type { MatchState } from '@binhan/domain/record';
import type { Json, Moment, OptionalMoment } from './columns';

export interface PersonKeyTable {
  person: string;
  /** Keyed hash of a blocking key: those who have one in common are compared. */
  hash: string;
}

export interface PersonMatchTable {
  id: string;
  /** The lesser id of the two. */
  a: string;
  b: string;
  score: number;
  reasons: Json<MatchReason[]>;
  state: MatchState;
  foundAt: Moment;
  decidedAt: OptionalMoment;
  decidedBy: string | null;
  note: string | null;
}

/** A row that went to the kept person: where it is, what it said before, and a digest of what must not change until it goes back. */
export interface MovedRow {
  /** The place of its table in the list of holdings. */
  holding: string;
  key: Record<string, unknown>;
  before: Record<string, unknown>;
  print: string;
}

/** A row by its holding and key. */
export interface HeldRow {
  holding: string;
  key: Record<string, unknown>;
}

/** Of a person's own row what a merge may fill where it is empty. */
export type Filled = 'details' | 'scanned' | 'organisation' | 'userId';

/** What of both persons' own rows is put back when a merge is undone. */
export interface PersonBefore {
  kept: { searchKey: string; area: string | null; province: string };
  /** The account that led to the merged person. */
  mergedUser: string | null;
}

export interface PersonMergeTable {
  id: string;
  match: string;
  kept: string;
  merged: string;
  moved: Json<MovedRow[]>;
  /** What the kept person had before. */
  held: Json<HeldRow[]>;
  /** What stayed with the merged person, because the kept one has its like. */
  remained: Json<HeldRow[]>;
  /** Contradictions of doses that came up. */
  found: Json<string[]>;
  /** Of both persons' own rows what changed, as it was before. */
  personBefore: Json<PersonBefore>;
  /** What of the kept person's own row was empty and filled. */
  filled: Json<Filled[]>;
  mergedAt: Moment;
  mergedBy: string;
  undoneAt: OptionalMoment;
  undoneBy: string | null;
  undoNote: string | null;
}
