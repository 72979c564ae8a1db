import { Id } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly, Instant } from '@binhan/domain/time';
import { Lot, LotEvent, LotNumber, StockMove, StockMoveKind, Vaccine } from '@binhan/domain/vaccination';
import { z } from 'zod';
import { done, endpoint, exampleId, json, page, paging } from './endpoint';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const note = z.string().trim().min(1).max(500);
const doses = z.int().min(1).max(1_000_000);

/** What a site has of a lot. */
export const LotStock = z
  .object({
    lot: Lot.strip(),
    name: z.string(),
    closed: z.int(),
    open: z.int(),
    /** Until when the open vial may be used. */
    openUntil: z.exactOptional(Instant),
    given: z.int(),
    wasted: z.int(),
  })
  .meta({ id: 'LotStock' });
export type LotStock = z.infer<typeof LotStock>;

/** Doses that were sent and did not arrive yet. */
export const OnTheWay = z
  .object({
    sending: Id,
    lot: Lot.strip(),
    name: z.string(),
    doses: z.int(),
    sentAt: Instant,
    /** The other site. */
    site: z.string(),
    /** Whether it comes here; else it left here. */
    toHere: z.boolean(),
  })
  .meta({ id: 'OnTheWay' });
export type OnTheWay = z.infer<typeof OnTheWay>;

/** A decision about a lot that a site with stock of it is told of. */
export const LotNotice = z
  .object({
    id: Id,
    lot: Lot.strip(),
    name: z.string(),
    event: LotEvent,
    note: z.string(),
    at: Instant,
    seenAt: z.exactOptional(Instant),
  })
  .meta({ id: 'LotNotice' });
export type LotNotice = z.infer<typeof LotNotice>;

/** A move as the page of moves shows it. */
export const ShownMove = StockMove.extend({
  number: z.string(),
  name: z.string(),
  /** Where it went or came from. */
  site: z.exactOptional(z.string()),
})
  .strip()
  .meta({ id: 'ShownMove' });
export type ShownMove = z.infer<typeof ShownMove>;

/** The balance of a session: what was opened is given, wasted or still open. */
export const SessionStock = z
  .object({
    lot: Lot.strip(),
    name: z.string(),
    opened: z.int(),
    given: z.int(),
    wasted: z.int(),
    open: z.int(),
  })
  .meta({ id: 'SessionStock' });
export type SessionStock = z.infer<typeof SessionStock>;

const place = { place: Id };
const at = { at: z.exactOptional(Instant) };
const sample = { place: exampleId, lot: exampleId, doses: 50 };

