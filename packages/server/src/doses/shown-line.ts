import type { RecordLine, RecordOfPerson } from '@binhan/contract';
import type { DateOnly } from '@binhan/domain/time';
import { nextDose } from '@binhan/domain/vaccination';
import { doseFromRow } from './dose-rows';
import type { DoseRow, JudgedLine, NamedEntries, PersonRecord } from './person-record';

/** A record as it is shown: what counts, what it took the place of, and what is due next. */
export function shownRecord(record: PersonRecord, named: NamedEntries, today: DateOnly): RecordOfPerson {
  const { person, name, bornOn, lines, ended } = record;
  return {
    person,
    ...(name === undefined ? {} : { name }),
    ...(bornOn === undefined ? {} : { bornOn }),
    lines: lines.map((line) => shownLine(line, named)),
    ended: ended.map((row) => shownLine({ row, findings: [], conflicts: [] }, named)),
    next: nextOf(record, named, today),
  };
}

/** A line as it is shown. */
export function shownLine(
  { row, findings, conflicts, notCertified }: JudgedLine,
  { programs, vaccines }: NamedEntries,
): RecordLine {
  return {
    ...doseFromRow(row),
    programName: programs.get(row.program)?.name ?? { vi: row.program, en: row.program },
    vaccineName: vaccines.get(row.vaccine)?.name ?? row.vaccine,
    ...(row.siteName === null ? {} : { siteName: row.siteName }),
    findings,
    conflicts: conflicts.map(({ id, kind, first, second }) => ({
      id,
      kind,
      with: first === row.id ? second : first,
    })),
    ...(notCertified === undefined ? {} : { notCertified }),
    ...(row.lotState === 'recalled' ? { lotRecalled: true } : {}),
    ...endOf(row),
  };
}

function endOf({ endedAt, note }: DoseRow): Pick<RecordLine, 'endedAt' | 'note'> {
  return {
    ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
    ...(note === null ? {} : { note }),
  };
}

/** What is due next in every program of which somebody got a dose. */
function nextOf(
  { lines, bornOn, groups }: PersonRecord,
  { programs }: NamedEntries,
  today: DateOnly,
): RecordOfPerson['next'] {
  if (bornOn === undefined) return [];
  const begun = [...new Set(lines.map(({ row }) => row.program))];
  return begun.flatMap((id): RecordOfPerson['next'] => {
    const program = programs.get(id);
    if (program === undefined) return [];
    const given = lines.filter(({ row }) => row.program === id).map(({ row }) => doseFromRow(row));
    const next = nextDose(program, given, { bornOn, groups }, today);
    if (next.kind !== 'due') return [{ program: id, programName: program.name, kind: next.kind }];
    const [first] = next.choices.toSorted((a, b) => a.recommended.localeCompare(b.recommended));
    return [
      {
        program: id,
        programName: program.name,
        kind: next.kind,
        type: next.step.type,
        ordinal: next.step.ordinal,
        ...(first === undefined ? {} : { earliest: first.earliest, recommended: first.recommended }),
      },
    ];
  });
}
