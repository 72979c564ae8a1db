import { Id } from '@binhan/domain/person';
import { ChangeRowState, ChangeSetState } from '@binhan/domain/record';
import { Issue } from '@binhan/domain/refusals';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { done, endpoint, exampleId, file, json, page, paging } from './endpoint';

/** What a file of rows may be, by its first bytes. The old Excel format is taken to be refused with its reason. */
export const sheetTypes = [
  'text/csv',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
] as const;

/** A file of rows, with the sums of every stage: what was sent, what was read, what is in the records. */
export const ChangeSet = z
  .object({
    id: Id,
    kind: z.enum(['results', 'people', 'doses', 'places', 'contacts']),
    state: ChangeSetState,
    /** Size in bytes and SHA-256 (base64url) of the file as it came: what the sender can compare. */
    bytes: z.int(),
    digest: z.string(),
    /** Rows read, and of them how many are in which state. */
    rows: z.int(),
    counts: z.record(ChangeRowState, z.int()),
    /** Headers nobody asked for: their cells were left out. */
    unknownColumns: z.array(z.string()),
    /** Why the file as a whole was refused. */
    faults: z.array(Issue),
    uploadedAt: Instant,
    committedAt: z.exactOptional(Instant),
    /** Whether the same file was sent before: then this is the first one. */
    repeated: z.boolean(),
  })
  .meta({ id: 'ChangeSet' });
export type ChangeSet = z.infer<typeof ChangeSet>;

/** One row of a file, as it was read. */
export const ChangeRow = z
  .object({
    number: z.int(),
    state: ChangeRowState,
    cells: z.record(z.string(), z.string()),
    issues: z.array(Issue),
  })
  .meta({ id: 'ChangeRow' });
export type ChangeRow = z.infer<typeof ChangeRow>;

const place = { place: Id };
const one = { ...place, import: Id };
const counts = { new: 1, duplicate: 0, invalid: 0, done: 0, failed: 0 };
/** A file as examples show it. */
export const sampleChangeSet = {
  id: exampleId,
  kind: 'results',
  state: 'read',
  bytes: 120,
  digest: '47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU',
  rows: 1,
  counts,
  unknownColumns: [],
  faults: [],
  uploadedAt: '2026-11-24T01:00:00.000Z',
  repeated: false,
};

/** Files of results from instruments and other systems: sent, read, looked at, and only then carried out. */
export const imports = {
  upload: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/imports',
    effect: 'write',
    summary:
      'Send a file of results (CSV, .xlsx or a FHIR R4 bundle); it is read in the background and changes nothing until it is committed',
    access: { may: 'laboratory.work' },
    input: z.strictObject(place),
    takes: { body: 'form', mediaTypes: [...sheetTypes, 'application/fhir+json'] },
    limit: 20 * 1024 * 1024,
    output: json(ChangeSet),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { ...sampleChangeSet, state: 'uploaded' } }],
  }),
  list: endpoint({
    method: 'GET',
    path: '/places/{place}/laboratory/imports',
    effect: 'read',
    summary: 'Files of this laboratory, newest first',
    access: { may: 'laboratory.work' },
    input: z.strictObject({ ...place, ...paging }),
    output: page(ChangeSet),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { items: [sampleChangeSet] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/places/{place}/laboratory/imports/{import}',
    effect: 'read',
    summary: 'One file with its sums',
    access: { may: 'laboratory.work' },
    input: z.strictObject(one),
    output: json(ChangeSet),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, import: exampleId }, output: sampleChangeSet }],
  }),
  rows: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/imports/{import}/rows',
    effect: 'read',
    summary: 'Rows of a file in their order, all or in a state',
    access: { may: 'laboratory.work' },
    input: z.strictObject({ ...one, state: z.exactOptional(ChangeRowState), ...paging }),
    output: page(ChangeRow),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, import: exampleId }, output: { items: [] } }],
  }),
  commit: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/imports/{import}/commit',
    effect: 'write',
    summary:
      'Carry out the new rows of a file that was looked at; the count that was seen must still be right',
    access: { may: 'laboratory.work' },
    input: z.strictObject({ ...one, new: z.int().min(1) }),
    output: json(ChangeSet),
    refusals: ['not_found', 'wrong_state', 'changed_meanwhile'],
    examples: [
      {
        input: { place: exampleId, import: exampleId, new: 1 },
        output: { ...sampleChangeSet, state: 'committing' },
      },
    ],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/imports/{import}/cancel',
    effect: 'write',
    summary: 'Leave a file that was not committed; it may be sent again',
    access: { may: 'laboratory.work' },
    input: z.strictObject(one),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: { place: exampleId, import: exampleId }, output: { done: true } }],
  }),
  problems: endpoint({
    method: 'GET',
    path: '/places/{place}/laboratory/imports/{import}/problems',
    effect: 'read',
    summary:
      'The rows that could not be taken, as they were sent and why, as a CSV file to repair and send again',
    access: { may: 'laboratory.work' },
    input: z.strictObject(one),
    output: file('text/csv'),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId, import: exampleId } }],
  }),
  template: endpoint({
    method: 'GET',
    path: '/places/{place}/laboratory/import-template',
    effect: 'read',
    summary: 'An empty file with the columns that are read, the tubes that wait already in it',
    access: { may: 'laboratory.work' },
    input: z.strictObject(place),
    output: file('text/csv'),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId } }],
  }),
};
