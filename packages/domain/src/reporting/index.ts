/** The reports an authority is owed: figures of a day, who has reported, and cases of which it is told within hours. */
export { FigureDate, NotificationRule, ReportRule } from './rules';
export { FoundByTest, TestingFigures, Turnaround, noFigures } from './figures';
export { ReportStanding, reportStanding } from './standing';
export {
  CaseNotification,
  NotificationEvent,
  NotificationState,
  notificationTransitions,
} from './notification';
