import { AreaCode } from '@binhan/domain/area';
import { Id, Phone } from '@binhan/domain/person';
import { Gate, Place, PlaceKind, PlaceState, ScanMethod } from '@binhan/domain/place';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, exampleId, file, json, page, paging, stream } from './endpoint';

/** A visit as an official of the area reads it. */
export const Visit = z
  .object({
    id: Id,
    name: z.string(),
    bornOn: z.exactOptional(z.string()),
    gate: z.string(),
    enteredAt: Instant,
    leftAt: z.exactOptional(Instant),
    method: ScanMethod,
  })
  .meta({ id: 'Visit' });

/** A guard of a place, as its manager sees them. */
export const Guard = z.object({ grant: Id, phoneEnds: z.string(), since: z.string() }).meta({ id: 'Guard' });

/** Visits of a place in one hour, as numbers. */
export const PlaceHour = z
  .object({
    /** The beginning of the hour. */
    at: Instant,
    entered: z.int(),
    left: z.int(),
    /** Those who entered, by entrance. */
    gates: z.array(z.object({ gate: Id, entered: z.int() })),
  })
  .meta({ id: 'PlaceHour' });
export type PlaceHour = z.infer<typeof PlaceHour>;

const period = { from: z.exactOptional(Instant), until: z.exactOptional(Instant) };

