import { Id, PersonDetails } from '@binhan/domain/person';
import { CaseNotification, NotificationState } from '@binhan/domain/reporting';
import { LocalizedText } from '@binhan/domain/text';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { endpoint, exampleId, json, page, paging } from './endpoint';

/** A case as a list shows it: by its tube, without a name. */
export const NotificationRow = CaseNotification.extend({
  diseaseName: LocalizedText,
  /** The code of the tube, and the commune the case falls to. */
  tube: z.string(),
  area: z.string(),
  late: z.boolean(),
})
  .strip()
  .meta({ id: 'NotificationRow' });
export type NotificationRow = z.infer<typeof NotificationRow>;

/** A case with what the authority asks for: who, what was found, by whom, and the way of the notification. */
export const NotificationDetail = NotificationRow.extend({
  person: PersonDetails.partial(),
  test: LocalizedText,
  outcome: LocalizedText,
  laboratory: z.string(),
  site: z.string(),
  collectedAt: Instant,
  testedAt: Instant,
  reason: LocalizedText,
  steps: z.array(z.object({ event: z.string(), at: Instant, note: z.exactOptional(z.string()) })),
}).meta({ id: 'NotificationDetail' });
export type NotificationDetail = z.infer<typeof NotificationDetail>;

const one = { notification: Id };
const note = z.string().trim().min(5).max(500);
const reference = z.string().trim().min(1).max(100);
const sample = {
  id: exampleId,
  rule: 'dengue',
  disease: 'dengue',
  state: 'due',
  foundAt: '2026-11-23T02:00:00.000Z',
  dueAt: '2026-11-24T02:00:00.000Z',
  diseaseName: { vi: 'Sốt xuất huyết Dengue', en: 'Dengue' },
  tube: 'HD-0001',
  area: '11239',
  late: false,
};

/** Cases of notifiable diseases, of which the authority is told within hours (Circular 54/2015/TT-BYT). */
export const notifications = {
  search: endpoint({
    method: 'POST',
    path: '/notifications/search',
    effect: 'read',
    summary: 'Cases of the areas of the caller, the one due first before the others',
    access: { may: 'notification.work' },
    input: z.strictObject({
      state: z.exactOptional(NotificationState),
      /** Only those whose hours are over. */
      late: z.exactOptional(z.literal(true)),
      ...paging,
    }),
    output: page(NotificationRow),
    refusals: [],
    examples: [{ input: { state: 'due' }, output: { items: [sample] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/notifications/{notification}',
    effect: 'read',
    summary: 'One case with what the notification asks for',
    access: { may: 'notification.work' },
    input: z.strictObject(one),
    output: json(NotificationDetail),
    refusals: ['not_found'],
    examples: [{ input: { notification: exampleId } }],
  }),
  notify: endpoint({
    method: 'POST',
    path: '/notifications/{notification}/notify',
    effect: 'write',
    summary: 'The authority was told; the number under which it has the case is kept',
    access: { may: 'notification.work' },
    input: z.strictObject({ ...one, reference }),
    output: json(NotificationRow),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      {
        input: { notification: exampleId, reference: 'BC-2026-0001' },
        output: {
          ...sample,
          state: 'notified',
          notifiedAt: '2026-11-23T05:00:00.000Z',
          reference: 'BC-2026-0001',
        },
      },
    ],
  }),
  drop: endpoint({
    method: 'POST',
    path: '/notifications/{notification}/drop',
    effect: 'write',
    summary: 'It is no case to notify, and why',
    access: { may: 'notification.work' },
    input: z.strictObject({ ...one, note }),
    output: json(NotificationRow),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      {
        input: { notification: exampleId, note: 'Ca đã được báo cáo từ bệnh viện' },
        output: { ...sample, state: 'dropped' },
      },
    ],
  }),
  takeBack: endpoint({
    method: 'POST',
    path: '/notifications/{notification}/take-back',
    effect: 'write',
    summary: 'The authority was told that a case it was told of is none',
    access: { may: 'notification.work' },
    input: z.strictObject({ ...one, note }),
    output: json(NotificationRow),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      {
        input: { notification: exampleId, note: 'Kết quả đã bị huỷ, đã báo lại CDC' },
        output: { ...sample, state: 'taken-back' },
      },
    ],
  }),
};
