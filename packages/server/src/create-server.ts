import { setTimeout as sleep } from 'node:timers/promises';
import { contract } from '@binhan/contract';
import type { Areas } from '@binhan/domain/area';
import type { Entry } from '@binhan/domain/catalog';
import type { Instant } from '@binhan/domain/time';
import type { QrJwk } from '@binhan/qr/signed';
import { createActors } from './accounts/actors';
import { createAuth } from './accounts/auth';
import { type CodeBudgets, type Codes, codeBudgets, createCodes } from './accounts/codes';
import { createStaffLogin } from './accounts/staff-login';
import { type Administrator, createAdministrator } from './accounts/administrator';
import { loadCatalog } from './catalog/load';
import { migrate } from './database/migrate';
import { type DatabaseSource, type OpenDatabase, openDatabase } from './database/open';
import { areStaysDistributed } from './distribution/tables';
import { takeUpAll } from './issuers/brought-keys';
import { foundIssuers } from './issuers/province';
import { createApp } from './http/app';
import { implement } from './implement';
import { createBackground } from './jobs/background';
import { type JobName, type Jobs, createJobs } from './jobs/jobs';
import type { Budget } from './limits/rate-limit';
import type { LogEntry } from './log';
import { lookBudget } from './looks/budget';
import { type Carrier, createOutbox } from './outbox/outbox';
import { storedExchangeKey } from './exchange/key';
import type { NationalPlatform } from './exchange/platform';
import type { IssuerKey } from './certificates/issuer-key';
import { createKeyStore } from './certificates/keys';
import { createSecrets } from './secrets/keys';
import { loadQrKeys, storedQrKeys } from './secrets/qr-keys';
import type { Services, Settings } from './services';
import { type Post, createPost } from './webhooks/post';

/** Everything a server is made of. What has a default says so. */
export interface ServerOptions {
  /** Where the data lies, or a database that is open already (it is then not closed with the server). */
  database: DatabaseSource | OpenDatabase;
  /** Entries loaded at first start and at upgrade, and the tree of areas. */
  catalog: { entries: readonly Entry[]; areas: Areas };
  /** Private ES256 keys for our own codes, the signing one first; without them they are kept in the database, sealed. */
  keys?: readonly QrJwk[];
  /**
   * Keys of issuers that are kept outside the database, the newest last: from a file, or behind a signer of hardware. Without
   * them issuers have keys in the database, sealed.
   */
  issuerKeys?: readonly IssuerKey[];
  /** At least 32 characters; sessions, codes and sealed answers depend on it. */
  secret: string;
  settings: Settings;
  /** How messages leave, by channel; a channel without a carrier keeps them in the outbox. */
  carriers?: Partial<Record<'sms' | 'email', Carrier>>;
  budgets?: CodeBudgets;
  /** People an account of staff may look up beside its own work before it is stopped; 120 an hour by default. */
  looks?: Budget;
  /** The national platform of samples and results; without one nothing is written for it. */
  national?: NationalPlatform;
  /** Whose foreign certificates are believed, asked for each time; without it none are. */
  foreignTrust?: Services['foreignTrust'];
  /** Calls an address of an integrator; by default over HTTPS to public addresses only. */
  post?: Post;
  /** From 0 to 1, to spread attempts; 0.5 by default. */
  random?: () => number;
  clock: () => Instant;
  newId: () => string;
  log?: (entry: LogEntry) => void;
  /** Whether jobs run on their schedule in this process; false by default, they can be run by name. */
  schedule?: boolean;
  /** Milliseconds a request may take once it has come in, before its caller is asked to come again; 30 seconds by default. */
  patience?: number;
}

/** A running server. */
export interface Server {
  /** Answers a request below `/api/v1`. `address` is whence it came, as the process saw it. */
  fetch(request: Request, from?: { address?: string }): Promise<Response>;
  /** Whether the database answers. */
  ready(): Promise<boolean>;
  /** Runs a job now, whatever its schedule. */
  run(job: JobName): Promise<Record<string, number>>;
  /** Makes an administrator of an area, for the first one of an installation. */
  createAdministrator: Administrator;
  /** The services, for the demonstration and the test kit. */
  services: Services & { codes: Codes };
  close(): Promise<void>;
}

/** Opens the database, brings it to the newest schema, loads the catalogue and serves the contract. */
export async function createServer(options: ServerOptions): Promise<Server> {
  const owned = !('db' in options.database);
  const database = 'db' in options.database ? options.database : await openDatabase(options.database);
  const { settings, clock, newId } = options;
  const log = options.log ?? (() => {});
  const { db } = database;
  await migrate(db);
  const secrets = createSecrets(options.secret);
  const codes = createCodes(db, secrets, options.budgets ?? codeBudgets);
  const auth = createAuth({
    db,
    secret: options.secret,
    origin: settings.origin,
    origins: settings.origins,
    issuer: settings.sender,
    log,
  });
  const begun = createBackground(log);
  const issuerKeys = (options.issuerKeys ?? []).map((key) => ({ issuer: settings.province.area, ...key }));
  const keyStore = createKeyStore(secrets, issuerKeys);
  await foundIssuers(db, keyStore, settings, newId, clock());
  await takeUpAll(db, keyStore, issuerKeys, log, clock());
  const services: Services & { codes: Codes } = {
    database,
    distributed: await areStaysDistributed(db),
    settings,
    areas: options.catalog.areas,
    secrets,
    qrKeys: await loadQrKeys(options.keys ?? (await storedQrKeys(db, secrets, clock()))),
    auth,
    actors: createActors(db, auth),
    outbox: createOutbox(db, options.carriers ?? {}, newId, log),
    exchange: {
      ...(options.national === undefined ? {} : { national: options.national }),
      key: await storedExchangeKey(db, secrets, clock()),
      random: options.random ?? (() => 0.5),
      post: options.post ?? createPost({ loopback: settings.mode === 'demo' }),
    },
    keyStore,
    foreignTrust: options.foreignTrust ?? (async () => undefined),
    looks: { budget: options.looks ?? lookBudget },
    clock,
    newId,
    patience: options.patience ?? PATIENCE_MS,
    background: begun.begin,
    log,
    codes,
  };
  await loadCatalog(services, options.catalog.entries);
  const staffLogin = createStaffLogin(auth, db, secrets, settings.origin);
  const app = createApp(services, contract, implement(services, codes, staffLogin));
  const jobs: Jobs = await createJobs(services, options.schedule ?? false);
  return {
    fetch: async (request, from) => app.fetch(request, { address: from?.address ?? 'local' }),
    ready: () => isReady(database),
    run: (job) => jobs.run(job),
    createAdministrator: createAdministrator(services),
    services,
    async close() {
      await jobs.stop();
      await begun.settled();
      if (owned) await database.close();
    },
  };
}

/** Longer nobody waits for an answer who can be told to ask again. */
const PATIENCE_MS = 30_000;

/** Longer a balancer need not wait for a database that says nothing. */
const READY_WITHIN_MS = 2000;

async function isReady(database: OpenDatabase): Promise<boolean> {
  const asked = database.db.selectFrom('catalogEntry').select('id').limit(1).execute();
  const answered = asked.then(
    () => true,
    () => false,
  );
  return Promise.race([answered, sleep(READY_WITHIN_MS, false, { ref: false })]);
}
