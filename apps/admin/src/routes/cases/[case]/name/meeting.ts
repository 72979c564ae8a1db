import { field } from '#lib/fields.ts';
import type { Exposure } from '@binhan/domain/tracing';
import { MaskUse } from '@binhan/domain/tracing';
import type { Instant } from '@binhan/domain/time';
import { oneOf } from '#lib/listing.ts';

/** The instant of a box of day and hour, told in the zone of the country; nothing where it is none. */
export function momentOf(typed: string): Instant | undefined {
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(typed)
    ? Date.parse(`${typed.slice(0, 16)}:00.000+07:00`)
    : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** A meeting somebody told of, as it was typed; what is missing by its box. */
export function readMeeting(
  data: FormData,
): { exposure: Exposure } | { missing: ('exposure.meeting' | 'exposure.from' | 'exposure.to')[] } {
  const meeting = field(data, 'exposure.meeting');
  const [from, to] = [momentOf(field(data, 'exposure.from')), momentOf(field(data, 'exposure.to'))];
  if (meeting === '' || from === undefined || to === undefined)
    return {
      missing: [
        ...(meeting === '' ? ['exposure.meeting' as const] : []),
        ...(from === undefined ? ['exposure.from' as const] : []),
        ...(to === undefined ? ['exposure.to' as const] : []),
      ],
    };
  const metres = Number(field(data, 'exposure.metres').replace(',', '.'));
  const mask = oneOf(MaskUse.options, field(data, 'exposure.mask'));
  return {
    exposure: {
      basis: 'named',
      from,
      to,
      meeting,
      ...(field(data, 'exposure.metres') === '' || Number.isNaN(metres) ? {} : { metres }),
      ...(mask === undefined ? {} : { mask }),
    },
  };
}
