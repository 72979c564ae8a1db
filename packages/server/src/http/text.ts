import type { Issue } from '@binhan/domain/refusals';

// NUL and halves of surrogate pairs are in no text of PostgreSQL: what holds one can be sent as JSON and never be kept.
const UNKEPT = /[\0\p{Cs}]/u;

/** The places of an input whose text no database keeps, for all fields at once and before anything is done with them. */
export function unkeptText(input: unknown, path: Issue['path'] = []): Issue[] {
  if (typeof input === 'string') return UNKEPT.test(input) ? [{ code: 'forbidden_characters', path }] : [];
  if (Array.isArray(input)) return input.flatMap((part, place) => unkeptText(part, [...path, place]));
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([name, part]) =>
    UNKEPT.test(name) ? [{ code: 'forbidden_characters', path }] : unkeptText(part, [...path, name]),
  );
}
