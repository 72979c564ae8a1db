import { parseArgs } from 'node:util';
import { areas } from '@binhan/catalog/areas';
import { DatabaseEncodingError, DistributionError, FolderInUseError, verifyAudit } from '@binhan/server';
import { demoWorld } from './demo/accounts';
import { distributeStays } from './distribute-stays';
import { type Environment, readEnvironment } from './environment';
import { listen } from './http/listen';
import { LogoError, readLogo } from './http/logo';
import { issuerKey } from './issuer-key-command';
import { IssuerKeyError } from './issuer-keys';
import { ProvinceError, checkProvince } from './province';
import { startApi } from './start';

const usage = `usage: serve | migrate | distribute | seed | create-admin --name NAME --email EMAIL [--area CODE] | verify-audit
     | issuer-key create (--out FILE | --stdout) [--issuer CODE] [--months NUMBER] | issuer-key check`;

/** Runs one command of the process; gives its exit code where it ends by itself. */
async function run(environment: Environment, arguments_: string[]): Promise<number | undefined> {
  const { positionals, values } = parseArgs({
    args: arguments_,
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      email: { type: 'string' },
      area: { type: 'string' },
      'no-pages': { type: 'boolean' },
      issuer: { type: 'string' },
      months: { type: 'string' },
      out: { type: 'string' },
      stdout: { type: 'boolean' },
    },
  });
  switch (positionals[0] ?? 'serve') {
    case 'serve':
      await serve(environment, values['no-pages'] !== true);
      return undefined;
    case 'migrate':
    case 'seed': {
      const api = await startApi(environment, false);
      if (positionals[0] === 'seed') await demoWorld(api.server, environment.origin, environment.DATA_DIR);
      await api.close();
      return 0;
    }
    case 'distribute':
      return distributeStays(environment);
    case 'create-admin':
      return createAdmin(environment, values);
    case 'issuer-key': {
      const code = await issuerKey(environment, positionals[1], values);
      if (code === undefined) console.error(usage);
      return code ?? 2;
    }
    case 'verify-audit': {
      const api = await startApi(environment, false);
      const findings = await verifyAudit(api.server.services.database.db);
      for (const finding of findings) console.log(JSON.stringify(finding));
      console.log(findings.length === 0 ? 'The audit is whole.' : `${findings.length} findings.`);
      await api.close();
      return findings.length === 0 ? 0 : 1;
    }
    default:
      console.error(usage);
      return 2;
  }
}

async function createAdmin(
  environment: Environment,
  values: { name?: string; email?: string; area?: string },
): Promise<number> {
  const { name, email, area = environment.PROVINCE_AREA } = values;
  if (name === undefined || email === undefined) {
    console.error(usage);
    return 2;
  }
  const api = await startApi(environment, false);
  const { password } = await api.server.createAdministrator({ name, email, area });
  console.log(`First password of ${email}: ${password}`);
  console.log('At the first sign-in an authenticator app is asked for.');
  await api.close();
  return 0;
}

async function serve(environment: Environment, pages: boolean): Promise<void> {
  const begin = Date.now();
  const logo = await readLogo(environment);
  await checkProvince(environment, areas, new Date().toISOString().slice(0, 10));
  const api = await startApi(environment, environment.JOBS === 'on');
  const demo = environment.MODE === 'demo';
  if (demo) console.log('Preparing the demonstration world (the first time takes some seconds) …');
  const seeded = demo ? await demoWorld(api.server, environment.origin, environment.DATA_DIR) : undefined;
  const http = await listen(environment, api, seeded, { pages, logo });
  console.log(`Bình An is ready after ${((Date.now() - begin) / 1000).toFixed(1)} s.

  Portal      ${environment.origin}/
  Admin       ${environment.ADMIN_ORIGIN ?? environment.origin}/admin
  API         ${environment.origin}/api/docs${
    demo
      ? `\n  Demo        ${environment.origin}/demo   accounts with their codes, outbox, clock, national platform`
      : ''
  }
`);
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    http.close();
    http.closeIdleConnections();
    setTimeout(() => http.closeAllConnections(), 3000).unref();
    await api.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void close());
  process.on('SIGTERM', () => void close());
}

const environment = readEnvironment(process.env);
if ('problems' in environment) {
  for (const problem of environment.problems) console.error(problem);
  process.exit(1);
}
try {
  const code = await run(environment.value, process.argv.slice(2));
  if (code !== undefined) process.exit(code);
} catch (error) {
  const sentences = [
    DatabaseEncodingError,
    DistributionError,
    FolderInUseError,
    IssuerKeyError,
    LogoError,
    ProvinceError,
  ];
  if (error instanceof Error && sentences.some((kind) => error instanceof kind)) console.error(error.message);
  else if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    console.error(`Port ${environment.value.PORT} is in use: choose another with PORT.`);
  } else console.error(error);
  process.exit(1);
}
