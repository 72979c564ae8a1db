import {
  type LaboratoryScene,
  collect,
  newTubeCode,
  ok,
  openLaboratory,
  releaseResult,
  somebody,
} from './laboratory';
import { codesOf, declaredVisitor } from './gate';
import { type TestPlatform, recordsIn, testPlatform } from './national';
import { type TestServer, startServer } from './server';

/** A server that is connected with a platform in the test's hand, and a laboratory. */
export interface ExchangeScene {
  world: TestServer;
  platform: TestPlatform;
  scene: LaboratoryScene;
  administrator: { token: string };
  /** Lines of the ledger in their order. */
  lines(receiver?: string): Promise<Line[]>;
  /** Everything that may go now goes; gives what came over there in this run. */
  deliver(): Promise<ReturnType<typeof recordsIn>>;
  /** A tube of one person alone; somebody new where nobody is named. */
  tube(card?: string): Promise<string>;
  /** The card of a person who comes again and again. */
  regular(): Promise<string>;
  released(code: string, outcome?: string, more?: { replaces?: string; note?: string }): Promise<string>;
}

type Line = Awaited<ReturnType<typeof linesOf>>[number];

/** Starts it. */
export async function exchangeScene({
  connected = true,
  ...options
}: Parameters<typeof startServer>[0] & { connected?: boolean } = {}): Promise<ExchangeScene> {
  const platform = await testPlatform();
  const world = await startServer({ ...(connected ? { national: platform } : {}), ...options });
  const scene = await openLaboratory(world);
  const administrator = await world.staff('administrator', { area: '31' });
  return {
    world,
    platform,
    scene,
    administrator: { token: administrator.token },
    lines: (receiver = 'national') => linesOf(world, receiver),
    async deliver() {
      const before = platform.envelopes.length;
      await world.server.run('exchange');
      return platform.envelopes.slice(before).flatMap(recordsIn);
    },
    async tube(card) {
      const person = card === undefined ? somebody() : somebody('', { who: { by: 'code', text: card } });
      return ok(await collect(world, scene, [person], { code: newTubeCode() })).code;
    },
    async regular() {
      const visitor = await declaredVisitor(world);
      const { card } = await codesOf(world, visitor);
      return card;
    },
    released: async (code, outcome, more) => (await releaseResult(world, scene, code, outcome, more)).result,
  };
}

const linesOf = (world: TestServer, receiver: string) =>
  world.database.db
    .selectFrom('transmission')
    .selectAll()
    .where('receiver', '=', receiver)
    .orderBy('number')
    .execute();
