import { readFileSync, readdirSync } from 'node:fs';

/** A tick of `/proc` is a hundredth of a second wherever Linux runs. */
const TICK = 10_000;

/** Microseconds of processor time that all processes of PostgreSQL on this machine have used; NaN where nobody tells. */
export function databaseTime(): number {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .reduce((sum, id) => sum + timeOf(id), 0);
  } catch {
    return Number.NaN;
  }
}

function timeOf(id: string): number {
  const line = lineOf(id);
  const end = line.lastIndexOf(')');
  if (line.slice(line.indexOf('(') + 1, end) !== 'postgres') return 0;
  // Behind the name come the state and eleven other fields, then the time of the process and of the system for it.
  const [user, system] = line
    .slice(end + 2)
    .split(' ')
    .slice(11, 13);
  return (Number(user) + Number(system)) * TICK;
}

function lineOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8');
  } catch {
    // It has ended since it was listed.
    return '';
  }
}
