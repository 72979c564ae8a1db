import { AreaCode } from '@binhan/domain/area';
import { Declarant, Declaration, DeclarationInput, DeclarationState } from '@binhan/domain/declaration';
import { Id } from '@binhan/domain/person';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, exampleId, json, page, paging } from './endpoint';
import { sampleDetails } from './samples';

/** What somebody declares; `person` names a member of the household, without it the caller or somebody new. */
const Given = {
  ...DeclarationInput.shape,
  /** When it was filled in, if that was earlier than now (without a network, or from paper). */
  filledAt: z.exactOptional(Instant),
};

/** A declaration as its receipt shows it, without an account: never an answer. */
export const Receipt = z
  .object({
    id: Id,
    state: DeclarationState,
    declaredAt: Instant,
    validUntil: Instant,
    redFlags: Declaration.shape.redFlags,
    name: z.string(),
  })
  .meta({ id: 'Receipt' });

/** A declaration in a list of staff. */
export const DeclarationRow = z
  .object({
    id: Id,
    name: z.string(),
    bornOn: z.string(),
    area: z.exactOptional(AreaCode),
    declaredAt: Instant,
    validUntil: Instant,
    state: DeclarationState,
    declarant: Declarant,
    redFlags: z.array(z.string()),
  })
  .meta({ id: 'DeclarationRow' });
export type DeclarationRow = z.infer<typeof DeclarationRow>;

const sampleGiven = {
  form: 'national-declaration',
  formVersion: 1,
  details: sampleDetails,
  answers: {},
  consents: [{ purpose: 'epidemic-control', version: 1, given: true }],
};

/** Health declarations. */
export const declarations = {
  make: endpoint({
    method: 'POST',
    path: '/declarations',
    effect: 'write',
    summary: 'Declare, with or without an account, for oneself or for a member of the household',
    access: { who: 'anyone' },
    input: z.strictObject({ ...Given, person: z.exactOptional(Id) }),
    output: json(z.object({ receipt: Receipt, token: z.string(), personalCode: z.string() })),
    refusals: ['form_not_in_force', 'not_found'],
    examples: [{ input: sampleGiven }],
  }),
  makeForOther: endpoint({
    method: 'POST',
    path: '/declarations/for-others',
    effect: 'write',
    summary: 'Declare for someone without a phone, as a helper or a guard; who typed is recorded',
    access: { may: 'declaration.make-for-others' },
    input: z.strictObject({ ...Given, organisation: z.exactOptional(Id) }),
    output: json(z.object({ receipt: Receipt, card: z.string() })),
    refusals: ['form_not_in_force'],
    examples: [{ input: sampleGiven }],
  }),
  change: endpoint({
    method: 'PUT',
    path: '/declarations/{declaration}',
    effect: 'write',
    summary: 'Change a declaration before it is used; the former version is kept',
    access: { who: 'person' },
    input: z.strictObject({ ...Given, declaration: Id }),
    output: json(z.object({ receipt: Receipt })),
    refusals: ['not_found', 'declaration_closed', 'form_not_in_force'],
    examples: [{ input: { ...sampleGiven, declaration: exampleId } }],
  }),
  withdraw: endpoint({
    method: 'POST',
    path: '/declarations/{declaration}/withdraw',
    effect: 'write',
    summary: 'Withdraw a declaration',
    access: { who: 'person' },
    input: z.strictObject({ declaration: Id }),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { declaration: exampleId }, output: { done: true } }],
  }),
  receipt: endpoint({
    method: 'POST',
    path: '/declarations/receipt',
    effect: 'read',
    summary: 'Open a receipt again by its unguessable token; one answer for unknown, withdrawn and too old',
    access: { who: 'anyone' },
    input: z.strictObject({ token: z.string().max(200) }),
    output: json(Receipt),
    refusals: ['not_found'],
    examples: [{ input: { token: 'c2FtcGxl' } }],
  }),
  mine: endpoint({
    method: 'GET',
    path: '/me/declarations',
    effect: 'read',
    summary: 'Declarations of the caller and the household, newest first',
    access: { who: 'person' },
    input: z.strictObject({ ...paging }),
    output: page(Declaration),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
  search: endpoint({
    method: 'POST',
    path: '/declarations/search',
    effect: 'read',
    summary: 'Declarations of the areas the caller is granted, red flags first, then newest',
    access: { may: 'declaration.read' },
    input: z.strictObject({
      ...paging,
      /** Words of a name without accents, or the last digits of a phone or number. */
      text: z.exactOptional(z.string().max(100)),
      area: z.exactOptional(AreaCode),
      flagged: z.exactOptional(z.boolean()),
      state: z.exactOptional(DeclarationState),
      declaredFrom: z.exactOptional(Instant),
      declaredUntil: z.exactOptional(Instant),
    }),
    output: page(DeclarationRow),
    refusals: [],
    examples: [{ input: { flagged: true }, output: { items: [] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/declarations/{declaration}',
    effect: 'read',
    summary: 'One declaration with its answers, for an official of its area; the look is recorded',
    access: { may: 'declaration.read' },
    input: z.strictObject({ declaration: Id }),
    output: json(Declaration),
    refusals: ['not_found'],
    examples: [{ input: { declaration: exampleId } }],
  }),
  entries: endpoint({
    method: 'GET',
    path: '/me/entries',
    effect: 'read',
    summary: 'What the caller entered for others today',
    access: { may: 'declaration.make-for-others' },
    input: z.strictObject({ ...paging }),
    output: page(DeclarationRow),
    refusals: [],
    examples: [{ input: {}, output: { items: [] } }],
  }),
};
