import { Id } from '@binhan/domain/person';
import { ChangeRowState } from '@binhan/domain/record';
import { z } from 'zod';
import { done, endpoint, exampleId, file, json, page, paging } from './endpoint';
import { ChangeRow, ChangeSet, sampleChangeSet, sheetTypes } from './imports';

/**
 * What is to become of a row that may be somebody known: it is them, it is somebody else (of a number never: a number is one
 * person's), or it is left out.
 */
export const RowChoice = z.enum(['same', 'separate', 'skip']).meta({ id: 'RowChoice' });
export type RowChoice = z.infer<typeof RowChoice>;

/** Why a row may be somebody known, and what is proposed: nothing of what is known of them. */
export const RowMatch = z
  .object({
    by: z.enum(['number', 'phone', 'name']),
    /** They are a contact of the case already. */
    contact: z.boolean(),
    proposed: z.enum(['same', 'separate']),
  })
  .meta({ id: 'RowMatch' });
export type RowMatch = z.infer<typeof RowMatch>;

/** A file of contacts of a case, and how many of its new rows may be somebody known and wait for a choice. */
export const ContactFile = ChangeSet.extend({ matched: z.int(), undecided: z.int() }).meta({
  id: 'ContactFile',
});
export type ContactFile = z.infer<typeof ContactFile>;

/** One row of a file of contacts. */
export const ContactFileRow = ChangeRow.extend({
  match: z.exactOptional(RowMatch),
  choice: z.exactOptional(RowChoice),
}).meta({ id: 'ContactFileRow' });
export type ContactFileRow = z.infer<typeof ContactFileRow>;

const ofCase = { case: Id };
const one = { ...ofCase, file: Id };
const asked = { case: exampleId, file: exampleId };
const sample = { ...sampleChangeSet, kind: 'contacts', matched: 1, undecided: 1 };
const works = { may: 'contact.work' } as const;

/**
 * Contacts somebody named, as a file: read, looked at, those who may be known decided in one review, and only then kept with
 * the case.
 */
export const contactFiles = {
  template: endpoint({
    method: 'GET',
    path: '/cases/{case}/contact-files/template',
    effect: 'read',
    summary: 'An empty file with the columns that are read',
    access: works,
    input: z.strictObject(ofCase),
    output: file('text/csv'),
    refusals: ['not_found'],
    examples: [{ input: { case: exampleId } }],
  }),
  upload: endpoint({
    method: 'POST',
    path: '/cases/{case}/contact-files',
    effect: 'write',
    summary: 'Send a file of contacts (CSV or .xlsx) of an open case; nothing is kept until it is committed',
    access: works,
    input: z.strictObject(ofCase),
    takes: { body: 'form', mediaTypes: sheetTypes },
    limit: 5 * 1024 * 1024,
    output: json(ContactFile),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      { input: { case: exampleId }, output: { ...sample, state: 'uploaded', matched: 0, undecided: 0 } },
    ],
  }),
  list: endpoint({
    method: 'GET',
    path: '/cases/{case}/contact-files',
    effect: 'read',
    summary: 'Files of contacts of this case, newest first',
    access: works,
    input: z.strictObject({ ...ofCase, ...paging }),
    output: page(ContactFile),
    refusals: ['not_found'],
    examples: [{ input: { case: exampleId }, output: { items: [sample] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/cases/{case}/contact-files/{file}',
    effect: 'read',
    summary: 'One file with its sums',
    access: works,
    input: z.strictObject(one),
    output: json(ContactFile),
    refusals: ['not_found'],
    examples: [{ input: asked, output: sample }],
  }),
  rows: endpoint({
    method: 'POST',
    path: '/cases/{case}/contact-files/{file}/rows',
    effect: 'read',
    summary: 'Rows of a file in their order, all, in a state, or those that may be somebody known',
    access: works,
    input: z.strictObject({
      ...one,
      state: z.exactOptional(ChangeRowState),
      matched: z.exactOptional(z.literal(true)),
      ...paging,
    }),
    output: page(ContactFileRow),
    refusals: ['not_found'],
    examples: [{ input: asked, output: { items: [] } }],
  }),
  choose: endpoint({
    method: 'POST',
    path: '/cases/{case}/contact-files/{file}/choices',
    effect: 'write',
    summary: 'What is to become of some rows that may be somebody known; chosen again, the later word counts',
    access: works,
    input: z.strictObject({
      ...one,
      choices: z
        .array(z.strictObject({ row: z.int().min(1), choice: RowChoice }))
        .min(1)
        .max(500),
    }),
    output: json(ContactFile),
    refusals: ['not_found', 'wrong_state'],
    examples: [
      {
        input: { ...asked, choices: [{ row: 2, choice: 'same' }] },
        output: { ...sample, undecided: 0 },
      },
    ],
  }),
  commit: endpoint({
    method: 'POST',
    path: '/cases/{case}/contact-files/{file}/commit',
    effect: 'write',
    summary:
      'Keep the new rows of a file that was looked at as contacts of the case; the count that was seen must still be right, and rows nobody decided take the choice for the rest',
    access: works,
    input: z.strictObject({
      ...one,
      new: z.int().min(1),
      rest: z.exactOptional(z.enum([...RowChoice.options, 'proposed'])),
    }),
    output: json(ContactFile),
    refusals: ['not_found', 'wrong_state', 'changed_meanwhile', 'invalid_input'],
    examples: [
      {
        input: { ...asked, new: 1, rest: 'proposed' },
        output: { ...sample, state: 'committing', undecided: 0 },
      },
    ],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/cases/{case}/contact-files/{file}/cancel',
    effect: 'write',
    summary: 'Leave a file that was not committed; it may be sent again',
    access: works,
    input: z.strictObject(one),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: asked, output: { done: true } }],
  }),
  problems: endpoint({
    method: 'GET',
    path: '/cases/{case}/contact-files/{file}/problems',
    effect: 'read',
    summary:
      'The rows that could not be taken, as they were sent and why, as a CSV file to repair and send again',
    access: works,
    input: z.strictObject(one),
    output: file('text/csv'),
    refusals: ['not_found'],
    examples: [{ input: asked }],
  }),
};
