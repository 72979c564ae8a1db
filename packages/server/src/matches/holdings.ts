import type { HeldKind } from '@binhan/contract';
import { liveBookingStates } from '@binhan/domain/booking';
import { liveContactStates } from '@binhan/domain/tracing';
import { liveRegistrationStates } from '@binhan/domain/vaccination';

/** Rows of a table that name a person in one of its columns. Names are those of SQL: they go into statements as they are. */
export interface Holding {
  /** Says in `person_merge` which holding a row was of; never renamed. */
  name: string;
  kind: HeldKind;
  table: string;
  column: string;
  /** By the key of tables that grow with movements, else by the id. */
  by?: 'key';
  /** What names a row among those of one person. */
  key: readonly string[];
  /** When a row is from, for whoever compares two records. */
  dated?: string;
  /**
   * What only one row of a person may have, in some states only: a row whose like the kept person has stays behind.
   */
  once?: { columns: readonly string[]; states?: readonly string[] };
  /** Stays behind with the booking it belongs to. */
  ofBooking?: true;
  /** A person is nothing to themselves: the column that must not come to name the same. */
  apartFrom?: string;
  /** Lies where the person lives; in some states only. */
  residence?: { states?: readonly string[] };
  /** Carries the hash of whom it was written for. */
  holder?: true;
}

/**
 * Every table that names a person, and what becomes of its rows when two are joined. Bookings come before what belongs to
 * them. A test compares this list with the foreign keys and unique indexes of the database.
 */
export const holdings: readonly Holding[] = [
  {
    name: 'identifier',
    kind: 'identifier',
    table: 'person_identifier',
    column: 'person',
    key: ['kind', 'value_hash'],
    once: { columns: ['kind', 'value_hash'] },
  },
  {
    name: 'proxy-actor',
    kind: 'proxy',
    table: 'proxy',
    column: 'actor',
    key: ['id'],
    apartFrom: 'subject',
    once: { columns: ['subject'], states: ['active'] },
  },
  {
    name: 'proxy-subject',
    kind: 'proxy',
    table: 'proxy',
    column: 'subject',
    key: ['id'],
    apartFrom: 'actor',
    once: { columns: ['actor'], states: ['active'] },
  },
  {
    name: 'adoption',
    kind: 'adoption',
    table: 'adoption',
    column: 'person',
    key: ['organisation'],
    once: { columns: ['organisation'] },
  },
  {
    name: 'declaration',
    kind: 'declaration',
    table: 'declaration',
    column: 'person',
    key: ['id'],
    dated: 'declared_at',
    residence: {},
  },
  { name: 'consent', kind: 'consent', table: 'consent', column: 'person', key: ['id'], dated: 'at' },
  {
    name: 'request',
    kind: 'request',
    table: 'data_request',
    column: 'person',
    key: ['id'],
    dated: 'received_at',
  },
  {
    name: 'booking',
    kind: 'booking',
    table: 'booking',
    column: 'person',
    key: ['id'],
    dated: 'made_at',
    once: { columns: ['offer'], states: liveBookingStates },
  },
  {
    name: 'stand-by',
    kind: 'stand-by',
    table: 'stand_by',
    column: 'person',
    key: ['session'],
    dated: 'since',
    once: { columns: ['session'] },
  },
  { name: 'specimen', kind: 'specimen', table: 'specimen', column: 'person', key: ['id'], dated: 'taken_at' },
  {
    name: 'notification',
    kind: 'notification',
    table: 'notification',
    column: 'person',
    key: ['id'],
    dated: 'found_at',
  },
  {
    name: 'registration',
    kind: 'registration',
    table: 'registration',
    column: 'person',
    key: ['id'],
    dated: 'registered_at',
    once: { columns: ['program'], states: liveRegistrationStates },
    residence: { states: liveRegistrationStates },
  },
  {
    name: 'recall',
    kind: 'recall',
    table: 'recall',
    column: 'person',
    key: ['program', 'type', 'ordinal'],
    dated: 'sent_at',
    once: { columns: ['program', 'type', 'ordinal'] },
  },
  {
    name: 'dose',
    kind: 'dose',
    table: 'dose',
    column: 'person',
    key: ['id'],
    dated: 'given_on',
    holder: true,
  },
  {
    name: 'conflict',
    kind: 'conflict',
    table: 'dose_conflict',
    column: 'person',
    key: ['id'],
    dated: 'found_at',
  },
  {
    name: 'screening',
    kind: 'screening',
    table: 'screening',
    column: 'person',
    key: ['id'],
    dated: 'screened_at',
    ofBooking: true,
  },
  { name: 'visit', kind: 'visit', table: 'visit', column: 'person', key: ['booking'], ofBooking: true },
  {
    name: 'reaction',
    kind: 'reaction',
    table: 'adverse_event',
    column: 'person',
    key: ['id'],
    dated: 'reported_at',
  },
  { name: 'claim', kind: 'claim', table: 'claim', column: 'person', key: ['id'], dated: 'received_at' },
  {
    name: 'open-stay',
    kind: 'stay',
    table: 'open_stay',
    column: 'person_key',
    by: 'key',
    key: ['place_key'],
    dated: 'entered_at',
    once: { columns: ['place_key'] },
  },
  {
    name: 'stay',
    kind: 'stay',
    table: 'stay',
    column: 'person_key',
    by: 'key',
    key: ['place_key', 'entered_at', 'id'],
    dated: 'entered_at',
    once: { columns: ['place_key', 'entered_at', 'id'] },
  },
  {
    name: 'traced-case',
    kind: 'traced-case',
    table: 'traced_case',
    column: 'person',
    key: ['id'],
    dated: 'opened_at',
    once: { columns: ['disease'], states: ['open'] },
  },
  {
    name: 'contact-from',
    kind: 'contact',
    table: 'contact',
    column: 'from_person',
    key: ['id'],
    dated: 'made_at',
    apartFrom: 'to_person',
    once: { columns: ['traced_case', 'to_person'] },
  },
  {
    name: 'contact-to',
    kind: 'contact',
    table: 'contact',
    column: 'to_person',
    key: ['id'],
    dated: 'made_at',
    apartFrom: 'from_person',
    once: { columns: ['traced_case', 'from_person'] },
    residence: { states: liveContactStates },
  },
  {
    name: 'quarantine',
    kind: 'quarantine',
    table: 'quarantine',
    column: 'person',
    key: ['id'],
    dated: 'ordered_at',
    residence: { states: ['ordered', 'running'] },
  },
  {
    name: 'diary',
    kind: 'diary',
    table: 'diary_entry',
    column: 'person',
    key: ['said_on'],
    dated: 'said_at',
    once: { columns: ['said_on'] },
  },
  {
    name: 'journey',
    kind: 'journey',
    table: 'journey',
    column: 'person',
    key: ['declaration'],
    dated: 'travelled_on',
  },
  {
    name: 'warning',
    kind: 'warning',
    table: 'warned_person',
    column: 'person',
    key: ['warning'],
    dated: 'told_at',
    once: { columns: ['warning'] },
  },
  { name: 'joined-record', kind: 'joined-record', table: 'person', column: 'merged_into', key: ['id'] },
];

/** What matching itself keeps of a person: it is no part of the record, and stays with whom it is about. */
export const notHeld: readonly string[] = [
  'person_key.person',
  'person_match.a',
  'person_match.b',
  'person_merge.kept',
  'person_merge.merged',
];
