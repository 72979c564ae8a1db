import { Id, Phone } from '@binhan/domain/person';
import { Outcome, TestResult, stages, takeAgainCauses } from '@binhan/domain/testing';
import { LocalizedText } from '@binhan/domain/text';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { IssuedCertificate } from './certificates';
import { done, endpoint, exampleId, file, json, page, paging } from './endpoint';
import { Ticket } from './tubes';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** Somebody's test, from the specimen on: where it stands, and what was found once it is released. */
export const OwnResult = z
  .object({
    /** The id of the specimen. */
    id: Id,
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
    test: z.object({ id: Key, name: LocalizedText }),
    site: z.string(),
    collectedAt: Instant,
    /** How many people share the tube. */
    people: z.int().min(1),
    stage: z.enum(stages),
    /** Where another specimen is needed: why. */
    cause: z.exactOptional(z.enum(takeAgainCauses)),
    /** When a result may be expected. */
    expectedBy: Instant,
    /** What happened so far, oldest first. */
    timeline: z.array(
      z.object({ stage: z.enum(['booked', ...stages, 'corrected', 'withdrawn']), at: Instant }),
    ),
    result: z.exactOptional(
      z.object({
        id: Id,
        outcome: Outcome.pick({ id: true, name: true, means: true, advice: true }),
        cycleThresholds: TestResult.shape.cycleThresholds,
        kit: z.object({ id: Key, name: LocalizedText }),
        testedAt: Instant,
        releasedAt: Instant,
        /** When the result whose place this one takes was released. */
        replacesOneOf: z.exactOptional(Instant),
      }),
    ),
    laboratory: z.exactOptional(z.string()),
    /** Until when a certificate of it holds; absent where there is none. */
    certificateUntil: z.exactOptional(Instant),
  })
  .meta({ id: 'OwnResult' });
export type OwnResult = z.infer<typeof OwnResult>;

/** A specimen as a desk sees it that gives somebody a new way to their result; never what was found. */
export const DeskSpecimen = z
  .object({
    id: Id,
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
    collectedAt: Instant,
    test: Key,
    /** The last digits of the phone on record. */
    phoneEnds: z.exactOptional(z.string()),
    /** A change of phone that waits for a second officer. */
    waiting: z.exactOptional(z.object({ id: Id, phoneEnds: z.string(), mine: z.boolean() })),
  })
  .meta({ id: 'DeskSpecimen' });
export type DeskSpecimen = z.infer<typeof DeskSpecimen>;

const opening = {
  token: z.string().min(1).max(200),
  /** As typed: the check character is looked at before anything else. */
  code: z.string().min(1).max(60),
};
const sample = {
  id: exampleId,
  test: {
    id: 'sars-cov-2-pcr',
    name: { vi: 'Realtime RT-PCR tìm SARS-CoV-2', en: 'SARS-CoV-2 by real-time RT-PCR' },
  },
  site: 'Trạm y tế Thanh Miện',
  collectedAt: '2026-11-24T01:00:00.000Z',
  people: 1,
  stage: 'at-laboratory',
  expectedBy: '2026-11-25T01:00:00.000Z',
  timeline: [{ stage: 'collected', at: '2026-11-24T01:00:00.000Z' }],
};

