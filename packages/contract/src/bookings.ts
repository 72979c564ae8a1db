import { Booking } from '@binhan/domain/booking';
import { Id, PersonDetails } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, exampleId, file, json, page, paging } from './endpoint';
import { sampleDetails } from './samples';
import { OpenSession } from './sessions';

/** A booking as the person sees it: where, for what, and the code for the desk. */
export const OwnBooking = Booking.extend({
  site: OpenSession.shape.site,
  offer: OpenSession.shape.offer,
  /** The reason that was given, once it is booked. */
  reason: z.exactOptional(z.string()),
  /** The appointment as a signed code, once it is booked. */
  qr: z.exactOptional(z.string()),
  /** Whether the person may still change or cancel it. */
  changeable: z.boolean(),
})
  .strip()
  .meta({ id: 'OwnBooking' });
export type OwnBooking = z.infer<typeof OwnBooking>;

/** A booking as the desk sees it. */
export const DeskBooking = Booking.pick({
  id: true,
  state: true,
  code: true,
  from: true,
  until: true,
  queueNumber: true,
})
  .extend({
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
    reason: z.exactOptional(z.string()),
    walkIn: z.boolean(),
  })
  .strip()
  .meta({ id: 'DeskBooking' });
export type DeskBooking = z.infer<typeof DeskBooking>;

/** Somebody who waits for a seat of a full session. */
export const Waiting = OpenSession.pick({ site: true, offer: true, from: true, until: true })
  .extend({
    session: Id,
    person: Id,
    /** From 1 on: how many are served before them, and they. */
    place: z.int().min(1),
  })
  .meta({ id: 'Waiting' });
export type Waiting = z.infer<typeof Waiting>;

const Reason = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const atDesk = { place: Id, session: Id };

