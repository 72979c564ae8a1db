import { AreaCode } from '@binhan/domain/area';
import { Id } from '@binhan/domain/person';
import { Direction, Gate, GateDecision, PlaceKind, Stay } from '@binhan/domain/place';
import { Fact } from '@binhan/domain/record';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, exampleId, json, page, paging } from './endpoint';

/** The text of a scanned code: what QR version 40 can hold. */
const Scanned = z.string().min(1).max(4296);

const PlaceShown = z.object({ id: Id, name: z.string(), kind: PlaceKind, area: AreaCode, gate: Gate });

/** A dose, a recovery or a test that is in no record here: by a certificate the device verified, or by paper. */
const ShownFact = Fact.refine(
  (fact) => 'evidence' in fact && (fact.evidence === 'certificate' || fact.evidence === 'paper'),
  { error: 'not_an_option', path: ['evidence'] },
);

/** Check-in and check-out, both ways round. */
export const stays = {
  readPoster: endpoint({
    method: 'POST',
    path: '/posters/read',
    effect: 'read',
    summary: 'What a poster says, if we signed it: the place and gate as registered today',
    access: { who: 'anyone' },
    input: z.strictObject({ text: Scanned }),
    output: json(PlaceShown),
    refusals: ['qr_not_accepted'],
    examples: [{ input: { text: 'https://binhan.example/p/sample' } }],
  }),
  scanPoster: endpoint({
    method: 'POST',
    path: '/stays/by-poster',
    effect: 'write',
    summary:
      'A visitor scans the poster of a gate, on entering or leaving, alone or with members of the household',
    access: { who: 'person' },
    input: z.strictObject({
      text: Scanned,
      direction: Direction,
      people: z.array(Id).min(1).max(20),
      scannedAt: z.exactOptional(Instant),
    }),
    output: json(z.object({ place: PlaceShown, stays: z.array(Stay), decision: GateDecision })),
    refusals: ['qr_not_accepted', 'not_found'],
    examples: [{ input: { text: 'https://binhan.example/p/sample', direction: 'in', people: [exampleId] } }],
  }),
  scanPerson: endpoint({
    method: 'POST',
    path: '/stays/by-guard',
    effect: 'write',
    summary: "A guard scans a visitor's code, card or number; nothing of the visitor's history comes back",
    access: { may: 'stay.record' },
    input: z.strictObject({
      place: Id,
      gate: Id,
      text: Scanned,
      direction: Direction,
      scannedAt: z.exactOptional(Instant),
      /** What the visitor showed and the guard looked at; it is used for this decision and kept nowhere. */
      shown: z.exactOptional(z.array(ShownFact).min(1).max(8)),
      /**
       * The guard let them in already, without a network: the stay is recorded even where the records, asked now, say
       * that they should have been stopped.
       */
      entered: z.exactOptional(z.literal(true)),
    }),
    output: json(
      z.object({
        decision: GateDecision,
        direction: Direction,
        shownName: z.exactOptional(z.string()),
        /** What was scanned: only a signed code of ours proves anything. */
        kind: z.enum(['own-person', 'own-card', 'vn-cccd', 'vn-personal', 'vn-bhyt', 'number']),
        signed: z.boolean(),
        /** False where only the passing was recorded, for lack of an identifier (a masked code). */
        identified: z.boolean(),
        stay: z.exactOptional(Id),
        /** The same person entered another place minutes ago and did not leave it: the code may be a photograph. */
        replayed: z.exactOptional(z.literal(true)),
      }),
    ),
    refusals: ['not_found', 'qr_not_accepted'],
    examples: [{ input: { place: exampleId, gate: exampleId, text: 'BAP1:sample', direction: 'in' } }],
  }),
  leave: endpoint({
    method: 'POST',
    path: '/stays/{stay}/leave',
    effect: 'write',
    summary: 'End an own open stay without scanning',
    access: { who: 'person' },
    input: z.strictObject({ stay: Id }),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { stay: exampleId }, output: { done: true } }],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/stays',
    effect: 'read',
    summary: 'Stays of the caller and the household, newest first',
    access: { who: 'person' },
    input: z.strictObject({ ...paging }),
    output: page(Stay.extend({ placeName: z.string() })),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
};
