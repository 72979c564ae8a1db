import { Id } from '@binhan/domain/person';
import {
  ControlKind,
  Outcome,
  ResultState,
  TestResult,
  Tube,
  TubeCode,
  TubeState,
} from '@binhan/domain/testing';
import { LocalizedText } from '@binhan/domain/text';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { controls } from './controls';
import { done, endpoint, exampleId, json, page, paging } from './endpoint';
import { released } from './released';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** A result as its laboratory sees it. */
export const LabResult = TestResult.extend({
  means: Outcome.shape.means,
  /** How many people must agree before it leaves the laboratory. */
  personsNeeded: z.int().min(1).max(2),
  /** Whether the caller entered it: somebody else must verify it then. */
  mine: z.boolean(),
  enteredAt: Instant,
  verifiedAt: z.exactOptional(Instant),
  releasedAt: z.exactOptional(Instant),
  /** Why it takes the place of another, was returned or was withdrawn. */
  note: z.exactOptional(z.string()),
})
  .strip()
  .meta({ id: 'LabResult' });
export type LabResult = z.infer<typeof LabResult>;

/** A tube as its laboratory sees it: by its code, without anybody's name. */
export const LabTube = Tube.extend({
  site: z.string(),
  receivedAt: z.exactOptional(Instant),
  /** When its people were told to expect a result. */
  dueAt: Instant,
  late: z.boolean(),
  /** Whether it is older than the policy finds good. */
  old: z.boolean(),
  rejection: z.exactOptional(Key),
  /** The newest result that counts: one that waits, else the released one. */
  result: z.exactOptional(LabResult),
})
  .strip()
  .meta({ id: 'LabTube' });
export type LabTube = z.infer<typeof LabTube>;

/** A step of a tube's way, for its chain of custody. */
export const CustodyStep = z
  .object({
    event: z.enum(['collect', 'discard', 'send', 'receive', 'reject', 'test', 'test-again']),
    at: Instant,
    recordedAt: Instant,
    place: z.string(),
    note: z.exactOptional(z.string()),
  })
  .meta({ id: 'CustodyStep' });
export type CustodyStep = z.infer<typeof CustodyStep>;

const place = { place: Id };
const note = z.string().trim().min(1).max(500);

