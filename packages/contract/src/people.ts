import { AreaCode } from '@binhan/domain/area';
import { Id, Organisation, PersonDetails, Relationship } from '@binhan/domain/person';
import { PeriodOfDates, Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, exampleId, json } from './endpoint';
import { sampleDetails } from './samples';

/** Somebody the caller may act for: themselves or a member of the household. */
export const OwnPerson = z
  .object({
    id: Id,
    self: z.boolean(),
    relationship: z.exactOptional(Relationship),
    /** The proxy that gives the right, absent for oneself. */
    proxy: z.exactOptional(Id),
    period: z.exactOptional(PeriodOfDates),
    details: z.exactOptional(PersonDetails),
  })
  .meta({ id: 'OwnPerson' });
export type OwnPerson = z.infer<typeof OwnPerson>;

/** Somebody who may act for the caller. */
export const OwnActor = z
  .object({ proxy: Id, phoneEnds: z.string(), relationship: Relationship, period: PeriodOfDates })
  .meta({ id: 'OwnActor' });

/** The caller, the household, the personal code. */
export const people = {
  mine: endpoint({
    method: 'GET',
    path: '/me/people',
    effect: 'read',
    summary: 'The caller and everyone they may act for, and who may act for them',
    access: { who: 'person' },
    input: z.strictObject({}),
    output: json(z.object({ people: z.array(OwnPerson), actors: z.array(OwnActor) })),
    refusals: [],
    examples: [{ input: {}, output: { people: [{ id: exampleId, self: true }], actors: [] } }],
  }),
  save: endpoint({
    method: 'PUT',
    path: '/me/people/{person}',
    effect: 'write',
    summary: 'Save the details of the caller or of a member of the household',
    access: { who: 'person' },
    input: z.strictObject({ person: Id, details: PersonDetails }),
    output: json(OwnPerson),
    refusals: ['not_found'],
    examples: [
      { input: { person: exampleId, details: sampleDetails }, output: { id: exampleId, self: true } },
    ],
  }),
  add: endpoint({
    method: 'POST',
    path: '/me/people',
    effect: 'write',
    summary: 'Add a member of the household to act for',
    access: { who: 'person' },
    input: z.strictObject({ details: PersonDetails, relationship: Relationship }),
    output: json(OwnPerson),
    refusals: [],
    examples: [
      {
        input: { details: sampleDetails, relationship: 'child' },
        output: { id: exampleId, self: false, relationship: 'child' },
      },
    ],
  }),
  endProxy: endpoint({
    method: 'POST',
    path: '/me/proxies/{proxy}/end',
    effect: 'write',
    summary: 'End the right to act for somebody, from either side',
    access: { who: 'person' },
    input: z.strictObject({ proxy: Id }),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { proxy: exampleId }, output: { done: true } }],
  }),
  code: endpoint({
    method: 'POST',
    path: '/me/people/{person}/code',
    effect: 'read',
    summary:
      'The personal QR: a signed code that carries no name and expires, the 2021 layout, and the paper card',
    access: { who: 'person' },
    input: z.strictObject({ person: Id }),
    output: json(
      z.object({
        signed: z.string(),
        expiresAt: Instant,
        card: z.string(),
        /** The layout of Decision 1405/QĐ-BTTTT, masked; absent until the details are saved. */
        masked: z.exactOptional(z.string()),
        unmasked: z.exactOptional(z.string()),
      }),
    ),
    refusals: ['not_found'],
    examples: [
      {
        input: { person: exampleId },
        output: { signed: 'BAP1:sample', expiresAt: '2026-11-23T01:07:00.000Z', card: 'BAC1:sample' },
      },
    ],
  }),
  organisations: endpoint({
    method: 'POST',
    path: '/organisations/search',
    effect: 'read',
    summary: 'Organisations by name, with or without accents',
    access: { who: 'person' },
    input: z.strictObject({ text: z.string().max(100), area: z.exactOptional(AreaCode) }),
    output: json(z.object({ organisations: z.array(Organisation) })),
    refusals: [],
    examples: [{ input: { text: 'thcs' }, output: { organisations: [] } }],
  }),
  stateOrganisation: endpoint({
    method: 'PUT',
    path: '/me/organisation',
    effect: 'write',
    summary: 'State the organisation the caller belongs to, or none',
    access: { who: 'person' },
    input: z.strictObject({ organisation: z.nullable(Id) }),
    output: done,
    refusals: ['not_found'],
    examples: [{ input: { organisation: null }, output: { done: true } }],
  }),
};