/** Seats people hold and book for themselves and their household, and what the desk does with them. */
export const bookings = {
  reasons: endpoint({
    method: 'GET',
    path: '/test-reasons',
    effect: 'read',
    summary:
      'The reasons for a test that people choose from: of the commune where a session is held, else of the province; none where a session gives doses',
    access: { who: 'anyone' },
    input: z.strictObject({ session: z.exactOptional(Id) }),
    output: json(z.object({ reasons: z.array(z.object({ id: Reason, name: LocalizedText })) })),
    refusals: [],
    examples: [
      {
        input: {},
        output: { reasons: [{ id: 'own-wish', name: { vi: 'Theo nhu cầu', en: 'Own wish' } }] },
      },
    ],
  }),
  hold: endpoint({
    method: 'POST',
    path: '/bookings',
    effect: 'write',
    summary:
      'Hold a seat for some minutes, for oneself or somebody of the household; one at a time per person and offer. A dose needs a registration, and an invitation where its program invites',
    access: { who: 'person' },
    input: z.strictObject({ slot: Id, person: Id }),
    output: json(OwnBooking),
    refusals: ['not_found', 'no_seat_left', 'booked_already', 'not_invited'],
    examples: [{ input: { slot: exampleId, person: exampleId } }],
  }),
  book: endpoint({
    method: 'POST',
    path: '/bookings/{booking}/book',
    effect: 'write',
    summary: 'Book a seat that is held: for a test with its reason, for a dose without one',
    access: { who: 'person' },
    input: z.strictObject({ booking: Id, reason: z.exactOptional(Reason) }),
    output: json(OwnBooking),
    refusals: ['not_found', 'wrong_state', 'invalid_input', 'not_invited'],
    examples: [{ input: { booking: exampleId, reason: 'own-wish' } }],
  }),
  move: endpoint({
    method: 'POST',
    path: '/bookings/{booking}/move',
    effect: 'write',
    summary:
      'Move a booking to another slot of the same offer; the former seat is free only once the new one is taken',
    access: { who: 'person' },
    input: z.strictObject({ booking: Id, slot: Id }),
    output: json(OwnBooking),
    refusals: ['not_found', 'wrong_state', 'no_seat_left'],
    examples: [{ input: { booking: exampleId, slot: exampleId } }],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/bookings/{booking}/cancel',
    effect: 'write',
    summary: 'Give a seat back',
    access: { who: 'person' },
    input: z.strictObject({ booking: Id }),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { booking: exampleId }, output: { done: true } }],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/bookings',
    effect: 'read',
    summary: 'Bookings of the caller and the household, newest first',
    access: { who: 'person' },
    input: z.strictObject({ ...paging }),
    output: page(OwnBooking),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  calendar: endpoint({
    method: 'GET',
    path: '/bookings/{booking}/calendar',
    effect: 'read',
    summary: 'The appointment as a calendar file (iCalendar, RFC 5545)',
    access: { who: 'person' },
    input: z.strictObject({ booking: Id }),
    output: file('text/calendar'),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { booking: exampleId } }],
  }),
  standBy: endpoint({
    method: 'POST',
    path: '/sessions/{session}/stand-by',
    effect: 'write',
    summary:
      'Wait for a seat of a full session: the first who waits is offered one that becomes free, by message',
    access: { who: 'person' },
    input: z.strictObject({ session: Id, person: Id }),
    output: json(z.object({ place: z.int().min(1) })),
    refusals: ['not_found', 'booked_already', 'seats_left', 'not_invited'],
    examples: [{ input: { session: exampleId, person: exampleId }, output: { place: 1 } }],
  }),
  waiting: endpoint({
    method: 'GET',
    path: '/me/stand-by',
    effect: 'read',
    summary: 'For which sessions the caller and the household wait, soonest first, each with their place',
    access: { who: 'person' },
    input: z.strictObject({}),
    output: json(z.object({ items: z.array(Waiting) })),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  leaveStandBy: endpoint({
    method: 'POST',
    path: '/sessions/{session}/stand-by/leave',
    effect: 'write',
    summary: 'Wait no longer for a seat of a session',
    access: { who: 'person' },
    input: z.strictObject({ session: Id, person: Id }),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { session: exampleId, person: exampleId }, output: { done: true } }],
  }),
  atDesk: endpoint({
    method: 'POST',
    path: '/places/{place}/sessions/{session}/bookings/search',
    effect: 'read',
    summary: 'Bookings of a session by name, code or appointment QR; without words, all of them by time',
    access: { may: 'booking.desk' },
    input: z.strictObject({ ...atDesk, text: z.exactOptional(z.string().max(4296)), ...paging }),
    output: page(DeskBooking),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, session: exampleId }, output: { items: [] } }],
  }),
  arrive: endpoint({
    method: 'POST',
    path: '/places/{place}/sessions/{session}/bookings/{booking}/arrive',
    effect: 'write',
    summary: 'Somebody with a booking is there; the answer has the number that will be called',
    access: { may: 'booking.desk' },
    input: z.strictObject({ ...atDesk, booking: Id }),
    output: json(DeskBooking),
    refusals: ['not_found', 'wrong_state', 'too_early'],
    examples: [{ input: { place: exampleId, session: exampleId, booking: exampleId } }],
  }),
  walkIn: endpoint({
    method: 'POST',
    path: '/places/{place}/sessions/{session}/walk-ins',
    effect: 'write',
    summary:
      'Somebody came without a booking; known by a number, or new. For a test with its reason; for a dose of an open program they are registered by it, with their priority group',
    access: { may: 'booking.desk' },
    input: z.strictObject({
      ...atDesk,
      details: PersonDetails,
      reason: z.exactOptional(Reason),
      group: z.exactOptional(Reason),
    }),
    output: json(DeskBooking),
    refusals: [
      'not_found',
      'wrong_state',
      'too_early',
      'booked_already',
      'invalid_input',
      'not_invited',
      'not_for_person',
    ],
    examples: [
      { input: { place: exampleId, session: exampleId, details: sampleDetails, reason: 'own-wish' } },
    ],
  }),
  queue: endpoint({
    method: 'GET',
    path: '/places/{place}/sessions/{session}/queue',
    effect: 'read',
    summary: 'The numbers of a session for a screen in the room: who is next, and how many wait; no names',
    access: { may: 'booking.desk' },
    input: z.strictObject({ place: Id, session: Id }),
    output: json(
      z.object({
        /** The lowest numbers that wait, in their order, at most twenty. */
        next: z.array(z.int()),
        waiting: z.int(),
        /** Those served last, newest first, at most five. */
        served: z.array(z.int()),
        at: Instant,
      }),
    ),
    refusals: ['not_found'],
    examples: [
      {
        input: { place: exampleId, session: exampleId },
        output: { next: [12, 13], waiting: 2, served: [11], at: '2026-11-24T01:00:00.000Z' },
      },
    ],
  }),
  serve: endpoint({
    method: 'POST',
    path: '/places/{place}/sessions/{session}/bookings/{booking}/serve',
    effect: 'write',
    summary: 'Somebody who arrived was served',
    access: { may: 'booking.desk' },
    input: z.strictObject({ ...atDesk, booking: Id }),
    output: json(DeskBooking),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId, session: exampleId, booking: exampleId } }],
  }),
};
