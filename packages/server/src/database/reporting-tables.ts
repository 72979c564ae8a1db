import type { NotificationEvent, NotificationState, TestingFigures } from '@binhan/domain/reporting';
import type { Generated } from 'kysely';
import type { Day, Json, Moment, OptionalMoment } from './columns';

export interface ReportTable {
  id: string;
  rule: string;
  place: string;
  day: Day;
  figures: Json<TestingFigures>;
  note: string | null;
  sentAt: Moment;
  sentBy: string;
  dueAt: Moment;
  replacedAt: OptionalMoment;
  area: string;
  province: string;
}

export interface ReportReminderTable {
  rule: string;
  place: string;
  day: Day;
  askedAt: Moment;
  askedBy: string;
}

export interface NotificationTable {
  id: string;
  rule: string;
  disease: string;
  specimen: string;
  /** The result that says so; one that takes its place and says the same becomes it. */
  result: string;
  person: string;
  state: NotificationState;
  foundAt: Moment;
  dueAt: Moment;
  notifiedAt: OptionalMoment;
  reference: string | null;
  area: string;
  province: string;
}

export interface NotificationStepTable {
  number: Generated<number>;
  notification: string;
  event: NotificationEvent | 'found';
  at: Moment;
  by: string | null;
  note: string | null;
}
