import { endpoint, json, page, paging, type OutputOf, type ReceivedOf } from '@binhan/contract';
import { AreaCode } from '@binhan/domain/area';
import { Id } from '@binhan/domain/person';
import { Instant } from '@binhan/domain/time';
import { z } from 'zod';

const Notice = z
  .object({ id: Id, text: z.string().max(500), area: AreaCode, at: Instant })
  .meta({ id: 'Notice' });

export const notices = {
  publish: endpoint({
    method: 'POST',
    path: '/notices',
    effect: 'write',
    summary: 'Publish a notice for an area of the caller',
    access: { may: 'place.decide' },
    input: z.strictObject({ text: Notice.shape.text, area: AreaCode }),
    output: json(Notice),
    refusals: ['not_found'],
    examples: [{ input: { text: 'Chợ đóng cửa lúc 18 giờ', area: '11239' } }],
  }),
  inArea: endpoint({
    method: 'GET',
    path: '/areas/{area}/notices',
    effect: 'read',
    summary: 'Notices of an area, newest first',
    access: { who: 'anyone' },
    input: z.strictObject({ ...paging, area: AreaCode }),
    output: page(Notice),
    refusals: [],
    examples: [{ input: { area: '11239' }, output: { items: [] } }],
  }),
};

// What the compiler asks of `packages/server`: validated input in, output or a refusal out.
export async function inArea(
  given: ReceivedOf<typeof notices.inArea>,
): Promise<OutputOf<typeof notices.inArea>> {
  const at = '2026-11-23T01:00:00.000Z';
  return {
    items: [{ id: '018f4e3c-6b1a-7c2d-9e4f-0a1b2c3d4e5f', text: 'Chợ mở cửa', area: given.area, at }],
  };
}
