import type { ColumnType } from 'kysely';

/** A JSON column: read as a value, written as text. */
export type Json<Value = unknown> = ColumnType<Value, string, string>;
/** A moment: read as a Date, written as a Date or an ISO string. */
export type Moment = ColumnType<Date, Date | string, Date | string>;
export type MomentOrNull = ColumnType<Date | null, Date | string | null, Date | string | null>;
export type OptionalMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** A day, as `YYYY-MM-DD` on both engines. */
export type Day = string;
