import { Id, PersonDetails } from '@binhan/domain/person';
import { PoolReason, SpecimenKind, Tube, TubeCode } from '@binhan/domain/testing';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly, Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, exampleId, file, json, page, paging } from './endpoint';
import { sampleDetails } from './samples';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/**
 * What somebody keeps to open their result: a code that is read aloud or written down (a spoken code of nine
 * characters), and an unguessable token for whoever gets a printed link instead of a message. Made where the specimen is
 * taken, also without a network; the server keeps hashes.
 */
export const Ticket = z
  .strictObject({ code: z.string().length(9), token: z.string().regex(/^[\w-]{22,64}$/) })
  .meta({ id: 'Ticket' });
export type Ticket = z.infer<typeof Ticket>;

/** Who gave a specimen: whoever shows a code of ours, somebody of the session's list, or somebody by document or word. */
export const SampledPerson = z
  .strictObject({
    who: z.discriminatedUnion('by', [
      z.strictObject({ by: z.literal('code'), text: z.string().min(6).max(4296) }),
      z.strictObject({ by: z.literal('booking'), booking: Id }),
      z.strictObject({ by: z.literal('details'), details: PersonDetails }),
    ]),
    /** When their code was scanned, where that was before the tube was closed: codes on a phone soon run out. */
    scannedAt: z.exactOptional(Instant),
    /** Why they are tested; what the booking says, where nothing else is said. */
    reason: z.exactOptional(Key),
    ticket: Ticket,
  })
  .meta({ id: 'SampledPerson' });
export type SampledPerson = z.infer<typeof SampledPerson>;

/** A tube as the site sees it. */
export const SiteTube = Tube.extend({
  mine: z.boolean(),
  /** Until when whoever closed it may undo it. */
  undoUntil: z.exactOptional(Instant),
  members: z.array(z.object({ name: z.exactOptional(z.string()), bornOn: z.exactOptional(z.string()) })),
})
  .strip()
  .meta({ id: 'SiteTube' });
export type SiteTube = z.infer<typeof SiteTube>;

/** Somebody who waits to be sampled, or whom a code names. */
export const Expected = z
  .object({
    booking: z.exactOptional(Id),
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
    reason: z.exactOptional(Key),
    queueNumber: z.exactOptional(z.int()),
    /** The spoken code of the booking. */
    code: z.exactOptional(z.string()),
  })
  .meta({ id: 'Expected' });
export type Expected = z.infer<typeof Expected>;

const place = { place: Id };
const sampleTicket = { code: '346789ABX', token: 'AAAAAAAAAAAAAAAAAAAAAA' };