/** A site's books of its vaccines. */
export const stock = {
  balance: endpoint({
    method: 'GET',
    path: '/places/{place}/stock',
    effect: 'read',
    summary: 'What a site has by lot, what is on its way, and what it was told about its lots',
    access: { may: 'stock.work' },
    input: z.strictObject(place),
    output: json(
      z.object({
        site: z.object({ id: Id, name: z.string() }),
        lots: z.array(LotStock),
        onTheWay: z.array(OnTheWay),
        notices: z.array(LotNotice),
      }),
    ),
    refusals: ['not_found'],
    examples: [
      {
        input: { place: exampleId },
        output: { site: { id: exampleId, name: 'Trạm y tế' }, lots: [], onTheWay: [], notices: [] },
      },
    ],
  }),
  sites: endpoint({
    method: 'GET',
    path: '/me/stock-sites',
    effect: 'read',
    summary: 'The sites whose stock the caller keeps',
    access: { may: 'stock.work' },
    input: z.strictObject({ ...paging }),
    output: page(z.object({ id: Id, name: z.string() })),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  choices: endpoint({
    method: 'GET',
    path: '/places/{place}/stock/choices',
    effect: 'read',
    summary: 'The products in force, and the sites of the province that vaccinate, to send to',
    access: { may: 'stock.work' },
    input: z.strictObject(place),
    output: json(
      z.object({
        vaccines: z.array(
          Vaccine.pick({ name: true, dosesPerVial: true })
            .extend({ id: Key, gtins: z.array(z.string()) })
            .strip(),
        ),
        sites: z.array(z.object({ id: Id, name: z.string() })),
      }),
    ),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { vaccines: [], sites: [] } }],
  }),
  receive: endpoint({
    method: 'POST',
    path: '/places/{place}/stock/receipts',
    effect: 'write',
    summary: 'Doses of a lot came from a store outside; a lot nobody knew is known from now on',
    access: { may: 'stock.work' },
    input: z.strictObject({
      ...place,
      vaccine: Key,
      number: LotNumber,
      expiresOn: DateOnly,
      doses,
      note: z.exactOptional(note),
      ...at,
    }),
    output: json(LotStock),
    refusals: ['not_found', 'invalid_input'],
    examples: [
      {
        input: {
          place: exampleId,
          vaccine: 'comirnaty',
          number: 'FF2832',
          expiresOn: '2027-03-31',
          doses: 60,
        },
      },
    ],
  }),
  send: endpoint({
    method: 'POST',
    path: '/places/{place}/stock/sendings',
    effect: 'write',
    summary: 'Doses in closed vials leave for another site; they are on their way until they arrive there',
    access: { may: 'stock.work' },
    input: z.strictObject({ ...place, lot: Id, doses, to: Id, note: z.exactOptional(note), ...at }),
    output: json(LotStock),
    refusals: ['not_found', 'not_in_stock', 'invalid_input'],
    examples: [{ input: { ...sample, to: exampleId } }],
  }),
  arrive: endpoint({
    method: 'POST',
    path: '/places/{place}/stock/arrivals',
    effect: 'write',
    summary: 'What another site sent is here, once; fewer doses than were sent need a note',
    access: { may: 'stock.work' },
    input: z.strictObject({
      ...place,
      sending: Id,
      doses: z.int().min(0).max(1_000_000),
      note: z.exactOptional(note),
      ...at,
    }),
    output: json(LotStock),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [{ input: { place: exampleId, sending: exampleId, doses: 50 } }],
  }),
  waste: endpoint({
    method: 'POST',
    path: '/places/{place}/stock/wastes',
    effect: 'write',
    summary: 'Doses that nobody gets: of a closed vial, or what is left in an open one; and why',
    access: { may: 'stock.work' },
    input: z.strictObject({
      ...place,
      lot: Id,
      vial: z.enum(['open', 'closed']),
      doses,
      note,
      session: z.exactOptional(Id),
      ...at,
    }),
    output: json(LotStock),
    refusals: ['not_found', 'not_in_stock', 'invalid_input'],
    examples: [{ input: { ...sample, doses: 2, vial: 'open', note: 'Hết buổi' } }],
  }),
  count: endpoint({
    method: 'POST',
    path: '/places/{place}/stock/counts',
    effect: 'write',
    summary:
      'Somebody counted the doses in closed vials; the books say so from now on, and why they differed',
    access: { may: 'stock.work' },
    input: z.strictObject({ ...place, lot: Id, closed: z.int().min(0).max(1_000_000), note, ...at }),
    output: json(LotStock),
    refusals: ['not_found', 'invalid_input'],
    examples: [{ input: { place: exampleId, lot: exampleId, closed: 48, note: 'Kiểm kê cuối tháng' } }],
  }),
  moves: endpoint({
    method: 'POST',
    path: '/places/{place}/stock/moves',
    effect: 'read',
    summary: 'Every change of a site’s stock, newest first',
    access: { may: 'stock.work' },
    input: z.strictObject({
      ...place,
      lot: z.exactOptional(Id),
      kind: z.exactOptional(StockMoveKind),
      ...paging,
    }),
    output: page(ShownMove),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { items: [] } }],
  }),
  ofSession: endpoint({
    method: 'GET',
    path: '/places/{place}/sessions/{session}/stock',
    effect: 'read',
    summary: 'The balance of a session by lot: opened, given, wasted, still open',
    access: { may: 'stock.work' },
    input: z.strictObject({ ...place, session: Id }),
    output: json(z.object({ program: LocalizedText, lots: z.array(SessionStock) })),
    refusals: ['not_found'],
    examples: [
      {
        input: { place: exampleId, session: exampleId },
        output: { program: { vi: 'Chiến dịch', en: 'Campaign' }, lots: [] },
      },
    ],
  }),
  pause: endpoint({
    method: 'POST',
    path: '/places/{place}/stock/{lot}/pause',
    effect: 'write',
    summary: 'Pause a lot at the site, until somebody decides for the province',
    access: { may: 'stock.work' },
    input: z.strictObject({ ...place, lot: Id, note }),
    output: json(LotStock),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId, lot: exampleId, note: 'Lọ có cặn' } }],
  }),
  seen: endpoint({
    method: 'POST',
    path: '/places/{place}/stock/notices/{notice}/seen',
    effect: 'write',
    summary: 'Somebody at the site read a notice about a lot and put its vials aside',
    access: { may: 'stock.work' },
    input: z.strictObject({ ...place, notice: Id }),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, notice: exampleId }, output: { done: true } }],
  }),
};
