import { z } from 'zod';

const Named = z.object({ name: z.string() });

/** The name of a person: as they gave it, else as a scanned card said; absent where nobody knows it. */
export function nameOf(person: { details: unknown; scanned: unknown }): string | undefined {
  for (const source of [person.details, person.scanned]) {
    const read = Named.safeParse(source);
    if (read.success) return read.data.name;
  }
  return undefined;
}