/** Tubes at a site: collected, undone, listed, labelled and handed over. */
export const tubes = {
  collect: endpoint({
    method: 'POST',
    path: '/places/{place}/tubes',
    effect: 'write',
    summary:
      'A tube that was closed, with everybody whose specimen is in it; may come hours later from a device without a network',
    access: { may: 'sample.take' },
    input: z.strictObject({
      ...place,
      session: z.exactOptional(Id),
      code: TubeCode,
      kind: Key,
      specimen: Key,
      pool: z.exactOptional(Key),
      /** When it was closed, by the device's clock. */
      collectedAt: z.exactOptional(Instant),
      people: z.array(SampledPerson).min(1).max(20),
    }),
    output: json(SiteTube),
    refusals: ['not_found', 'tube_used', 'invalid_input'],
    examples: [
      {
        input: {
          place: exampleId,
          code: 'HD-0001',
          kind: 'sars-cov-2-pcr',
          specimen: 'nasopharyngeal-swab',
          people: [
            { who: { by: 'details', details: sampleDetails }, reason: 'own-wish', ticket: sampleTicket },
          ],
        },
      },
    ],
  }),
  undo: endpoint({
    method: 'POST',
    path: '/places/{place}/tubes/{tube}/undo',
    effect: 'write',
    summary: 'Undo a tube within the time the policy gives; its people and its code may be used again',
    access: { may: 'sample.take' },
    input: z.strictObject({ ...place, tube: Id }),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId, tube: exampleId }, output: { done: true } }],
  }),
  atSite: endpoint({
    method: 'POST',
    path: '/places/{place}/tubes/search',
    effect: 'read',
    summary: 'Tubes collected at a site on a day, newest first',
    access: { may: 'sample.take' },
    input: z.strictObject({
      ...place,
      on: z.exactOptional(DateOnly),
      state: z.exactOptional(Tube.shape.state),
      ...paging,
    }),
    output: page(SiteTube),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { items: [] } }],
  }),
  expected: endpoint({
    method: 'POST',
    path: '/places/{place}/sessions/{session}/expected',
    effect: 'read',
    summary: 'Who arrived at a session and was not sampled yet, by queue number',
    access: { may: 'sample.take' },
    input: z.strictObject({ ...place, session: Id, ...paging }),
    output: page(Expected),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, session: exampleId }, output: { items: [] } }],
  }),
  who: endpoint({
    method: 'POST',
    path: '/places/{place}/people/by-code',
    effect: 'read',
    summary:
      'Whom a code of ours names, so that a sampler can compare the name: a personal QR, an appointment, a spoken code',
    access: { may: 'sample.take' },
    input: z.strictObject({ ...place, text: z.string().min(1).max(4296) }),
    output: json(Expected),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, text: 'BAA1:…' }, output: {} }],
  }),
  handOver: endpoint({
    method: 'POST',
    path: '/places/{place}/tubes/hand-over',
    effect: 'write',
    summary: 'Tubes leave the site, each scanned; those that cannot are named with the reason, the others go',
    access: { may: 'sample.take' },
    input: z.strictObject({
      ...place,
      codes: z.array(TubeCode).min(1).max(500),
      /** Who carries them, as the site writes it: a plate, a driver's staff number. */
      carrier: z.exactOptional(z.string().min(1).max(100)),
      handedOverAt: z.exactOptional(Instant),
    }),
    output: json(
      z.object({
        sent: z.int(),
        problems: z.array(z.object({ code: TubeCode, why: z.enum(['unknown', 'wrong-state']) })),
      }),
    ),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, codes: ['HD-0001'] }, output: { sent: 1, problems: [] } }],
  }),
  labels: endpoint({
    method: 'POST',
    path: '/places/{place}/labels',
    effect: 'read',
    summary: 'A sheet of new labels for tubes: a QR code and the code in letters, on A4 or a label printer',
    access: { may: 'sample.take' },
    input: z.strictObject({
      ...place,
      count: z.int().min(1).max(500),
      paper: z.enum(['a4', 'roll']),
    }),
    output: file('application/pdf'),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, count: 40, paper: 'a4' } }],
  }),
  choices: endpoint({
    method: 'GET',
    path: '/places/{place}/sampling-choices',
    effect: 'read',
    summary:
      'What can be sampled at a site by the catalogue in force today: tests, specimens, pools, reasons; and the sessions of the day',
    access: { may: 'sample.take' },
    input: z.strictObject(place),
    output: json(
      z.object({
        site: z.object({ id: Id, name: z.string() }),
        tests: z.array(
          z.object({
            id: Key,
            name: LocalizedText,
            specimens: z.array(SpecimenKind),
            pools: z.array(PoolReason),
          }),
        ),
        reasons: z.array(z.object({ id: Key, name: LocalizedText, mayPool: z.boolean() })),
        sessions: z.array(z.object({ id: Id, offer: Key, from: Instant, until: Instant })),
        undoSeconds: z.int(),
      }),
    ),
    refusals: ['not_found'],
    examples: [
      {
        input: { place: exampleId },
        output: {
          site: { id: exampleId, name: 'Trạm y tế Thanh Miện' },
          tests: [],
          reasons: [],
          sessions: [],
          undoSeconds: 60,
        },
      },
    ],
  }),
};
