import { AreaCode } from '@binhan/domain/area';
import { Id } from '@binhan/domain/person';
import { ChangeRowState } from '@binhan/domain/record';
import { z } from 'zod';
import { done, endpoint, exampleId, file, json, page, paging } from './endpoint';
import { ChangeRow, ChangeSet, sampleChangeSet, sheetTypes } from './imports';

/** A file of places its sender registers, and how far their posters are. */
export const PlaceFile = ChangeSet.extend({
  /** Within which its places lie; where it is a commune, that of rows that name none. */
  area: AreaCode,
  areaName: z.string(),
  /** Whether its places are confirmed as they are registered: an official of the area sent it. */
  confirms: z.boolean(),
  /** Posters that can be printed, in how many files they come, and how many places wait to be confirmed. */
  posters: z.object({ ready: z.int(), parts: z.int(), waiting: z.int() }),
}).meta({ id: 'PlaceFile' });
export type PlaceFile = z.infer<typeof PlaceFile>;

const one = { file: Id };
const asked = { file: exampleId };
const sample = {
  ...sampleChangeSet,
  kind: 'places',
  area: '11239',
  areaName: 'Xã Thanh Miện',
  confirms: true,
  posters: { ready: 0, parts: 0, waiting: 0 },
};
const sends = { may: 'place.send' } as const;

/**
 * Many places at once from a file: read, looked at, and only then registered, each with its entrances. What an official
 * sends for their own area is confirmed with it; what whoever runs a place sends waits like every other.
 */
export const placeFiles = {
  choices: endpoint({
    method: 'GET',
    path: '/place-files/choices',
    effect: 'read',
    summary: 'The areas a file of places may be sent for',
    access: sends,
    input: z.strictObject({}),
    output: json(
      z.object({ areas: z.array(z.object({ code: AreaCode, name: z.string() })), confirms: z.boolean() }),
    ),
    refusals: [],
    examples: [{ input: {}, output: { areas: [{ code: '11239', name: 'Xã Thanh Miện' }], confirms: true } }],
  }),
  template: endpoint({
    method: 'GET',
    path: '/place-files/template',
    effect: 'read',
    summary: 'An empty file with the columns that are read',
    access: sends,
    input: z.strictObject({}),
    output: file('text/csv'),
    refusals: [],
    examples: [{ input: {} }],
  }),
  upload: endpoint({
    method: 'POST',
    path: '/place-files',
    effect: 'write',
    summary: 'Send a file of places (CSV or .xlsx) of an area; nothing is registered until it is committed',
    access: sends,
    input: z.strictObject({ area: AreaCode }),
    takes: { body: 'form', mediaTypes: sheetTypes },
    limit: 5 * 1024 * 1024,
    output: json(PlaceFile),
    refusals: ['not_found'],
    examples: [{ input: { area: '11239' }, output: { ...sample, state: 'uploaded' } }],
  }),
  list: endpoint({
    method: 'GET',
    path: '/place-files',
    effect: 'read',
    summary: 'Files of places the caller sent, newest first',
    access: sends,
    input: z.strictObject(paging),
    output: page(PlaceFile),
    refusals: [],
    examples: [{ input: {}, output: { items: [sample] } }],
  }),
  show: endpoint({
    method: 'GET',
    path: '/place-files/{file}',
    effect: 'read',
    summary: 'One file with its sums',
    access: sends,
    input: z.strictObject(one),
    output: json(PlaceFile),
    refusals: ['not_found'],
    examples: [{ input: asked, output: sample }],
  }),
  rows: endpoint({
    method: 'POST',
    path: '/place-files/{file}/rows',
    effect: 'read',
    summary:
      'Rows of a file in their order, all or in a state; one that is registered already with this name and address in its commune is a duplicate',
    access: sends,
    input: z.strictObject({ ...one, state: z.exactOptional(ChangeRowState), ...paging }),
    output: page(ChangeRow),
    refusals: ['not_found'],
    examples: [{ input: asked, output: { items: [] } }],
  }),
  commit: endpoint({
    method: 'POST',
    path: '/place-files/{file}/commit',
    effect: 'write',
    summary:
      'Register the places of the new rows of a file that was looked at; the count that was seen must still be right',
    access: sends,
    input: z.strictObject({ ...one, new: z.int().min(1) }),
    output: json(PlaceFile),
    refusals: ['not_found', 'wrong_state', 'changed_meanwhile'],
    examples: [{ input: { ...asked, new: 1 }, output: { ...sample, state: 'committing' } }],
  }),
  cancel: endpoint({
    method: 'POST',
    path: '/place-files/{file}/cancel',
    effect: 'write',
    summary: 'Leave a file that was not committed; it may be sent again',
    access: sends,
    input: z.strictObject(one),
    output: done,
    refusals: ['not_found', 'wrong_state'],
    examples: [{ input: asked, output: { done: true } }],
  }),
  problems: endpoint({
    method: 'GET',
    path: '/place-files/{file}/problems',
    effect: 'read',
    summary:
      'The rows that could not be taken, as they were sent and why, as a CSV file to repair and send again',
    access: sends,
    input: z.strictObject(one),
    output: file('text/csv'),
    refusals: ['not_found'],
    examples: [{ input: asked }],
  }),
  posters: endpoint({
    method: 'GET',
    path: '/place-files/{file}/posters',
    effect: 'read',
    summary:
      'The signed posters of the confirmed places of a file as one tagged A4 PDF, a page for each entrance; 50 of them in each part',
    access: sends,
    input: z.strictObject({ ...one, part: z.coerce.number().int().min(1).max(1000) }),
    output: file('application/pdf'),
    refusals: ['not_found', 'wrong_state', 'unsafe_origin'],
    examples: [{ input: { ...asked, part: 1 } }],
  }),
};