/** What a laboratory does with tubes and results. It works by codes and sees no names. */
export const laboratory = {
  receive: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/receive',
    effect: 'write',
    summary: 'A tube arrived: from now on it belongs to this laboratory',
    access: { may: 'laboratory.work' },
    input: z.strictObject({ ...place, code: TubeCode, receivedAt: z.exactOptional(Instant) }),
    output: json(LabTube),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [{ input: { place: exampleId, code: 'HD-0001' } }],
  }),
  reject: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/reject',
    effect: 'write',
    summary: 'A tube will not be tested; everybody in it is asked by message to come again',
    access: { may: 'laboratory.work' },
    input: z.strictObject({ ...place, code: TubeCode, reason: Key, note: z.exactOptional(note) }),
    output: json(LabTube),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [{ input: { place: exampleId, code: 'HD-0001', reason: 'broken' } }],
  }),
  worklist: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/worklist',
    effect: 'read',
    summary:
      'Tubes of this laboratory, oldest specimen first: those to test, to verify, to release, or in a state',
    access: { may: 'laboratory.work' },
    input: z.strictObject({
      ...place,
      waitsFor: z.exactOptional(z.enum(['test', 'verification', 'release'])),
      state: z.exactOptional(TubeState),
      kind: z.exactOptional(Key),
      /** The beginning of a code. */
      code: z.exactOptional(z.string().max(40)),
      ...paging,
    }),
    output: page(LabTube),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, waitsFor: 'test' }, output: { items: [] } }],
  }),
  tube: endpoint({
    method: 'GET',
    path: '/places/{place}/laboratory/tubes/{tube}',
    effect: 'read',
    summary: 'One tube with its chain of custody and every result it ever had',
    access: { may: 'laboratory.work' },
    input: z.strictObject({ ...place, tube: Id }),
    output: json(LabTube.extend({ custody: z.array(CustodyStep), results: z.array(LabResult) })),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, tube: exampleId } }],
  }),
  enter: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/results',
    effect: 'write',
    summary: 'Enter what was found in a tube; with `replaces`, in the place of a released result, and why',
    access: { may: 'laboratory.work' },
    input: z.strictObject({
      ...place,
      code: TubeCode,
      outcome: Key,
      cycleThresholds: TestResult.shape.cycleThresholds,
      kit: Key,
      lot: TestResult.shape.lot,
      testedAt: z.exactOptional(Instant),
      replaces: z.exactOptional(Id),
      note: z.exactOptional(note),
    }),
    output: json(LabTube),
    refusals: ['not_found', 'wrong_state', 'kit_not_approved', 'invalid_input'],
    examples: [
      {
        input: {
          place: exampleId,
          code: 'HD-0001',
          outcome: 'positive',
          cycleThresholds: [{ target: 'E', cycles: 24.1 }],
          kit: 'demo-pcr',
          lot: 'A1',
        },
      },
    ],
  }),
  verify: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/results/{result}/verify',
    effect: 'write',
    summary: 'A second person agrees with a result',
    access: { may: 'laboratory.release' },
    input: z.strictObject({ ...place, result: Id }),
    output: json(LabTube),
    refusals: ['not_found', 'wrong_state', 'second_person_needed'],
    examples: [{ input: { place: exampleId, result: exampleId } }],
  }),
  sendBack: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/results/{result}/return',
    effect: 'write',
    summary: 'A result that was not released goes back; its tube waits for a test again',
    access: { may: 'laboratory.release' },
    input: z.strictObject({ ...place, result: Id, note }),
    output: json(LabTube),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId, result: exampleId, note: 'Chứng dương không đạt' } }],
  }),
  release: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/release',
    effect: 'write',
    summary:
      'Release verified results; everybody in the tubes is told that there is one. Those that cannot are named, the others go',
    access: { may: 'laboratory.release' },
    input: z.strictObject({ ...place, results: z.array(Id).min(1).max(500) }),
    output: json(
      z.object({
        released: z.int(),
        /** People who were told by message; the others have a printed link. */
        told: z.int(),
        problems: z.array(
          z.object({
            result: Id,
            state: z.exactOptional(ResultState),
            /** Set where its control samples hold it back. */
            controls: z.exactOptional(z.enum(['missing', 'failed'])),
          }),
        ),
      }),
    ),
    refusals: ['not_found'],
    examples: [
      {
        input: { place: exampleId, results: [exampleId] },
        output: { released: 1, told: 1, problems: [] },
      },
    ],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/results/{result}/withdraw',
    effect: 'write',
    summary:
      'A released result does not hold; everybody who was told is told so, and the tube waits for a test again',
    access: { may: 'laboratory.release' },
    input: z.strictObject({ ...place, result: Id, note }),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId, result: exampleId, note: 'Nhầm ống' }, output: { done: true } }],
  }),
  ...controls,
  ...released,
  choices: endpoint({
    method: 'GET',
    path: '/places/{place}/laboratory/choices',
    effect: 'read',
    summary:
      'What this laboratory can enter by the catalogue in force today: tests with outcomes, approved kits, reasons to reject',
    access: { may: 'laboratory.work' },
    input: z.strictObject(place),
    output: json(
      z.object({
        laboratory: z.object({ id: Id, name: z.string() }),
        tests: z.array(
          z.object({
            id: Key,
            name: LocalizedText,
            cycleThreshold: z.boolean(),
            outcomes: z.array(Outcome.pick({ id: true, name: true, means: true })),
            controls: z.array(ControlKind),
          }),
        ),
        kits: z.array(
          z.object({ id: Key, name: LocalizedText, tests: z.array(Key), targets: z.array(z.string()) }),
        ),
        rejections: z.array(z.object({ id: Key, name: LocalizedText })),
        /** Tubes of this laboratory that wait, by what for. */
        waiting: z.object({ test: z.int(), verification: z.int(), release: z.int() }),
      }),
    ),
    refusals: ['not_found'],
    examples: [
      {
        input: { place: exampleId },
        output: {
          laboratory: { id: exampleId, name: 'CDC Hải Dương' },
          tests: [],
          kits: [],
          rejections: [],
          waiting: { test: 0, verification: 0, release: 0 },
        },
      },
    ],
  }),
  sites: endpoint({
    method: 'GET',
    path: '/me/laboratories',
    effect: 'read',
    summary: 'The laboratories the caller works in',
    access: { may: 'laboratory.work' },
    input: z.strictObject({ ...paging }),
    output: page(z.object({ id: Id, name: z.string() })),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
};
