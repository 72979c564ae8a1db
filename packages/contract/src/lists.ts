import { AreaCode } from '@binhan/domain/area';
import { Id } from '@binhan/domain/person';
import { ChangeRowState } from '@binhan/domain/record';
import { LocalizedText } from '@binhan/domain/text';
import { z } from 'zod';
import { done, endpoint, exampleId, file, json, page, paging } from './endpoint';
import { ChangeRow, ChangeSet, sampleChangeSet, sheetTypes } from './imports';
import { OpenSession } from './sessions';

const Reason = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** A list of people an organisation sends to a session, with the sums of every stage. */
export const PeopleList = ChangeSet.extend({
  session: OpenSession.pick({ id: true, offer: true, on: true, from: true, until: true, free: true }).extend({
    site: z.string(),
  }),
  /** Whether its people are registered for the program of the session instead of booked into it. */
  registers: z.boolean(),
  /** Why they are tested, or their priority group, where a row does not say otherwise; chosen when the list is committed. */
  reason: z.exactOptional(z.string()),
})
  .strip()
  .meta({ id: 'PeopleList' });
export type PeopleList = z.infer<typeof PeopleList>;

/** How far a list is, in numbers. Results are counted, and no result is anywhere in it. */
export const ListProgress = z
  .object({
    people: z.int(),
    booked: z.int(),
    arrived: z.int(),
    sampled: z.int(),
    resultOut: z.int(),
    /** Of those who were booked, how many cancelled or did not come. */
    absent: z.int(),
    /** How many get no message and need a slip of paper, and in how many files the slips come. */
    withoutPhone: z.int(),
    slipParts: z.int(),
    /** Of a list that registers people: how many wait, are invited, got their dose, and are not registered any more. */
    registered: z.exactOptional(
      z.object({ waiting: z.int(), invited: z.int(), done: z.int(), ended: z.int() }),
    ),
  })
  .meta({ id: 'ListProgress' });
export type ListProgress = z.infer<typeof ListProgress>;

/** One person of a list, as whoever sent it may see: never whether there is a result. */
export const ListedPerson = z
  .object({
    number: z.int(),
    name: z.string(),
    /** Absent for whoever cancelled or did not come. */
    at: z.exactOptional(z.enum(['booked', 'arrived', 'sampled'])),
  })
  .meta({ id: 'ListedPerson' });
export type ListedPerson = z.infer<typeof ListedPerson>;

const Organisation = z.object({ id: Id, name: z.string(), area: AreaCode });
const place = { place: Id };
const one = { ...place, list: Id };
const sample = {
  ...sampleChangeSet,
  kind: 'people',
  registers: false,
  session: {
    id: exampleId,
    site: 'Trạm y tế Thanh Miện',
    offer: { id: 'pcr', name: { vi: 'Realtime RT-PCR', en: 'Real-time RT-PCR' } },
    on: '2026-11-24',
    from: '2026-11-24T01:00:00.000Z',
    until: '2026-11-24T04:00:00.000Z',
    free: 12,
  },
};
const organisation = { id: exampleId, name: 'Công ty May Thanh Miện', area: '11239' };
const asked = { place: exampleId, list: exampleId };

