import { AreaCode } from '@binhan/domain/area';
import { Session, SessionEvent, Slot } from '@binhan/domain/booking';
import { Id } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly, Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, exampleId, json, page, paging } from './endpoint';

/** A session as people who look for a seat see it. */
export const OpenSession = z
  .object({
    id: Id,
    site: z.object({ id: Id, name: z.string(), area: AreaCode, address: z.string() }),
    /** What is offered, by its name and what to do before one comes. */
    offer: z.object({ id: z.string(), name: LocalizedText, prepare: z.exactOptional(LocalizedText) }),
    on: DateOnly,
    from: Instant,
    until: Instant,
    /** Seats that can be booked now, over all slots that have not begun. */
    free: z.int().min(0),
  })
  .meta({ id: 'OpenSession' });
export type OpenSession = z.infer<typeof OpenSession>;

/** A session as its staff see it. */
export const SessionAtSite = Session.extend({
  from: Instant,
  until: Instant,
  capacity: z.int(),
  booked: z.int(),
  arrived: z.int(),
  done: z.int(),
  standby: z.int(),
})
  .strip()
  .meta({ id: 'SessionAtSite' });
export type SessionAtSite = z.infer<typeof SessionAtSite>;

const sampleSession = {
  id: exampleId,
  site: { id: exampleId, name: 'Trạm y tế Thanh Miện', area: '11239', address: 'Khu 1' },
  offer: {
    id: 'sars-cov-2-pcr',
    name: { vi: 'Realtime RT-PCR tìm SARS-CoV-2', en: 'SARS-CoV-2 by real-time RT-PCR' },
    prepare: { vi: 'Mang theo giấy tờ tuỳ thân.', en: 'Bring a document that shows who you are.' },
  },
  on: '2026-11-24',
  from: '2026-11-24T01:00:00.000Z',
  until: '2026-11-24T04:00:00.000Z',
  free: 12,
};

/** Days at a site on which something is offered, and their slots. */
export const sessions = {
  find: endpoint({
    method: 'POST',
    path: '/sessions/search',
    effect: 'read',
    summary: 'Open sessions of a province or commune from today on, soonest first, with the seats free now',
    access: { who: 'anyone' },
    input: z.strictObject({
      area: AreaCode,
      offer: z.exactOptional(Session.shape.offer),
      /** Only sessions that test, or only those that give doses. */
      gives: z.exactOptional(z.enum(['test', 'dose'])),
      ...paging,
    }),
    output: page(OpenSession),
    refusals: [],
    examples: [{ input: { area: '11239' }, output: { items: [sampleSession] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/sessions/{session}',
    effect: 'read',
    summary: 'One open session with its slots',
    access: { who: 'anyone' },
    input: z.strictObject({ session: Id }),
    output: json(OpenSession.extend({ slots: z.array(Slot) })),
    refusals: ['not_found'],
    examples: [{ input: { session: exampleId }, output: { ...sampleSession, slots: [] } }],
  }),
  plan: endpoint({
    method: 'POST',
    path: '/places/{place}/sessions',
    effect: 'write',
    summary: 'Plan a session at a confirmed site, with slots of equal length and seats; it begins as a draft',
    access: { may: 'session.run' },
    input: z.strictObject({
      place: Id,
      offer: Session.shape.offer,
      from: Instant,
      until: Instant,
      minutes: z.int().min(5).max(720),
      capacity: Slot.shape.capacity,
      walkInShare: Session.shape.walkInShare,
      overBooking: Session.shape.overBooking,
    }),
    output: json(SessionAtSite),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      {
        input: {
          place: exampleId,
          offer: 'sars-cov-2-pcr',
          from: '2026-11-24T01:00:00.000Z',
          until: '2026-11-24T04:00:00.000Z',
          minutes: 30,
          capacity: 10,
          walkInShare: 20,
          overBooking: 0,
        },
      },
    ],
  }),
  change: endpoint({
    method: 'POST',
    path: '/places/{place}/sessions/{session}/change',
    effect: 'write',
    summary: 'Open, close or cancel a session; whoever has a seat in a cancelled one is told',
    access: { may: 'session.run' },
    input: z.strictObject({ place: Id, session: Id, event: SessionEvent }),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId, session: exampleId, event: 'open' }, output: { done: true } }],
  }),
  atSite: endpoint({
    method: 'GET',
    path: '/places/{place}/sessions',
    effect: 'read',
    summary: 'Sessions of a site, newest day first, with how many are booked, there and done',
    access: { may: 'session.read' },
    input: z.strictObject({ place: Id, ...paging }),
    output: page(SessionAtSite),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { items: [] } }],
  }),
  sites: endpoint({
    method: 'POST',
    path: '/sites/search',
    effect: 'read',
    summary: 'The sites of the caller: places they are granted, and of their areas those that hold sessions',
    access: { may: 'session.read' },
    input: z.strictObject({ ...paging }),
    output: page(OpenSession.shape.site),
    refusals: [],
    examples: [{ input: {}, output: { items: [sampleSession.site] } }],
  }),
  choices: endpoint({
    method: 'GET',
    path: '/places/{place}/choices',
    effect: 'read',
    summary:
      'The site itself, what can be offered there and for what reasons, by the catalogue in force today',
    access: { may: 'session.read' },
    input: z.strictObject({ place: Id }),
    output: json(
      z.object({
        site: OpenSession.shape.site,
        offers: z.array(OpenSession.shape.offer),
        reasons: z.array(z.object({ id: Session.shape.offer, name: LocalizedText })),
      }),
    ),
    refusals: ['not_found'],
    examples: [
      {
        input: { place: exampleId },
        output: { site: sampleSession.site, offers: [sampleSession.offer], reasons: [] },
      },
    ],
  }),
};
