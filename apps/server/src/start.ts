import { catalogEntries } from '@binhan/catalog';
import { areas } from '@binhan/catalog/areas';
import type { Entry } from '@binhan/domain/catalog';
import {
  type NationalPlatform,
  type Server,
  createServer,
  httpPlatform,
  smsCarrier,
  smtpCarrier,
} from '@binhan/server';
import { demoClock, type DemoClock } from './demo/clock';
import { type DemoNational, demoNational } from './demo/national';
import type { Environment } from './environment';
import { createForeignTrust } from './foreign-trust';
import { issuerKeysOf } from './issuer-keys';
import { demoSecret } from './secret';

/** The API of this process, with the clock a demonstration may move. */
export interface Api {
  server: Server;
  clock: DemoClock;
  origins: string[];
  /** The other side of the exchange, in a demonstration that is connected with no other. */
  national?: DemoNational;
  close(): Promise<void>;
}

/** Opens the database and starts the API as the environment says. */
export async function startApi(environment: Environment, schedule: boolean): Promise<Api> {
  const { origin, ADMIN_ORIGIN, DATABASE_URL, DATA_DIR, MODE } = environment;
  const clock = demoClock();
  const origins = [
    ...new Set([origin, ...(ADMIN_ORIGIN === undefined ? [] : [ADMIN_ORIGIN]), ...localTwins(environment)]),
  ];
  const connected = connectionOf(environment);
  const simulated =
    MODE === 'demo' && connected === undefined ? await demoNational(DATA_DIR, clock.now) : undefined;
  const national = connected ?? simulated?.platform.connection;
  const foreignTrust = createForeignTrust(environment, clock.now, (event, reason) =>
    console.error(JSON.stringify({ at: new Date().toISOString(), level: 'warn', event, reason })),
  );
  const server = await createServer({
    database:
      DATABASE_URL === undefined
        ? { kind: 'folder', folder: `${DATA_DIR}/database` }
        : { kind: 'postgres', url: DATABASE_URL },
    catalog: { entries: [...catalogEntries, provinceHotline(environment)], areas },
    secret: environment.AUTH_SECRET ?? (await demoSecret(DATA_DIR)),
    settings: {
      mode: MODE,
      origin,
      origins,
      timeZone: environment.TIME_ZONE,
      province: {
        name: environment.PROVINCE_NAME,
        area: environment.PROVINCE_AREA,
        defaultArea: environment.DEFAULT_AREA,
      },
      sender: environment.SENDER,
    },
    carriers: carriers(environment),
    ...(national === undefined ? {} : { national }),
    ...(foreignTrust === undefined ? {} : { foreignTrust }),
    issuerKeys: await issuerKeysOf(environment),
    random: Math.random,
    clock: clock.now,
    newId: () => crypto.randomUUID(),
    log: ({ error, ...entry }) => {
      const name =
        error instanceof Error ? { error: error.name, stack: error.stack?.split('\n').slice(1, 6) } : {};
      console.error(JSON.stringify({ at: new Date().toISOString(), ...entry, ...name }));
    },
    schedule,
  });
  await simulated?.meet(server, origin);
  return {
    server,
    clock,
    origins,
    ...(simulated === undefined ? {} : { national: simulated }),
    async close() {
      await simulated?.stop();
      await server.close();
    },
  };
}

/** The national platform as the environment names it. */
function connectionOf(environment: Environment): NationalPlatform | undefined {
  const { NATIONAL_URL: url, NATIONAL_CLIENT_ID: clientId, NATIONAL_KEYS: keys } = environment;
  const { NATIONAL_CLIENT_SECRET: clientSecret } = environment;
  return url === undefined || clientId === undefined || clientSecret === undefined || keys === undefined
    ? undefined
    : httpPlatform({ url, clientId, clientSecret, keys });
}

/** On this machine people type localhost or 127.0.0.1, and each is an origin of its own. */
function localTwins({ MODE, PORT }: Environment): string[] {
  return MODE === 'demo'
    ? [
        `http://127.0.0.1:${PORT}`,
        `http://localhost:${PORT}`,
        'http://localhost:5173',
        'http://localhost:5174',
      ]
    : [];
}

function carriers({ SMTP_URL, MAIL_FROM, SMS_URL, SMS_TOKEN, SENDER }: Environment) {
  return {
    ...(SMTP_URL === undefined ? {} : { email: smtpCarrier({ url: SMTP_URL, from: MAIL_FROM ?? SENDER }) }),
    ...(SMS_URL === undefined
      ? {}
      : { sms: smsCarrier({ url: SMS_URL, token: SMS_TOKEN ?? '', from: SENDER }) }),
  };
}

/** The province's own hotline, from the environment at first start; later it is edited in the admin app. */
function provinceHotline(environment: Environment): Entry {
  return {
    kind: 'hotline',
    id: 'province',
    area: environment.PROVINCE_AREA,
    period: { from: '2021-01-01' },
    source: 'HOTLINE (environment)',
    body: {
      name: {
        vi: `Đường dây nóng ${environment.PROVINCE_NAME}`,
        en: `${environment.PROVINCE_NAME} hotline`,
      },
      phone: environment.HOTLINE,
    },
  };
}
