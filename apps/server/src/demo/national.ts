import { readFile, writeFile } from 'node:fs/promises';
import type { Server } from '@binhan/server';
import { type SimulatedPlatform, createNationalPlatform } from '@binhan/testkit';
import { z } from 'zod';

/** How often the simulated platform looks at what has arrived. */
const TICK_MS = 5000;

/** The other side of the exchange in a demonstration: in this process, over no network. */
export interface DemoNational {
  platform: SimulatedPlatform;
  /** Tells it whom it talks to; from then on it works by itself. */
  meet(server: Server, origin: string): Promise<void>;
  /** Carries out now what has arrived, and keeps it for the next start. */
  work(): Promise<void>;
  stop(): Promise<void>;
}

const Kept = z.object({
  key: z.looseObject({ kty: z.string() }),
  records: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      subject: z.string(),
      sequence: z.number(),
      attempt: z.number(),
      day: z.string(),
      digest: z.string(),
      bundle: z.unknown(),
      heldAt: z.string(),
    }),
  ),
});

/** The simulated platform; what it holds is kept beside the data, so that both sides remember the same. */
export async function demoNational(folder: string, clock: () => string): Promise<DemoNational> {
  const path = `${folder}/national.json`;
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const kept = text === undefined ? undefined : Kept.parse(JSON.parse(text));
  const platform = await createNationalPlatform({ clock, ...(kept === undefined ? {} : { kept }) });
  let written = text;
  let timer: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;

  async function tick(): Promise<void> {
    await platform.tick();
    const now = JSON.stringify(platform.keep());
    if (now === written) return;
    written = now;
    await writeFile(path, now, { mode: 0o600 });
  }

  /** One after the other: what is half done is not begun again. */
  function work(): Promise<void> {
    working ??= tick().finally(() => {
      working = undefined;
    });
    return working;
  }

  return {
    platform,
    work,
    async meet(server, origin) {
      const { publicJwk } = server.services.exchange.key;
      platform.meet({ key: publicJwk, fetch: (request) => server.fetch(request), origin });
      // What keeps it from working is noted by the server it talks to.
      timer = setInterval(() => void work().catch(() => {}), TICK_MS).unref();
    },
    async stop() {
      clearInterval(timer);
      await working?.catch(() => {});
    },
  };
}
