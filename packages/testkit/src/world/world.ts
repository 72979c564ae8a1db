import { catalogEntries } from '@binhan/catalog';
import { areas } from '@binhan/catalog/areas';
import type { Role } from '@binhan/domain/access';
import type { Instant } from '@binhan/domain/time';
import {
  type DatabaseSource,
  type NationalPlatform,
  type OpenDatabase,
  type Server,
  codeBudgets,
  createServer,
} from '@binhan/server';
import { type TestClock, createClock } from './clock';
import { type Seeded, seed } from './seed';
import { type Client, clientOf, signInCitizen } from './sign-in';
import { type Switches, faulty, noFaults } from './switches';

/** How a world begins. */
export interface WorldOptions {
  /** In memory by default. */
  database?: DatabaseSource | OpenDatabase;
  /** Where pages believe the API is; `https://binhan.test` by default. */
  origin?: string;
  /** The first moment; the clock then stands still. */
  now?: Instant;
  /** The national platform; without one nothing is written for it. */
  national?: NationalPlatform;
  /** From 0 to 1, to spread attempts. */
  random?: () => number;
  /** Whether the demonstration world is filled in; true by default. */
  seeded?: boolean;
  /** A clock that somebody else reads, too; then `now` is not used. */
  clock?: TestClock;
}

/** The real server over a database of its own, with a clock and faults a test can switch. */
export interface World {
  fetch(request: Request): Promise<Response>;
  /** A client without an account, or with a token. */
  client(as?: { token?: string }): Client;
  /** A signed-in citizen. */
  citizen(phone: string): Promise<{ token: string; person: string; client: Client }>;
  /** A signed-in member of staff of the seeded world. */
  staff(role: Role): Client;
  clock: TestClock;
  switches: Switches;
  /** What was seeded; empty where nothing was. */
  seeded: Seeded | undefined;
  server: Server;
  origin: string;
  close(): Promise<void>;
}

/** Budgets so wide that a test suite never meets them by chance. */
const wide = { points: 1_000_000, seconds: 3600 };

/** Creates a world: the same server, SQL and rules as in production, in this process. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const origin = options.origin ?? 'https://binhan.test';
  const clock = options.clock ?? createClock(options.now ?? '2026-11-23T02:00:00.000Z');
  const switches = noFaults();
  const server = await createServer({
    database: options.database ?? { kind: 'memory' },
    catalog: { entries: catalogEntries, areas },
    secret: 'the secret of a world that is only a test',
    settings: {
      mode: 'demo',
      origin,
      origins: [origin],
      timeZone: 'Asia/Ho_Chi_Minh',
      province: { name: 'Hải Phòng', area: '31', defaultArea: '11239' },
      sender: 'Bình An',
    },
    budgets: {
      ...codeBudgets,
      sendsPerRange: wide,
      sendsPerPhone: wide,
      sendsPerAddress: wide,
      guessesPerAddress: wide,
    },
    ...(options.national === undefined ? {} : { national: options.national }),
    ...(options.random === undefined ? {} : { random: options.random }),
    // A test may ask one account for everything.
    looks: wide,
    clock: clock.now,
    newId: () => crypto.randomUUID(),
  });
  const door = { server, origin };
  const seeded = options.seeded === false ? undefined : await seed(door);
  const reach = faulty((request) => server.fetch(request), switches);
  return {
    fetch: reach,
    client: (as = {}) => clientOf(door, as),
    citizen: (phone) => signInCitizen(door, phone),
    staff(role) {
      const token = seeded?.tokens[role];
      if (token === undefined) throw new RangeError(`staff: nobody was seeded as ${role}`);
      return clientOf(door, { token });
    },
    clock,
    switches,
    seeded,
    server,
    origin,
    close: () => server.close(),
  };
}
