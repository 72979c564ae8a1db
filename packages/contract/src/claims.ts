import { Id, PersonDetails } from '@binhan/domain/person';
import { Claim, ClaimKind, ClaimState } from '@binhan/domain/record';
import { DoseFacts } from '@binhan/domain/vaccination';
import { z } from 'zod';
import { RecordOfPerson } from './doses';
import { done, endpoint, exampleId, file, json, page, paging } from './endpoint';

/** A claim as whoever made it sees it. */
export const OwnClaim = Claim.extend({
  /** What the line should say. */
  facts: z.exactOptional(DoseFacts),
  /** The site that decides; absent where the commune does. */
  siteName: z.exactOptional(z.string()),
  /** The line that was written for it. */
  outcome: z.exactOptional(Id),
}).meta({ id: 'OwnClaim' });
export type OwnClaim = z.infer<typeof OwnClaim>;

/** A claim as whoever decides sees it in a list. */
export const ClaimRow = OwnClaim.extend({
  name: z.exactOptional(z.string()),
  bornOn: z.exactOptional(z.string()),
  /** Whether its clock has run out. */
  late: z.boolean(),
}).meta({ id: 'ClaimRow' });
export type ClaimRow = z.infer<typeof ClaimRow>;

/** A claim with the record it is about. */
export const ClaimDetail = ClaimRow.extend({ record: RecordOfPerson }).meta({ id: 'ClaimDetail' });
export type ClaimDetail = z.infer<typeof ClaimDetail>;

const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;

/** Reports that a record is wrong (Báo sai). */
export const claims = {
  make: endpoint({
    method: 'POST',
    path: '/me/claims',
    effect: 'write',
    summary:
      'Report that a vaccination record is wrong; it goes to the site that gave the dose, else to the commune, and has a clock',
    access: { who: 'person' },
    input: z.strictObject({
      person: Id,
      kind: ClaimKind,
      dose: z.exactOptional(Id),
      facts: z.exactOptional(DoseFacts),
      text: z.exactOptional(z.string().trim().min(1).max(2000)),
    }),
    output: json(OwnClaim),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      { input: { person: exampleId, kind: 'missing-dose', text: 'Tiêm ngày 1/9/2021 tại trạm y tế' } },
    ],
  }),
  attach: endpoint({
    method: 'POST',
    path: '/me/claims/{claim}/evidence',
    effect: 'write',
    summary: 'Attach a picture of the paper to a claim; kept until the claim is decided',
    access: { who: 'person' },
    input: z.strictObject({ claim: Id }),
    takes: { body: 'form', mediaTypes: evidenceTypes },
    limit: 5 * 1024 * 1024,
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { claim: exampleId }, output: { done: true } }],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/claims',
    effect: 'read',
    summary: 'Claims about records of the caller and the household, newest first',
    access: { who: 'person' },
    input: z.strictObject({ ...paging }),
    output: page(OwnClaim),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/me/claims/{claim}/withdrawal',
    effect: 'write',
    summary: 'Withdraw a claim that nobody decided yet',
    access: { who: 'person' },
    input: z.strictObject({ claim: Id }),
    output: json(OwnClaim),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { claim: exampleId } }],
  }),
  search: endpoint({
    method: 'POST',
    path: '/claims/search',
    effect: 'read',
    summary: 'Claims that the caller’s site or areas decide, the nearest deadline first',
    access: { may: 'claim.decide' },
    input: z.strictObject({ ...paging, state: z.exactOptional(ClaimState) }),
    output: page(ClaimRow),
    refusals: [],
    examples: [{ input: { state: 'received' }, output: { items: [] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/claims/{claim}',
    effect: 'read',
    summary: 'A claim with the record it is about; the look is shown to the person',
    access: { may: 'claim.decide' },
    input: z.strictObject({ claim: Id }),
    output: json(ClaimDetail),
    refusals: ['not_found'],
    examples: [{ input: { claim: exampleId } }],
  }),
  evidence: endpoint({
    method: 'GET',
    path: '/claims/{claim}/evidence',
    effect: 'read',
    summary: 'The picture attached to an open claim, as a file to keep; the look is recorded',
    access: { may: 'claim.decide' },
    input: z.strictObject({ claim: Id }),
    output: file(...evidenceTypes),
    refusals: ['not_found'],
    examples: [{ input: { claim: exampleId } }],
  }),
  route: endpoint({
    method: 'POST',
    path: '/claims/{claim}/route',
    effect: 'write',
    summary: 'Hand a claim on to the site that should decide it; its clock goes on',
    access: { may: 'claim.decide' },
    input: z.strictObject({ claim: Id, place: Id }),
    output: json(ClaimRow),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { claim: exampleId, place: exampleId } }],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/claims/{claim}/decision',
    effect: 'write',
    summary:
      'Decline a claim, or accept it and correct the record in the same step: write a line, replace or withdraw the one it is about, or set details right. Certificates of what changed are revoked and issued anew; the person is told',
    access: { may: 'claim.decide' },
    input: z.strictObject({
      claim: Id,
      reply: z.string().trim().min(5).max(2000),
      decision: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('decline') }),
        z.strictObject({ kind: z.literal('record'), facts: DoseFacts }),
        z.strictObject({ kind: z.literal('replace'), facts: DoseFacts }),
        z.strictObject({ kind: z.literal('withdraw') }),
        z.strictObject({
          kind: z.literal('details'),
          details: PersonDetails.pick({ name: true, bornOn: true }),
        }),
      ]),
    }),
    output: json(ClaimRow),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      {
        input: {
          claim: exampleId,
          reply: 'Sổ của trạm không có mũi này.',
          decision: { kind: 'decline' },
        },
      },
    ],
  }),
};
