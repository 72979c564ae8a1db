import { people } from '../src/people/people';
import { createClock } from '../src/world/clock';
import { newTicket } from '../src/world/seed-laboratory';
import { type World, createWorld } from '../src/world/world';
import { noChaos, seeded } from '../src/national/chaos';
import { type SimulatedPlatform, createNationalPlatform } from '../src/national/platform';

/** The day of these tests. */
export const day = '2026-11-23';

/** A world that is connected with a simulated platform, and one of its citizens at a laboratory. */
export async function connected(seed = 1) {
  const clock = createClock(`${day}T02:00:00.000Z`);
  const platform = await createNationalPlatform({ clock: clock.now, seed });
  const world = await createWorld({ clock, national: platform.connection, random: seeded(seed) });
  const { key } = await world.staff('administrator').exchange.status();
  platform.meet({ key, fetch: world.fetch, origin: world.origin });
  return { clock, platform, world, lab: laboratoryOf(world, await cardOf(world, people.citizen.phone)) };
}

/** The card of a citizen. */
export async function cardOf(world: World, phone: string): Promise<string> {
  const { client, person } = await world.citizen(phone);
  const { card } = await client.people.code({ person });
  return card;
}

/** What a site and its laboratory do with one person's tubes. */
export function laboratoryOf(world: World, card: string, mark = '') {
  const site = world.seeded?.site ?? '';
  const place = world.seeded?.laboratory ?? '';
  let tubes = 0;
  return {
    async collect() {
      const code = `CASE38-${mark}${String((tubes += 1)).padStart(4, '0')}`;
      const people = [{ who: { by: 'code' as const, text: card }, reason: 'own-wish', ticket: newTicket() }];
      const swab = { kind: 'sars-cov-2-pcr', specimen: 'nasopharyngeal-swab' };
      await world.staff('sampler').tubes.collect({ place: site, code, ...swab, people });
      return code;
    },
    async release(code: string, replaces?: string) {
      const [technician, verifier] = [world.staff('technician'), world.staff('verifier')];
      if (replaces === undefined) await technician.laboratory.receive({ place, code });
      const { result } = await technician.laboratory.enter({
        place,
        code,
        outcome: replaces === undefined ? 'negative' : 'inconclusive',
        kit: 'demo-pcr',
        ...(replaces === undefined ? {} : { replaces, note: 'Xem lại' }),
      });
      const id = result?.id ?? '';
      if (result?.state === 'entered') await verifier.laboratory.verify({ place, result: id });
      await verifier.laboratory.release({ place, results: [id] });
      return id;
    },
    withdraw: (result: string) =>
      world.staff('verifier').laboratory.withdraw({ place, result, note: 'Nhầm ống' }),
  };
}

/** Minutes pass on both sides. */
export async function pass(
  world: World,
  platform: SimulatedPlatform,
  clock: { advance(hours: number): void },
  minutes: number,
) {
  const alarms = { late: 0, dead: 0 };
  for (let minute = 0; minute < minutes; minute += 1) {
    clock.advance(0.5 / 60);
    await platform.tick();
    clock.advance(0.5 / 60);
    const done = await world.server.run('exchange');
    await platform.tick();
    alarms.late = Math.max(alarms.late, done['late'] ?? 0);
    alarms.dead = Math.max(alarms.dead, done['dead'] ?? 0);
  }
  return alarms;
}

/** Lines that are not yet acknowledged. */
export const open = async (world: World) =>
  world.server.services.database.db
    .selectFrom('transmission')
    .selectAll()
    .where('state', '<>', 'acknowledged')
    .execute();

/** What an hour of the abuse case does to whatever passes between both sides. */
export const storm = { drop: 0.3, delay: 1, delaySeconds: 60, double: 0.3, reorder: 0.5, fail: 0.1 };

/** The storm is over: time passes until nothing is open, for half a day at most. */
export async function calm(
  world: World,
  platform: SimulatedPlatform,
  clock: { advance(hours: number): void },
): Promise<void> {
  Object.assign(platform.chaos, noChaos());
  for (let hour = 0; hour < 12 && (await open(world)).length > 0; hour += 1)
    await pass(world, platform, clock, 60);
}

/** What a signature is over. */
export const payloadOf = (jws: string) =>
  atob((jws.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
