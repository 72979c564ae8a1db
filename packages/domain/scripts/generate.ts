import { writeFileSync } from 'node:fs';
import { stateDrawings } from './state-drawings';

/** Writes the drawings of the state tables. */
export function main(): void {
  writeFileSync('states.md', stateDrawings());
}
