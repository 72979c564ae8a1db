import { Id, Phone } from '@binhan/domain/person';
import { z } from 'zod';
import { done, endpoint, exampleId, json } from './endpoint';
import { Code } from './logins';

/** Somebody whose phone may be changed at a site: whoever a document names. */
export const PhoneHolder = z
  .object({
    person: Id,
    name: z.exactOptional(z.string()),
    bornOn: z.exactOptional(z.string()),
    /** The last digits of the phone of their account, else of the one they gave. */
    phoneEnds: z.exactOptional(z.string()),
    hasAccount: z.boolean(),
    /** A change that another officer has not decided yet. */
    waiting: z.exactOptional(z.object({ id: Id, phoneEnds: z.string(), mine: z.boolean() })),
  })
  .meta({ id: 'PhoneHolder' });
export type PhoneHolder = z.infer<typeof PhoneHolder>;

const document = z.string().min(1).max(2000);

/** The phone that opens somebody's account and gets their messages: changed at a desk, by a document and two officers. */
export const phones = {
  find: endpoint({
    method: 'POST',
    path: '/places/{place}/phone-changes/search',
    effect: 'read',
    summary:
      'At a site: whoever the document in hand names (scanned, or its number), to change their phone; each look is counted and shown to the person',
    access: { may: 'record.keep' },
    input: z.strictObject({ place: Id, document }),
    output: json(z.object({ items: z.array(PhoneHolder) })),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, document: '030123456789' }, output: { items: [] } }],
  }),
  ask: endpoint({
    method: 'POST',
    path: '/places/{place}/phone-changes',
    effect: 'write',
    summary:
      'Propose another phone for whoever the document names, with the one-time code that was sent to it: a wrong digit gives nobody an account. It waits for another officer, for a day',
    access: { may: 'record.keep' },
    input: z.strictObject({
      place: Id,
      person: Id,
      document,
      phone: Phone,
      code: Code,
    }),
    output: json(z.object({ change: Id })),
    refusals: ['not_found', 'wrong_state', 'code_not_accepted', 'too_many_requests'],
    examples: [
      {
        input: {
          place: exampleId,
          person: exampleId,
          document: '030123456789',
          phone: '+84912345678',
          code: '123456',
        },
        output: { change: exampleId },
      },
    ],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/places/{place}/phone-changes/{change}/decide',
    effect: 'write',
    summary:
      'Another officer approves: from then on the former phone opens nothing, its sessions and the links sent to it are dead, and both phones are told; or drops the proposal',
    access: { may: 'record.keep' },
    input: z.strictObject({ place: Id, change: Id, approve: z.boolean() }),
    output: done,
    refusals: ['not_found', 'wrong_state', 'second_person_needed'],
    examples: [{ input: { place: exampleId, change: exampleId, approve: true }, output: { done: true } }],
  }),
};
