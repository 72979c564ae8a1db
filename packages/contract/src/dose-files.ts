import { Id } from '@binhan/domain/person';
import { ChangeRowState } from '@binhan/domain/record';
import { LocalizedText } from '@binhan/domain/text';
import { DateOnly } from '@binhan/domain/time';
import { DoseFacts } from '@binhan/domain/vaccination';
import { z } from 'zod';
import { DoseChoices } from './doses';
import { done, endpoint, exampleId, file, json, page, paging } from './endpoint';
import { ChangeRow, ChangeSet, sampleChangeSet, sheetTypes } from './imports';

/** A file of doses a site sent. Its rows are of the program they name, else of this one. */
export const DoseFile = ChangeSet.extend({
  program: z.exactOptional(z.object({ id: z.string(), name: LocalizedText })),
}).meta({ id: 'DoseFile' });
export type DoseFile = z.infer<typeof DoseFile>;

const place = { place: Id };
const one = { ...place, file: Id };
const asked = { place: exampleId, file: exampleId };
const sample = {
  ...sampleChangeSet,
  kind: 'doses',
  program: { id: 'covid-19-campaign', name: { vi: 'Tiêm chủng phòng COVID-19', en: 'COVID-19 vaccination' } },
};
const keeps = { may: 'record.keep' } as const;

/**
 * Files of doses that were given elsewhere or before, sent by a site: read, looked at, and only then written into the
 * records, as lines of the grade `imported`.
 */
export const doseFiles = {
  choices: endpoint({
    method: 'GET',
    path: '/places/{place}/dose-files/choices',
    effect: 'read',
    summary: 'What a site may choose from to send a file: itself, and programs with their products',
    access: keeps,
    input: z.strictObject(place),
    output: json(z.object({ site: z.object({ id: Id, name: z.string() }), programs: z.array(DoseChoices) })),
    refusals: ['not_found'],
    examples: [
      {
        input: { place: exampleId },
        output: { site: { id: exampleId, name: 'Trạm y tế xã Thanh Miện' }, programs: [] },
      },
    ],
  }),
  template: endpoint({
    method: 'GET',
    path: '/places/{place}/dose-files/template',
    effect: 'read',
    summary: 'An empty file with the columns that are read',
    access: keeps,
    input: z.strictObject(place),
    output: file('text/csv'),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId } }],
  }),
  upload: endpoint({
    method: 'POST',
    path: '/places/{place}/dose-files',
    effect: 'write',
    summary:
      'Send a file of doses (CSV, .xlsx or a FHIR R4 bundle of Immunization), with the program of rows that name none; nothing is recorded until it is committed',
    access: keeps,
    input: z.strictObject({ ...place, program: z.exactOptional(DoseFacts.shape.program) }),
    takes: { body: 'form', mediaTypes: [...sheetTypes, 'application/fhir+json'] },
    limit: 20 * 1024 * 1024,
    output: json(DoseFile),
    refusals: ['not_found', 'invalid_input'],
    examples: [
      {
        input: { place: exampleId, program: 'covid-19-campaign' },
        output: { ...sample, state: 'uploaded' },
      },
    ],
  }),
  list: endpoint({
    method: 'GET',
    path: '/places/{place}/dose-files',
    effect: 'read',
    summary: 'Files of doses of this site, newest first',
    access: keeps,
    input: z.strictObject({ ...place, ...paging }),
    output: page(DoseFile),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { items: [sample] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/places/{place}/dose-files/{file}',
    effect: 'read',
    summary: 'One file with its sums',
    access: keeps,
    input: z.strictObject(one),
    output: json(DoseFile),
    refusals: ['not_found'],
    examples: [{ input: asked, output: sample }],
  }),
  rows: endpoint({
    method: 'POST',
    path: '/places/{place}/dose-files/{file}/rows',
    effect: 'read',
    summary:
      'Rows of a file in their order, all or in a state; a new one that is against the schedule says so and is taken all the same',
    access: keeps,
    input: z.strictObject({ ...one, state: z.exactOptional(ChangeRowState), ...paging }),
    output: page(ChangeRow),
    refusals: ['not_found'],
    examples: [{ input: asked, output: { items: [] } }],
  }),
  commit: endpoint({
    method: 'POST',
    path: '/places/{place}/dose-files/{file}/commit',
    effect: 'write',
    summary:
      'Write the new rows of a file that was looked at into the records; the count that was seen must still be right',
    access: keeps,
    input: z.strictObject({ ...one, new: z.int().min(1) }),
    output: json(DoseFile),
    refusals: ['not_found', 'wrong_state', 'changed_meanwhile'],
    examples: [{ input: { ...asked, new: 1 }, output: { ...sample, state: 'committing' } }],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/places/{place}/dose-files/{file}/cancel',
    effect: 'write',
    summary: 'Leave a file that was not committed; it may be sent again',
    access: keeps,
    input: z.strictObject(one),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: asked, output: { done: true } }],
  }),
  problems: endpoint({
    method: 'GET',
    path: '/places/{place}/dose-files/{file}/problems',
    effect: 'read',
    summary:
      'The rows that could not be taken, as they were sent and why, as a CSV file to repair and send again',
    access: keeps,
    input: z.strictObject(one),
    output: file('text/csv'),
    refusals: ['not_found'],
    examples: [{ input: asked }],
  }),
  export: endpoint({
    method: 'POST',
    path: '/places/{place}/dose-files/export',
    effect: 'read',
    summary:
      'Doses this site recorded that were given on some days, at most 10,000, as a file that can be sent again: a sheet with the name of the taker, or a FHIR R4 bundle; the reason is recorded',
    access: keeps,
    input: z.strictObject({
      ...place,
      from: DateOnly,
      /** The first day that is left out. */
      until: DateOnly,
      as: z.enum(['csv', 'xlsx', 'fhir']),
      reason: z.string().min(10).max(500),
    }),
    output: file(
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/fhir+json',
    ),
    refusals: ['not_found', 'invalid_input'],
    examples: [
      {
        input: {
          place: exampleId,
          from: '2026-11-01',
          until: '2026-12-01',
          as: 'csv',
          reason: 'Báo cáo tháng cho trung tâm y tế',
        },
      },
    ],
  }),
};
