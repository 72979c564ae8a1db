import { Instant } from '@binhan/domain/time';
import { z } from 'zod';
import { endpoint, json } from './endpoint';

/** A declaration half done, kept so that another phone can go on with a code. */
export const drafts = {
  save: endpoint({
    method: 'POST',
    path: '/drafts',
    effect: 'write',
    summary: 'Keep a draft for a day and get a code with which to go on elsewhere',
    access: { who: 'anyone' },
    input: z.strictObject({
      content: z.record(
        z.string().max(64),
        z.union([z.string().max(2000), z.array(z.string().max(64)).max(100)]),
      ),
    }),
    limit: 32 * 1024,
    output: json(z.object({ code: z.string(), until: Instant })),
    refusals: [],
    examples: [
      {
        input: { content: { name: 'Nguyễn Văn An' } },
        output: { code: 'K7QM-4XPT-9R2C', until: '2026-11-24T01:00:00.000Z' },
      },
    ],
  }),
  open: endpoint({
    method: 'POST',
    path: '/drafts/open',
    effect: 'read',
    summary: 'Go on with a draft; one answer for unknown, wrong and too old',
    access: { who: 'anyone' },
    input: z.strictObject({ code: z.string().max(40) }),
    output: json(
      z.object({ content: z.record(z.string(), z.union([z.string(), z.array(z.string())])), until: Instant }),
    ),
    refusals: ['not_found'],
    examples: [
      {
        input: { code: 'K7QM-4XPT-9R2C' },
        output: { content: { name: 'Nguyễn Văn An' }, until: '2026-11-24T01:00:00.000Z' },
      },
    ],
  }),
};
