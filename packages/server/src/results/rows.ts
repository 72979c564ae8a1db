import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../database/schema';

type Db = Kysely<Database> | Transaction<Database>;

/** A specimen with its tube, where it was taken and tested, whose it is, and the result that stands. */
export type SpecimenRow = Awaited<ReturnType<ReturnType<typeof specimenRows>['execute']>>[number];

/** Specimens with all that is shown of them. A tube that was undone never was. */
export function specimenRows(db: Db) {
  return db
    .selectFrom('specimen')
    .innerJoin('tube', 'tube.id', 'specimen.tube')
    .innerJoin('person', 'person.id', 'specimen.person')
    .innerJoin('place as site', 'site.id', 'tube.place')
    .leftJoin('place as laboratory', 'laboratory.id', 'tube.laboratory')
    .leftJoin('booking', 'booking.id', 'specimen.booking')
    .leftJoin('result', (join) =>
      join.onRef('result.tube', '=', 'tube.id').on('result.state', '=', 'released'),
    )
    .select(['specimen.id', 'specimen.tube', 'specimen.person', 'specimen.takenAt', 'specimen.phone'])
    .select(['tube.code', 'tube.kind', 'tube.specimen', 'tube.people', 'tube.state', 'tube.dueAt'])
    .select(['tube.receivedAt', 'tube.area', 'tube.province', 'booking.madeAt as bookedAt'])
    .select(['person.details', 'person.scanned', 'site.name as site', 'laboratory.name as laboratory'])
    .select(['result.id as result', 'result.outcome', 'result.means', 'result.cycleThresholds'])
    .select(['result.kit', 'result.lot', 'result.testedAt', 'result.releasedAt', 'result.releasedBy'])
    .where('tube.state', '<>', 'discarded');
}
