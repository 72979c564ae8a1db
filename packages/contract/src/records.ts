import { Consent } from '@binhan/domain/declaration';
import { Language } from '@binhan/domain/text';
import { Id } from '@binhan/domain/person';
import { AuditEntry, DataRequest, DataRequestKind, DataRequestState } from '@binhan/domain/record';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, exampleId, file, json, page, paging } from './endpoint';

/** A request as an official reads it. */
export const RequestRow = DataRequest.extend({
  name: z.string(),
  /** Carried out: rows erased or handed over, by table. */
  proof: z.exactOptional(z.record(z.string(), z.int())),
}).meta({ id: 'RequestRow' });

const ConsentRecord = Consent.extend({ at: Instant, language: Language, form: z.string() }).meta({
  id: 'ConsentRecord',
});

/** What a person may prove something with. */
const evidenceTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;

/** My data: who looked, what I agreed to, what I ask. And the staff side of it. */
export const records = {
  looks: endpoint({
    method: 'GET',
    path: '/me/looks',
    effect: 'read',
    summary: 'Who looked at or changed the data of the caller and the household, newest first',
    access: { who: 'person' },
    input: z.strictObject({ ...paging }),
    output: page(AuditEntry),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  consents: endpoint({
    method: 'GET',
    path: '/me/consents',
    effect: 'read',
    summary: 'What the caller agreed to, with wording version and moment',
    access: { who: 'person' },
    input: z.strictObject({ ...paging }),
    output: page(ConsentRecord),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  ask: endpoint({
    method: 'POST',
    path: '/me/requests',
    effect: 'write',
    summary: 'Ask to see, correct or erase one’s data',
    access: { who: 'person' },
    input: z.strictObject({ kind: DataRequestKind, note: z.exactOptional(z.string().max(2000)) }),
    output: json(DataRequest),
    refusals: [],
    examples: [{ input: { kind: 'see' } }],
  }),
  attach: endpoint({
    method: 'POST',
    path: '/me/requests/{request}/evidence',
    effect: 'write',
    summary: 'Attach a photo or PDF to a request; kept until the request is closed',
    access: { who: 'person' },
    input: z.strictObject({ request: Id }),
    takes: { body: 'form', mediaTypes: evidenceTypes },
    limit: 5 * 1024 * 1024,
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { request: exampleId }, output: { done: true } }],
  }),
  asked: endpoint({
    method: 'GET',
    path: '/me/requests',
    effect: 'read',
    summary: 'Requests of the caller',
    access: { who: 'person' },
    input: z.strictObject({ ...paging }),
    output: page(DataRequest),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  copy: endpoint({
    method: 'GET',
    path: '/me/copy',
    effect: 'read',
    summary: 'A copy of everything kept about the caller, as JSON',
    access: { who: 'person' },
    input: z.strictObject({}),
    output: json(z.object({ tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) })),
    refusals: [],
    examples: [{ input: {}, output: { tables: {} } }],
  }),
  search: endpoint({
    method: 'POST',
    path: '/requests/search',
    effect: 'read',
    summary: 'Requests of people of the areas the caller is granted, the nearest deadline first',
    access: { may: 'request.decide' },
    input: z.strictObject({ ...paging, state: z.exactOptional(DataRequestState) }),
    output: page(RequestRow),
    refusals: [],
    examples: [{ input: { state: 'received' }, output: { items: [] } }],
  }),
  evidence: endpoint({
    method: 'GET',
    path: '/requests/{request}/evidence',
    effect: 'read',
    summary: 'The photo or PDF attached to an open request, as a file to keep; the look is recorded',
    access: { may: 'request.decide' },
    input: z.strictObject({ request: Id }),
    output: file(...evidenceTypes),
    refusals: ['not_found'],
    examples: [{ input: { request: exampleId } }],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/requests/{request}/decision',
    effect: 'write',
    summary:
      'Acknowledge, carry out or decline a request; an erasure removes the data everywhere and answers with counts',
    access: { may: 'request.decide' },
    input: z.strictObject({
      request: Id,
      decision: z.enum(['acknowledge', 'complete', 'decline']),
      reply: z.exactOptional(z.string().max(2000)),
    }),
    output: json(RequestRow),
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { request: exampleId, decision: 'acknowledge' } }],
  }),
};
