import { IssuerState } from '@binhan/domain/certificate';
import { Id } from '@binhan/domain/person';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { endpoint, exampleId, json, page, paging } from './endpoint';

/** Who signs certificates: a site, or the province. */
export const Issuer = z
  .object({
    id: Id,
    /** The site; absent of the province itself. */
    place: z.exactOptional(z.object({ id: Id, name: z.string() })),
    code: z.string(),
    name: z.string(),
    state: IssuerState,
    /** Whether the caller proposed it: somebody else approves. */
    mine: z.boolean(),
    proposedAt: Instant,
    /** Ids of its keys in force, the one that signs first. */
    keys: z.array(z.object({ kid: z.string(), since: Instant })),
    /** Certificates it signed in the last hour, and how many it may. */
    lastHour: z.int(),
    ceiling: z.exactOptional(z.int()),
    /** Certificates it signed that still hold. */
    inForce: z.int(),
    heldAt: z.exactOptional(Instant),
    stoppedAt: z.exactOptional(Instant),
    note: z.exactOptional(z.string()),
  })
  .meta({ id: 'Issuer' });
export type Issuer = z.infer<typeof Issuer>;

const one = json(Issuer);
const note = z.string().trim().min(5).max(500);
const example = { issuer: exampleId };

/** Issuers of certificates: two people take one in, one stops it. */
export const issuers = {
  search: endpoint({
    method: 'POST',
    path: '/issuers/search',
    effect: 'read',
    summary: 'Issuers of certificates within the areas of the caller, those that need somebody first',
    access: { may: 'issuer.decide' },
    input: z.strictObject({ ...paging }),
    output: page(Issuer),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  propose: endpoint({
    method: 'POST',
    path: '/issuers',
    effect: 'write',
    summary: 'Propose a site, or where none is named the province, as an issuer; somebody else approves',
    access: { may: 'issuer.decide' },
    input: z.strictObject({
      place: z.exactOptional(Id),
      /** How identifiers of certificates name it: it is never given to another. */
      code: z.string().regex(/^[A-Z0-9]{2,12}$/),
      name: z.string().trim().min(3).max(80),
    }),
    output: one,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId, code: '31TM', name: 'Trung tâm y tế Thanh Miện' } }],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/issuers/{issuer}/decision',
    effect: 'write',
    summary:
      'Approve or decline a proposed issuer; never one’s own proposal. Its first key is made on approval',
    access: { may: 'issuer.decide' },
    input: z.strictObject({ issuer: Id, approve: z.boolean() }),
    output: one,
    refusals: ['not_found', 'wrong_state', 'second_person_needed'],
    examples: [{ input: { ...example, approve: true } }],
  }),
  hold: endpoint({
    method: 'POST',
    path: '/issuers/{issuer}/hold',
    effect: 'write',
    summary: 'Hold an issuer: it signs nothing until it is freed; what it signed goes on to hold',
    access: { may: 'issuer.decide' },
    input: z.strictObject({ issuer: Id, note }),
    output: one,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { ...example, note: 'Đang xem lại số lượng cấp' } }],
  }),
  free: endpoint({
    method: 'POST',
    path: '/issuers/{issuer}/free',
    effect: 'write',
    summary: 'Let an issuer that was held sign again, and say why; its count begins anew',
    access: { may: 'issuer.decide' },
    input: z.strictObject({ issuer: Id, note }),
    output: one,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { ...example, note: 'Chiến dịch tiêm cuối tuần' } }],
  }),
  rotate: endpoint({
    method: 'POST',
    path: '/issuers/{issuer}/rotation',
    effect: 'write',
    summary: 'Give an issuer a new key; what the former signed holds until its end',
    access: { may: 'issuer.decide' },
    input: z.strictObject({ issuer: Id }),
    output: one,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: example }],
  }),
  stop: endpoint({
    method: 'POST',
    path: '/issuers/{issuer}/stop',
    effect: 'write',
    summary:
      'Stop an issuer for good. From a moment on nothing it signed holds; without one nothing it ever signed does: its keys leave the trust list at once',
    access: { may: 'issuer.decide' },
    input: z.strictObject({ issuer: Id, from: z.exactOptional(Instant), note }),
    output: one,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { ...example, note: 'Lộ khoá ký' } }],
  }),
};