/** Results in the right hands: with an account, with a link and a code, on paper, and after a wrong phone. */
export const results = {
  mine: endpoint({
    method: 'GET',
    path: '/me/results',
    effect: 'read',
    summary: 'Tests of the caller and the household, newest specimen first',
    access: { who: 'person' },
    input: z.strictObject({ ...paging }),
    output: page(OwnResult),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/me/results/{specimen}',
    effect: 'read',
    summary: 'One test of the caller or the household',
    access: { who: 'person' },
    input: z.strictObject({ specimen: Id }),
    output: json(OwnResult),
    refusals: ['not_found'],
    examples: [{ input: { specimen: exampleId }, output: sample }],
  }),
  slip: endpoint({
    method: 'GET',
    path: '/me/results/{specimen}/slip',
    effect: 'read',
    summary: 'The released result as a slip to print (tagged PDF) with a signed QR code',
    access: { who: 'person' },
    input: z.strictObject({ specimen: Id }),
    output: file('application/pdf'),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { specimen: exampleId } }],
  }),
  certificate: endpoint({
    method: 'POST',
    path: '/me/results/{specimen}/certificate',
    effect: 'write',
    summary:
      'The certificate of a released result of one person alone (HCERT 1.3.0, test), for a QR code; asked for again it keeps its identifier and its end',
    access: { who: 'person' },
    input: z.strictObject({ specimen: Id }),
    output: json(IssuedCertificate),
    refusals: ['not_found', 'no_certificate', 'issuer_not_active'],
    examples: [{ input: { specimen: exampleId } }],
  }),
  open: endpoint({
    method: 'POST',
    path: '/results/open',
    effect: 'read',
    summary:
      'A test by link and code, without an account. Unknown, not ready, too old, wrong and locked are one answer; who is locked out signs in or asks at the site',
    access: { who: 'anyone' },
    input: z.strictObject(opening),
    output: json(OwnResult),
    refusals: ['result_not_opened'],
    examples: [{ input: { token: 'AAAAAAAAAAAAAAAAAAAAAA', code: '3467 89AB X' }, output: sample }],
  }),
  openCertificate: endpoint({
    method: 'POST',
    path: '/results/open/certificate',
    effect: 'write',
    summary: 'The certificate by link and code',
    access: { who: 'anyone' },
    input: z.strictObject(opening),
    output: json(IssuedCertificate),
    refusals: ['result_not_opened', 'no_certificate', 'issuer_not_active'],
    examples: [{ input: { token: 'AAAAAAAAAAAAAAAAAAAAAA', code: '3467 89AB X' } }],
  }),
  openSlip: endpoint({
    method: 'POST',
    path: '/results/open/slip',
    effect: 'read',
    summary: 'The slip by link and code',
    access: { who: 'anyone' },
    input: z.strictObject(opening),
    output: file('application/pdf'),
    refusals: ['result_not_opened', 'wrong_state'],
    examples: [{ input: { token: 'AAAAAAAAAAAAAAAAAAAAAA', code: '3467 89AB X' } }],
  }),
  check: endpoint({
    method: 'POST',
    path: '/results/check',
    effect: 'read',
    summary:
      'Whether a printed slip still holds: by its signed QR code, without anything the slip does not say itself',
    access: { who: 'anyone' },
    input: z.strictObject({ text: z.string().min(1).max(4296) }),
    output: json(
      z.object({
        state: z.enum(['current', 'replaced', 'withdrawn']),
        test: z.object({ id: Key, name: LocalizedText }),
        outcome: z.object({ id: Key, name: LocalizedText }),
        /** As the slip has them. */
        name: z.string(),
        birthYear: z.exactOptional(z.string()),
        collectedAt: Instant,
      }),
    ),
    refusals: ['qr_not_accepted'],
    examples: [
      {
        input: { text: 'BAS1:…' },
        output: {
          state: 'current',
          test: sample.test,
          outcome: { id: 'negative', name: { vi: 'Âm tính', en: 'Negative' } },
          name: 'NGUYỄN VĂN AN',
          birthYear: '1995',
          collectedAt: '2026-11-24T01:00:00.000Z',
        },
      },
    ],
  }),
  atDesk: endpoint({
    method: 'POST',
    path: '/places/{place}/specimens/search',
    effect: 'read',
    summary:
      'Specimens taken at a site by the name or number of somebody who shows a document; never what was found',
    access: { may: 'result.rebind' },
    input: z.strictObject({ place: Id, text: z.string().trim().min(2).max(200), ...paging }),
    output: page(DeskSpecimen),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, text: 'an 1995' }, output: { items: [] } }],
  }),
  askRebind: endpoint({
    method: 'POST',
    path: '/places/{place}/specimens/{specimen}/rebind',
    effect: 'write',
    summary:
      'Somebody showed a document: propose another phone and a new code for a specimen; a second officer decides',
    access: { may: 'result.rebind' },
    input: z.strictObject({ place: Id, specimen: Id, phone: z.exactOptional(Phone), ticket: Ticket }),
    output: json(z.object({ rebind: Id })),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      {
        input: {
          place: exampleId,
          specimen: exampleId,
          phone: '+84912345678',
          ticket: { code: '346789ABX', token: 'AAAAAAAAAAAAAAAAAAAAAA' },
        },
        output: { rebind: exampleId },
      },
    ],
  }),
  decideRebind: endpoint({
    method: 'POST',
    path: '/places/{place}/rebinds/{rebind}/decide',
    effect: 'write',
    summary:
      'A second officer decides; once approved, former links are dead, the new phone has one, and both phones are told',
    access: { may: 'result.rebind' },
    input: z.strictObject({ place: Id, rebind: Id, approve: z.boolean() }),
    output: done,
    refusals: ['not_found', 'wrong_state', 'second_person_needed'],
    examples: [{ input: { place: exampleId, rebind: exampleId, approve: true }, output: { done: true } }],
  }),
};
