import { Id, PersonDetails, PersonName } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { Instant, PartialDate } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, exampleId, json, page, paging } from './endpoint';
import { sampleDetails } from './samples';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** A shift of volunteers at a session, with how far they are. Codes are shown once, when it is made. */
export const Shift = z
  .object({
    id: Id,
    session: Id,
    from: Instant,
    until: Instant,
    ended: z.boolean(),
    accounts: z.int(),
    signedIn: z.int(),
    entries: z.int(),
  })
  .meta({ id: 'Shift' });
export type Shift = z.infer<typeof Shift>;

/** Somebody a volunteer entered, as they may see it again until their shift ends. */
export const ShiftEntry = z
  .object({
    id: Id,
    name: PersonName,
    bornOn: PartialDate,
    queueNumber: z.int(),
    enteredAt: Instant,
    /** Whether it was taken back. */
    withdrawn: z.boolean(),
  })
  .meta({ id: 'ShiftEntry' });
export type ShiftEntry = z.infer<typeof ShiftEntry>;

const place = { place: Id };
const from = '2026-11-24T01:00:00.000Z';
const until = '2026-11-24T05:00:00.000Z';
const sample = {
  id: exampleId,
  session: exampleId,
  from,
  until,
  ended: false,
  accounts: 1,
  signedIn: 0,
  entries: 0,
};
const entry = {
  id: exampleId,
  name: 'Lê Thị Mẫu',
  bornOn: '1960-05-17',
  queueNumber: 12,
  enteredAt: from,
  withdrawn: false,
};

/** Accounts for a shift: made in bulk, of volunteers who enter people and see their own entries only. */
export const shifts = {
  make: endpoint({
    method: 'POST',
    path: '/places/{place}/shifts',
    effect: 'write',
    summary:
      'Make accounts for a shift of at most sixteen hours at a session; each has a code that is shown once and opens it from half an hour before',
    access: { may: 'session.run' },
    input: z.strictObject({
      ...place,
      session: Id,
      from: Instant,
      until: Instant,
      count: z.int().min(1).max(60),
    }),
    output: json(z.object({ shift: Shift, codes: z.array(z.object({ number: z.int(), code: z.string() })) })),
    refusals: ['not_found', 'invalid_input'],
    examples: [
      {
        input: { place: exampleId, session: exampleId, from, until, count: 1 },
        output: { shift: sample, codes: [{ number: 1, code: '3K7M9QXTA' }] },
      },
    ],
  }),
  list: endpoint({
    method: 'GET',
    path: '/places/{place}/shifts',
    effect: 'read',
    summary: 'Shifts of a site, the latest first',
    access: { may: 'session.run' },
    input: z.strictObject({ ...place, ...paging }),
    output: page(Shift),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { items: [sample] } }],
  }),
  end: endpoint({
    method: 'POST',
    path: '/places/{place}/shifts/{shift}/end',
    effect: 'write',
    summary: 'End a shift now: its accounts open nothing any more',
    access: { may: 'session.run' },
    input: z.strictObject({ ...place, shift: Id }),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, shift: exampleId }, output: { done: true } }],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/shifts/mine',
    effect: 'read',
    summary: 'The shift of the caller: where, until when, and the reasons to choose from',
    access: { may: 'booking.enter' },
    input: z.strictObject({}),
    output: json(
      z.object({
        number: z.int(),
        until: Instant,
        site: z.string(),
        offer: LocalizedText,
        reasons: z.array(z.object({ id: Key, name: LocalizedText })),
        entries: z.int(),
      }),
    ),
    refusals: ['not_found'],
    examples: [
      {
        input: {},
        output: {
          number: 1,
          until,
          site: 'Trạm y tế xã Thanh Miện',
          offer: { vi: 'RT-PCR', en: 'RT-PCR' },
          reasons: [],
          entries: 0,
        },
      },
    ],
  }),
  enter: endpoint({
    method: 'POST',
    path: '/shifts/mine/entries',
    effect: 'write',
    summary: 'Enter somebody who is there: they get the next number of the queue',
    access: { may: 'booking.enter' },
    input: z.strictObject({
      details: PersonDetails,
      reason: z.exactOptional(Key),
      group: z.exactOptional(Key),
    }),
    output: json(ShiftEntry),
    refusals: [
      'not_found',
      'wrong_state',
      'too_early',
      'invalid_input',
      'booked_already',
      'not_invited',
      'not_for_person',
    ],
    examples: [{ input: { details: sampleDetails, reason: 'own-wish' }, output: entry }],
  }),
  entries: endpoint({
    method: 'POST',
    path: '/shifts/mine/entries/search',
    effect: 'read',
    summary: 'What the caller entered in this shift, newest first',
    access: { may: 'booking.enter' },
    input: z.strictObject({ ...paging }),
    output: page(ShiftEntry),
    refusals: ['not_found'],
    examples: [{ input: {}, output: { items: [entry] } }],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/shifts/mine/entries/{entry}/withdraw',
    effect: 'write',
    summary: 'Take back an entry of one’s own, as long as nobody was sampled by it',
    access: { may: 'booking.enter' },
    input: z.strictObject({ entry: Id }),
    output: json(ShiftEntry),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { entry: exampleId }, output: { ...entry, withdrawn: true } }],
  }),
};