/** Places, their gates, guards, posters and visits. */
export const places = {
  register: endpoint({
    method: 'POST',
    path: '/places',
    effect: 'write',
    summary: 'Register a place; an official of its commune confirms it',
    access: { who: 'person' },
    input: z.strictObject({
      name: Place.shape.name,
      kind: PlaceKind,
      area: AreaCode,
      address: Place.shape.address,
      gates: z.array(Gate.shape.name).min(1).max(50),
    }),
    output: json(Place),
    refusals: [],
    examples: [
      {
        input: {
          name: 'Chợ Thanh Miện',
          kind: 'public-place',
          area: '11239',
          address: 'Khu 1',
          gates: ['Cổng chính'],
        },
      },
    ],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/places',
    effect: 'read',
    summary: 'Places the caller manages or guards',
    access: { who: 'person' },
    input: z.strictObject({}),
    output: json(z.object({ places: z.array(z.object({ place: Place, manages: z.boolean() })) })),
    refusals: [],
    examples: [{ input: {}, output: { places: [] } }],
  }),
  addGate: endpoint({
    method: 'POST',
    path: '/places/{place}/gates',
    effect: 'write',
    summary: 'Add an entrance',
    access: { may: 'place.run' },
    input: z.strictObject({ place: Id, name: Gate.shape.name }),
    output: json(Gate),
    refusals: ['not_found'],
    examples: [
      { input: { place: exampleId, name: 'Cổng sau' }, output: { id: exampleId, name: 'Cổng sau' } },
    ],
  }),
  close: endpoint({
    method: 'POST',
    path: '/places/{place}/close',
    effect: 'write',
    summary: 'Close a place: its poster records nobody',
    access: { may: 'place.run' },
    input: z.strictObject({ place: Id }),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId }, output: { done: true } }],
  }),
  reopen: endpoint({
    method: 'POST',
    path: '/places/{place}/reopen',
    effect: 'write',
    summary: 'Open a closed place again',
    access: { may: 'place.run' },
    input: z.strictObject({ place: Id }),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId }, output: { done: true } }],
  }),
  guards: endpoint({
    method: 'GET',
    path: '/places/{place}/guards',
    effect: 'read',
    summary: 'Who may scan at a place',
    access: { may: 'place.run' },
    input: z.strictObject({ place: Id }),
    output: json(z.object({ guards: z.array(Guard) })),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { guards: [] } }],
  }),
  addGuard: endpoint({
    method: 'POST',
    path: '/places/{place}/guards',
    effect: 'write',
    summary:
      'Let the holder of a phone scan at a place; the answer is the same whether the phone is known or not',
    access: { may: 'place.run' },
    input: z.strictObject({ place: Id, phone: Phone }),
    output: json(Guard),
    refusals: ['not_found'],
    examples: [
      {
        input: { place: exampleId, phone: '+84912345679' },
        output: { grant: exampleId, phoneEnds: '679', since: '2026-11-23' },
      },
    ],
  }),
  removeGuard: endpoint({
    method: 'DELETE',
    path: '/places/{place}/guards/{grant}',
    effect: 'write',
    summary: 'Take the right to scan away',
    access: { may: 'place.run' },
    input: z.strictObject({ place: Id, grant: Id }),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, grant: exampleId }, output: { done: true } }],
  }),
  poster: endpoint({
    method: 'GET',
    path: '/places/{place}/gates/{gate}/poster',
    effect: 'read',
    summary: 'The signed poster of a gate as a tagged A4 PDF, code 15 × 15 cm, Vietnamese and English',
    access: { may: 'place.run' },
    input: z.strictObject({ place: Id, gate: Id }),
    output: file('application/pdf'),
    refusals: ['not_found', 'wrong_state', 'unsafe_origin'],
    examples: [{ input: { place: exampleId, gate: exampleId } }],
  }),
  withdrawPoster: endpoint({
    method: 'POST',
    path: '/places/{place}/gates/{gate}/poster/withdraw',
    effect: 'write',
    summary: 'A poster was stolen or copied: every poster of the gate printed until now stops working',
    access: { may: 'place.run' },
    input: z.strictObject({ place: Id, gate: Id }),
    output: json(z.object({ withdrawnAt: Instant })),
    refusals: ['not_found'],
    examples: [
      {
        input: { place: exampleId, gate: exampleId },
        output: { withdrawnAt: '2026-11-23T02:00:00.000Z' },
      },
    ],
  }),
  hours: endpoint({
    method: 'GET',
    path: '/places/{place}/hours',
    effect: 'read',
    summary:
      'Visits of a place by hour, at most eight days: numbers without names; who is inside now, and whose leave was forgotten',
    access: { may: 'place.run' },
    input: z.strictObject({ place: Id, ...period }),
    output: json(
      z.object({
        hours: z.array(PlaceHour),
        inside: z.int(),
        /** How many may be inside at once, where the place said so. */
        capacity: z.exactOptional(z.int()),
        /** How many entered by each gate in the last quarter of an hour, however few: how fast each lane is now. */
        lanes: z.array(z.object({ gate: Id, entered: z.int() })),
        /** Stays of the period nobody ended: they were closed after their longest time. */
        forgotten: z.int(),
      }),
    ),
    refusals: ['not_found'],
    examples: [
      {
        input: { place: exampleId },
        output: {
          hours: [
            {
              at: '2026-11-23T01:00:00.000Z',
              entered: 42,
              left: 17,
              gates: [{ gate: exampleId, entered: 42 }],
            },
          ],
          inside: 25,
          capacity: 200,
          lanes: [{ gate: exampleId, entered: 31 }],
          forgotten: 3,
        },
      },
    ],
  }),
  setCapacity: endpoint({
    method: 'POST',
    path: '/places/{place}/capacity',
    effect: 'write',
    summary: 'How many people may be inside at once; without a number none is said',
    access: { may: 'place.run' },
    input: z.strictObject({ place: Id, capacity: z.exactOptional(z.int().min(1).max(200_000)) }),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, capacity: 200 }, output: { done: true } }],
  }),
  search: endpoint({
    method: 'POST',
    path: '/places/search',
    effect: 'read',
    summary: 'Places of the areas the caller is granted, those waiting first',
    access: { may: 'place.read' },
    input: z.strictObject({
      ...paging,
      text: z.exactOptional(z.string().max(100)),
      area: z.exactOptional(AreaCode),
      state: z.exactOptional(PlaceState),
      kind: z.exactOptional(PlaceKind),
    }),
    output: page(Place),
    refusals: [],
    examples: [{ input: { state: 'registered' }, output: { items: [] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/places/{place}',
    effect: 'read',
    summary: 'One place of the areas the caller is granted',
    access: { may: 'place.read' },
    input: z.strictObject({ place: Id }),
    output: json(Place),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId } }],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/places/{place}/decision',
    effect: 'write',
    summary: 'Confirm or refuse a registered place',
    access: { may: 'place.decide' },
    input: z.strictObject({ place: Id, decision: z.enum(['confirm', 'refuse']) }),
    output: json(Place),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId, decision: 'confirm' } }],
  }),
  visits: endpoint({
    method: 'POST',
    path: '/places/{place}/visits',
    effect: 'read',
    summary: 'Visits of a place, newest first, for an official of its area; the look is recorded',
    access: { may: 'stay.read' },
    input: z.strictObject({ ...paging, ...period, place: Id }),
    output: page(Visit),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { items: [] } }],
  }),
  exportVisits: endpoint({
    method: 'POST',
    path: '/places/{place}/visits/export',
    effect: 'read',
    summary:
      'Visits of a place as CSV with the name of the taker, at most 100,000 rows; the reason is recorded',
    access: { may: 'stay.read' },
    input: z.strictObject({ ...period, place: Id, reason: z.string().min(10).max(500) }),
    output: stream(),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, reason: 'Truy vết ca bệnh tại chợ' } }],
  }),
};
