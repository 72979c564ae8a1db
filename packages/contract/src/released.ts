import { Id } from '@binhan/domain/person';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { endpoint, exampleId, file } from './endpoint';

const place = { place: Id };

/** What a laboratory hands on as a file: a part of the resource `laboratory`. */
export const released = {
  released: endpoint({
    method: 'GET',
    path: '/places/{place}/laboratory/released',
    effect: 'read',
    summary:
      'Results a laboratory released in a span of time and that still hold, by tubes and without names, at most 5,000: a sheet with the columns in which results are sent, or a FHIR R4 bundle',
    access: { may: 'laboratory.release' },
    input: z.strictObject({ ...place, from: Instant, until: Instant, as: z.enum(['csv', 'xlsx', 'fhir']) }),
    output: file(
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/fhir+json',
    ),
    refusals: ['not_found'],
    examples: [
      {
        input: {
          place: exampleId,
          from: '2026-11-23T00:00:00.000Z',
          until: '2026-11-24T00:00:00.000Z',
          as: 'csv',
        },
      },
    ],
  }),
};
