import { Id } from '@binhan/domain/person';
import { ControlSample } from '@binhan/domain/testing';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { endpoint, exampleId, json, page, paging } from './endpoint';

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const place = { place: Id };

/** Quality control samples of a laboratory: a part of the resource `laboratory`. */
export const controls = {
  addControl: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/controls',
    effect: 'write',
    summary: 'A quality control sample was tested; results near it wait where it failed',
    access: { may: 'laboratory.work' },
    input: z.strictObject({
      ...place,
      test: Key,
      control: Key,
      kit: Key,
      lot: ControlSample.shape.lot,
      outcome: Key,
      cycleThresholds: ControlSample.shape.cycleThresholds,
      testedAt: z.exactOptional(Instant),
    }),
    output: json(ControlSample),
    refusals: ['not_found', 'kit_not_approved', 'invalid_input'],
    examples: [
      {
        input: {
          place: exampleId,
          test: 'sars-cov-2-pcr',
          control: 'positive',
          kit: 'demo-pcr',
          lot: 'A1',
          outcome: 'positive',
        },
        output: {
          id: exampleId,
          test: 'sars-cov-2-pcr',
          control: 'positive',
          kit: 'demo-pcr',
          lot: 'A1',
          outcome: 'positive',
          means: 'detected',
          passed: true,
          testedAt: '2026-11-24T02:00:00.000Z',
        },
      },
    ],
  }),
  controls: endpoint({
    method: 'POST',
    path: '/places/{place}/laboratory/controls/search',
    effect: 'read',
    summary: 'Quality control samples of this laboratory, newest first',
    access: { may: 'laboratory.work' },
    input: z.strictObject({
      ...place,
      test: z.exactOptional(Key),
      failed: z.exactOptional(z.literal(true)),
      ...paging,
    }),
    output: page(ControlSample),
    refusals: ['not_found'],
    examples: [{ input: { place: exampleId }, output: { items: [] } }],
  }),
};
