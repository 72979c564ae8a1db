import { readFile, writeFile } from 'node:fs/promises';
import { Role } from '@binhan/domain/access';
import type { Server } from '@binhan/server';
import { seed } from '@binhan/testkit';
import { z } from 'zod';

const Stored = z.object({
  accounts: z.array(
    z.union([
      z.object({ who: z.enum(['citizen', 'place-manager', 'guard']), name: z.string(), phone: z.string() }),
      z.object({ who: z.literal('volunteer'), name: z.string(), shiftCode: z.string() }),
      z.object({
        who: Role,
        name: z.string(),
        email: z.string(),
        password: z.string(),
        totpUri: z.string(),
      }),
    ]),
  ),
  place: z.string(),
  gate: z.string(),
});

/** Who and what the demonstration is about. */
export type DemoWorld = z.infer<typeof Stored>;

/** The demonstration world: seeded at the first start into an empty database, its accounts kept beside the data. */
export async function demoWorld(
  server: Server,
  origin: string,
  folder: string,
): Promise<DemoWorld | undefined> {
  const path = `${folder}/accounts.json`;
  const kept = await readFile(path, 'utf8').catch(() => undefined);
  if (kept !== undefined) return Stored.parse(JSON.parse(kept));
  const someone = await server.services.database.db
    .selectFrom('loginUser')
    .select('id')
    .limit(1)
    .executeTakeFirst();
  if (someone !== undefined) return undefined;
  const { tokens: _sessions, ...world } = await seed({ server, origin });
  await writeFile(path, JSON.stringify(world, null, 2), { mode: 0o600 });
  return world;
}
