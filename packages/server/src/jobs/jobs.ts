import { dateIn } from '@binhan/domain/time';
import { PgBoss, fromPglite } from 'pg-boss';
import { sealAudit } from '../audit/seal';
import { keepBookings } from '../bookings/upkeep';
import { renewCertificates } from '../certificates/renew';
import { alarm, deliverNational } from '../exchange/deliver';
import { reconcileDue } from '../exchange/reconcile';
import { workImports } from '../imports/work';
import { findMatches } from '../matches/find-matches';
import { moveLeft } from '../matches/move-left';
import { askHowTheyAre } from '../reactions/ask';
import type { Services } from '../services';
import { lapseInvitations } from '../registrations/lapse';
import { recallDue } from '../registrations/recall';
import { closeOverdueStays } from '../stays/overdue';
import { sendWarnings } from '../warnings/send';
import { deliverWebhooks } from '../webhooks/deliver';
import { partitionStays } from './partitions';
import { expire, retain } from './retention';

/** The work that comes back by itself, each with its schedule in the installation's time zone. */
const schedules = {
  /** Erases what has reached its day. */
  retention: '30 2 * * *',
  /** Removes limits, repeated writes and codes that have served their time. */
  expiry: '10 * * * *',
  /** Ends stays nobody ended. */
  leave: '*/5 * * * *',
  /** Gives seats back and on, reminds, and notes who did not come. */
  bookings: '* * * * *',
  /** Lets invitations run out that nobody answered. */
  invitations: '* * * * *',
  /** Tells people that their next dose is due. */
  recalls: '0 8 * * *',
  /** Asks people how they are after a dose. */
  reactions: '*/10 * * * *',
  /** Renews certificates of doses that end soon. */
  renewals: '20 * * * *',
  /** Looks for records that may be one person's, and moves what a merge had to leave once it may go. */
  matches: '* * * * *',
  /** Tells people of warnings that were released or recalled. */
  warnings: '* * * * *',
  /** Takes up files of rows that a process left. */
  imports: '* * * * *',
  /** Carries messages that wait for another attempt. */
  outbox: '* * * * *',
  /** Tells the national platform what it waits for, and says what waits for too long. */
  exchange: '* * * * *',
  /** Calls the addresses of integrators: apart, so that a slow one keeps nobody else waiting. */
  webhooks: '* * * * *',
  /** Compares the day before with the national platform, and again until both are equal. */
  reconcile: '10 3,9,15,21 * * *',
  /** Seals the audit. */
  seal: '* * * * *',
  /** Weekly partitions of stays, ahead of time. */
  partitions: '0 1 * * *',
} as const;

/** The name of a job. */
export type JobName = keyof typeof schedules;

/** The jobs of a server. */
export interface Jobs {
  /** Does a job now and gives what it did, as counts. */
  run(job: JobName): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

const names = Object.keys(schedules).filter((name): name is JobName => name in schedules);

/** The jobs; with `schedule` they also run by themselves, once in the whole installation however many processes there are. */
export async function createJobs(services: Services, schedule: boolean): Promise<Jobs> {
  const run = (job: JobName) => work(services, job);
  if (!schedule) return { run, stop: async () => {} };
  await run('partitions');
  const { jobs } = services.database;
  const boss =
    jobs.kind === 'pglite'
      ? new PgBoss({ db: fromPglite(jobs.instance), backend: 'pglite', schema: 'jobs' })
      : new PgBoss({ connectionString: jobs.url, schema: 'jobs', max: 3 });
  boss.on('error', (error: unknown) => services.log({ level: 'error', event: 'jobs', error }));
  await boss.start();
  for (const name of names) {
    await boss.createQueue(name, { retryLimit: 2 });
    await boss.work(name, { pollingIntervalSeconds: 5 }, async () => {
      await run(name);
    });
    await boss.schedule(name, schedules[name], null, { tz: services.settings.timeZone });
  }
  return { run, stop: () => boss.stop({ graceful: true, timeout: 5000 }) };
}

async function work(services: Services, job: JobName): Promise<Record<string, number>> {
  const { db } = services.database;
  const now = services.clock();
  switch (job) {
    case 'retention':
      return retain(services, now, dateIn(now, services.settings.timeZone), services.newId);
    case 'expiry':
      return expire(db, now);
    case 'leave':
      return { closed: await closeOverdueStays(services, db, now) };
    case 'bookings':
      return keepBookings(services, now);
    case 'invitations':
      return { lapsed: await lapseInvitations(services, now) };
    case 'recalls':
      return { recalled: await recallDue(services, now) };
    case 'reactions':
      return askHowTheyAre(services, now);
    case 'renewals':
      return renewCertificates(services, now);
    case 'matches':
      return { ...(await findMatches(services, now)), ...(await moveLeft(services, now)) };
    case 'warnings':
      return sendWarnings(services, now);
    case 'imports':
      return { files: await workImports(services) };
    case 'outbox':
      return { sent: await services.outbox.deliver(now) };
    case 'exchange':
      return { national: await deliverNational(services), ...(await alarm(services, now)) };
    case 'webhooks':
      return { webhooks: await deliverWebhooks(services) };
    case 'reconcile':
      return reconcileDue(services, now);
    case 'seal':
      return { links: await sealAudit(db, now) };
    case 'partitions':
      return { ...(await partitionStays(services, now)) };
  }
}