/** Lists of people from an enterprise, agency or school: sent, read, looked at, booked, followed in numbers. */
export const lists = {
  organisations: endpoint({
    method: 'GET',
    path: '/lists/organisations',
    effect: 'read',
    summary: 'The organisations for which the caller may send lists',
    access: { may: 'list.send' },
    input: z.strictObject({}),
    output: json(z.object({ organisations: z.array(Organisation) })),
    refusals: [],
    examples: [{ input: {}, output: { organisations: [organisation] } }],
  }),
  choices: endpoint({
    method: 'GET',
    path: '/places/{place}/lists/choices',
    effect: 'read',
    summary:
      'The organisation, the open sessions of its province with their free seats, and the reasons in force',
    access: { may: 'list.send' },
    input: z.strictObject(place),
    output: json(
      z.object({
        organisation: Organisation,
        sessions: z.array(OpenSession),
        reasons: z.array(z.object({ id: Reason, name: LocalizedText })),
      }),
    ),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { organisation, sessions: [], reasons: [] } }],
  }),
  template: endpoint({
    method: 'GET',
    path: '/places/{place}/lists/template',
    effect: 'read',
    summary: 'An empty file with the columns that are read',
    access: { may: 'list.send' },
    input: z.strictObject(place),
    output: file('text/csv'),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId } }],
  }),
  upload: endpoint({
    method: 'POST',
    path: '/places/{place}/lists/sessions/{session}',
    effect: 'write',
    summary:
      'Send a list of people for an open session (CSV or .xlsx); nobody is booked or registered until it is committed',
    access: { may: 'list.send' },
    input: z.strictObject({ ...place, session: Id }),
    takes: { body: 'form', mediaTypes: sheetTypes },
    limit: 5 * 1024 * 1024,
    output: json(PeopleList),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, session: exampleId }, output: { ...sample, state: 'uploaded' } }],
  }),
  list: endpoint({
    method: 'GET',
    path: '/places/{place}/lists',
    effect: 'read',
    summary: 'Lists of this organisation, newest first',
    access: { may: 'list.send' },
    input: z.strictObject({ ...place, ...paging }),
    output: page(PeopleList),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { items: [sample] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/places/{place}/lists/{list}',
    effect: 'read',
    summary: 'One list with its sums',
    access: { may: 'list.send' },
    input: z.strictObject(one),
    output: json(PeopleList),
    refusals: ['not_found'],
    examples: [{ input: asked, output: sample }],
  }),
  rows: endpoint({
    method: 'POST',
    path: '/places/{place}/lists/{list}/rows',
    effect: 'read',
    summary: 'Rows of a list in their order, all or in a state',
    access: { may: 'list.send' },
    input: z.strictObject({ ...one, state: z.exactOptional(ChangeRowState), ...paging }),
    output: page(ChangeRow),
    refusals: ['not_found'],
    examples: [{ input: asked, output: { items: [] } }],
  }),
  problems: endpoint({
    method: 'GET',
    path: '/places/{place}/lists/{list}/problems',
    effect: 'read',
    summary:
      'The rows that were not booked, as they were sent and why, as a CSV file to repair and send again',
    access: { may: 'list.send' },
    input: z.strictObject(one),
    output: file('text/csv'),
    refusals: ['not_found'],
    examples: [{ input: asked }],
  }),
  commit: endpoint({
    method: 'POST',
    path: '/places/{place}/lists/{list}/commit',
    effect: 'write',
    summary:
      'Book a seat for every new row, or register each for the program where the session gives doses; the count that was seen must still be right',
    access: { may: 'list.send' },
    input: z.strictObject({ ...one, new: z.int().min(1), reason: z.exactOptional(Reason) }),
    output: json(PeopleList),
    refusals: ['not_found', 'wrong_state', 'changed_meanwhile', 'invalid_input'],
    examples: [
      {
        input: { ...asked, new: 1, reason: 'screening' },
        output: { ...sample, state: 'committing', reason: 'screening' },
      },
    ],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/places/{place}/lists/{list}/cancel',
    effect: 'write',
    summary: 'Leave a list that was not committed; it may be sent again',
    access: { may: 'list.send' },
    input: z.strictObject(one),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: asked, output: { done: true } }],
  }),
  progress: endpoint({
    method: 'GET',
    path: '/places/{place}/lists/{list}/progress',
    effect: 'read',
    summary: 'How many are booked, arrived, sampled and have a result out; never a result',
    access: { may: 'list.send' },
    input: z.strictObject(one),
    output: json(ListProgress),
    refusals: ['not_found'],
    examples: [
      {
        input: asked,
        output: {
          people: 3,
          booked: 1,
          arrived: 0,
          sampled: 2,
          resultOut: 1,
          absent: 0,
          withoutPhone: 1,
          slipParts: 1,
        },
      },
    ],
  }),
  people: endpoint({
    method: 'GET',
    path: '/places/{place}/lists/{list}/people',
    effect: 'read',
    summary: 'Who is booked, arrived and sampled; never who has a result',
    access: { may: 'list.send' },
    input: z.strictObject({ ...one, ...paging }),
    output: page(ListedPerson),
    refusals: ['not_found'],
    examples: [{ input: asked, output: { items: [{ number: 2, name: 'Nguyễn Thị Mẫu', at: 'booked' }] } }],
  }),
  slips: endpoint({
    method: 'GET',
    path: '/places/{place}/lists/{list}/slips',
    effect: 'read',
    summary: 'Appointment slips to print and cut, of those who get no message; 250 of them in each part',
    access: { may: 'list.send' },
    input: z.strictObject({ ...one, part: z.coerce.number().int().min(1).max(1000) }),
    output: file('application/pdf'),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { ...asked, part: 1 } }],
  }),
};
