import type { TestServer } from '../server';
import { seedBookings } from './booking-seeds';
import { seedExchange } from './exchange-seeds';
import { seedContactFiles } from './contact-file-seeds';
import { seedDoseFiles } from './dose-file-seeds';
import { seedPlaceFiles } from './place-file-seeds';
import { seedLists } from './list-seeds';
import type { Mark, MarkRecord } from './marks';
import { seedMatches } from './match-seeds';
import { seedOffices } from './office-seeds';
import { seedPeople } from './people-seeds';
import { seedPlaces } from './place-seeds';
import { seedRegistrations } from './registration-seeds';
import { seedRecords } from './record-seeds';
import { seedShifts } from './shift-seeds';
import { seedTracing } from './tracing-seeds';
import { seedTubes } from './tube-seeds';
import { seedVisits } from './visit-seeds';

/** Writes records straight into the tables, and remembers how to recognise them. */
export function createSeeds(world: TestServer) {
  const marks: Mark[] = [];
  const mark: MarkRecord = (kind, text, side, owner) => {
    marks.push(owner === undefined ? { kind, text, side } : { kind, text, side, owner });
    return text;
  };
  return {
    marks,
    ...seedPeople(world, mark),
    ...seedPlaces(world, mark),
    ...seedBookings(world, mark),
    ...seedTubes(world, mark),
    ...seedTracing(world, mark),
    ...seedShifts(world, mark),
    ...seedVisits(world, mark),
    ...seedRegistrations(world, mark),
    ...seedRecords(world, mark),
    ...seedMatches(world, mark),
    ...seedLists(world, mark),
    ...seedDoseFiles(world, mark),
    ...seedPlaceFiles(world, mark),
    ...seedContactFiles(world, mark),
    ...seedExchange(world, mark),
    ...seedOffices(world, mark),
  };
}

/** What {@link createSeeds} gives. */
export type Seeds = ReturnType<typeof createSeeds>;
