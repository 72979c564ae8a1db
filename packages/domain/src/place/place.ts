import { z } from 'zod';
import { AreaCode } from '../area/shapes';
import { Id } from '../person/shapes';
import { Instant } from '../time/instant';

/** The kinds of place at which entry is recorded. */
export const PlaceKind = z
  .enum(['public-place', 'agency', 'vaccination-site', 'testing-site', 'laboratory', 'checkpoint', 'vehicle'])
  .meta({ id: 'PlaceKind' });
export type PlaceKind = z.infer<typeof PlaceKind>;

/** A registered place waits for an official of the commune; a confirmed one has a poster; a closed one records nobody. */
export const PlaceState = z.enum(['registered', 'confirmed', 'refused', 'closed']).meta({ id: 'PlaceState' });
export type PlaceState = z.infer<typeof PlaceState>;

/** Which state of a place may follow which. */
export const placeTransitions: Record<
  PlaceState,
  Partial<Record<'confirm' | 'refuse' | 'close' | 'reopen', PlaceState>>
> = {
  registered: { confirm: 'confirmed', refuse: 'refused' },
  confirmed: { close: 'closed' },
  refused: {},
  closed: { reopen: 'confirmed' },
};

/** An entrance of a place; each has its own poster. */
export const Gate = z.strictObject({ id: Id, name: z.string().min(1).max(100) }).meta({ id: 'Gate' });
export type Gate = z.infer<typeof Gate>;

/** Anywhere with a poster. */
export const Place = z
  .strictObject({
    id: Id,
    name: z.string().min(1).max(200),
    kind: PlaceKind,
    area: AreaCode,
    address: z.string().max(200),
    state: PlaceState,
    gates: z.array(Gate).min(1).max(50),
    registeredAt: Instant,
  })
  .meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;
