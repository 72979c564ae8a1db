import { z } from 'zod';

/** An answer on the wire: an option's id or text, a list of option ids, a number, or a date. */
export const Answer = z
  .union([z.string().max(2000), z.array(z.string().max(64)).max(100), z.number()])
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof Answer>;

/** Answers by the id of their question. */
export const Answers = z.record(z.string().max(64), Answer).meta({ id: 'Answers' });
export type Answers = z.infer<typeof Answers>;
