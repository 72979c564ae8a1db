import { Answers } from '@binhan/domain/declaration';
import { Id, PersonDetails } from '@binhan/domain/person';
import { LocalizedText } from '@binhan/domain/text';
import { ContactEvent, ContactState, Exposure } from '@binhan/domain/tracing';
import { z } from 'zod';
import { done, endpoint, exampleId, json, page, paging } from './endpoint';
import { sampleDetails } from './samples';
import { ContactDetail, ContactRow } from './tracing-shapes';

const one = { contact: Id };
const note = z.string().trim().min(5).max(500);
const sample = {
  id: exampleId,
  case: exampleId,
  caseNumber: 12,
  diseaseName: { vi: 'COVID-19', en: 'COVID-19' },
  person: exampleId,
  name: 'Trần Thị Bình',
  bornOn: '1988',
  degree: 1,
  state: 'new',
  lastOn: '2026-11-21',
  mine: false,
  area: 'Xã Thanh Miện',
  flagged: false,
  tasks: [{ kind: 'speak', by: '2026-11-23T02:00:00.000Z', late: false }],
};

/** Contacts of cases: the queue of a commune, and what becomes of each. */
export const contacts = {
  search: endpoint({
    method: 'POST',
    path: '/contacts/search',
    effect: 'read',
    summary: 'Contacts of the areas of the caller, those to speak with first before the others',
    access: { may: 'contact.work' },
    input: z.strictObject({
      case: z.exactOptional(Id),
      state: z.exactOptional(ContactState),
      degree: z.exactOptional(z.int().min(1).max(5)),
      /** Of the caller, or of nobody yet. */
      of: z.exactOptional(z.enum(['mine', 'nobody'])),
      /** Only where something should have been done by now. */
      late: z.exactOptional(z.literal(true)),
      ...paging,
    }),
    output: page(ContactRow),
    refusals: [],
    examples: [{ input: { of: 'nobody' }, output: { items: [sample] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/contacts/{contact}',
    effect: 'read',
    summary: 'One contact: where it was, what the rule asks of the person, their diary, tests and quarantine',
    access: { may: 'contact.work' },
    input: z.strictObject(one),
    output: json(ContactDetail),
    refusals: ['not_found'],
    examples: [{ input: { contact: exampleId } }],
  }),
  name: endpoint({
    method: 'POST',
    path: '/contacts',
    effect: 'write',
    summary: 'A contact somebody named: where, when, how near; known by a number or new',
    access: { may: 'contact.work' },
    input: z.strictObject({ case: Id, details: PersonDetails, exposure: Exposure }),
    output: json(ContactRow),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [
      {
        input: {
          case: exampleId,
          details: sampleDetails,
          exposure: {
            basis: 'named',
            from: '2026-11-21T04:00:00.000Z',
            to: '2026-11-21T05:00:00.000Z',
            meeting: 'Ăn trưa cùng bàn',
            metres: 1,
            mask: 'none',
          },
        },
        output: sample,
      },
    ],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/contacts/{contact}/decide',
    effect: 'write',
    summary:
      'Somebody spoke with the person and they are followed up by the rule; or they are lost, ended, or nothing is needed',
    access: { may: 'contact.work' },
    input: z.strictObject({
      ...one,
      event: ContactEvent.exclude(['cancel', 'restart']),
      note: z.exactOptional(note),
    }),
    output: json(ContactRow),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [
      {
        input: { contact: exampleId, event: 'follow' },
        output: { ...sample, state: 'in-follow-up', tasks: [] },
      },
    ],
  }),
  assign: endpoint({
    method: 'POST',
    path: '/contacts/assign',
    effect: 'write',
    summary: 'Take contacts as one’s own work, or give them back; one that somebody else has stays with them',
    access: { may: 'contact.work' },
    input: z.strictObject({ contacts: z.array(Id).min(1).max(100), to: z.enum(['me', 'nobody']) }),
    output: json(z.object({ assigned: z.array(Id) })),
    refusals: [],
    examples: [{ input: { contacts: [exampleId], to: 'me' }, output: { assigned: [exampleId] } }],
  }),
  say: endpoint({
    method: 'POST',
    path: '/contacts/{contact}/diary',
    effect: 'write',
    summary: 'How the person is today, said by telephone and keyed by staff',
    access: { may: 'contact.work' },
    input: z.strictObject({ ...one, answers: Answers }),
    output: json(z.object({ flags: z.array(z.object({ reason: LocalizedText, advice: LocalizedText })) })),
    refusals: ['not_found', 'wrong_state', 'invalid_input'],
    examples: [{ input: { contact: exampleId, answers: { signs: [] } }, output: { flags: [] } }],
  }),
  note: endpoint({
    method: 'POST',
    path: '/contacts/{contact}/note',
    effect: 'write',
    summary: 'Something to remember about a contact, for whoever goes on',
    access: { may: 'contact.work' },
    input: z.strictObject({ ...one, note }),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { contact: exampleId, note: 'Gọi lại sau 18 giờ' }, output: { done: true } }],
  }),
};
