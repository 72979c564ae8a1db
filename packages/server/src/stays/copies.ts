import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { OpenStayTable, StayTable } from '../database/schema';
import type { Services } from '../services';

/** Whether stays are kept twice, by place and by person, over the nodes of a cluster. */
export type Copies = Pick<Services, 'distributed'>;

/** The tables in which the stays of one person lie together, for the `from` of a statement. */
export interface StaysByPerson {
  open: RawBuilder<Selectable<OpenStayTable>>;
  closed: RawBuilder<Selectable<StayTable>>;
}

/**
 * Where to look for the stays of a person: on one machine in the tables themselves, over a cluster in their copies by
 * person. Stays of a place are in `stay` and `open_stay` always.
 */
export function staysByPerson({ distributed }: Copies): StaysByPerson {
  return {
    open: distributed ? sql`open_stay_by_person` : sql`open_stay`,
    closed: distributed ? sql`stay_by_person` : sql`stay`,
  };
}
