import { Entry, EntryKind, Proposal, ProposalState } from '@binhan/domain/catalog';
import { Id } from '@binhan/domain/person';
import { z } from 'zod';
import { endpoint, exampleId, json, page, paging } from './endpoint';

/** The catalogue in force, and changes to it. */
export const catalog = {
  entries: endpoint({
    method: 'POST',
    path: '/catalog/entries/search',
    effect: 'read',
    summary: 'Entries of the country and of the areas the caller is granted, by kind and id, newest first',
    access: { may: 'catalog.read' },
    input: z.strictObject({
      ...paging,
      kind: z.exactOptional(EntryKind),
      id: z.exactOptional(z.string().max(64)),
    }),
    output: page(z.object({ row: Id, entry: Entry })),
    refusals: [],
    examples: [{ input: { kind: 'form' }, output: { items: [] } }],
  }),
  propose: endpoint({
    method: 'POST',
    path: '/catalog/proposals',
    effect: 'write',
    summary: 'Propose an entry; a hotline is in force at once, a rule for people waits for a second person',
    access: { may: 'catalog.propose' },
    input: z.strictObject({ entry: Entry }),
    limit: 256 * 1024,
    output: json(Proposal),
    refusals: ['not_found'],
    examples: [
      {
        input: {
          entry: {
            kind: 'hotline',
            id: 'province',
            area: '31',
            period: { from: '2026-11-23' },
            source: 'Demo',
            body: { name: { vi: 'Đường dây nóng', en: 'Hotline' }, phone: '0220 000 000' },
          },
        },
      },
    ],
  }),
  proposals: endpoint({
    method: 'POST',
    path: '/catalog/proposals/search',
    effect: 'read',
    summary: 'Proposals for the areas the caller is granted, newest first',
    access: { may: 'catalog.read' },
    input: z.strictObject({ ...paging, state: z.exactOptional(ProposalState) }),
    output: page(Proposal),
    refusals: [],
    examples: [{ input: { state: 'proposed' }, output: { items: [] } }],
  }),
  decide: endpoint({
    method: 'POST',
    path: '/catalog/proposals/{proposal}/decision',
    effect: 'write',
    summary: 'Approve or reject a proposal of somebody else',
    access: { may: 'catalog.approve' },
    input: z.strictObject({ proposal: Id, decision: z.enum(['approve', 'reject']) }),
    output: json(Proposal),
    refusals: ['not_found', 'wrong_state', 'second_person_needed'],
    examples: [{ input: { proposal: exampleId, decision: 'approve' } }],
  }),
};
