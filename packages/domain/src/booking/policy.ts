import { z } from 'zod';

/** The rules of booking in an area, as dated data of the catalogue. */
export const BookingPolicy = z
  .strictObject({
    /** Minutes a seat is held for somebody who is still filling in the form. */
    holdMinutes: z.int().min(1).max(120),
    /** Minutes a seat that became free is held for the first of the stand-by list. */
    standbyHoldMinutes: z.int().min(5).max(1440),
    /** Hours before the slot until which the person may change or cancel by themselves. */
    changeUntilHours: z.int().min(0).max(168),
    /** Hours before the slot at which a reminder is sent, each once. */
    remindBeforeHours: z.array(z.int().min(1).max(168)).max(3),
    /** Minutes after the slot's end from which somebody who did not come has missed it. */
    missedAfterMinutes: z.int().min(0).max(1440),
  })
  .meta({ id: 'BookingPolicy' });
export type BookingPolicy = z.infer<typeof BookingPolicy>;
