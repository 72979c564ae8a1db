import { timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Refusal, isRefusal, refuse } from '@binhan/domain/refusals';
import { readSpokenCode } from '@binhan/domain/text';
import { type Instant, instantPlus } from '@binhan/domain/time';
import { writeAudit } from '../audit/write';
import { testingPolicy } from '../catalog/by-kind';
import type { OutsideCall } from '../http/call';
import { type Budget, takePoint } from '../limits/rate-limit';
import type { Services } from '../services';
import { hashOfCode, hashOfToken } from '../tubes/ticket';
import { type SpecimenRow, specimenRows } from './rows';

const QUARTER_HOUR = 900;
const DAY = 86_400;
/** Tries of one address on any links in a quarter of an hour: a household or a ward behind one address gets through. */
const PER_ADDRESS: Budget = { points: 60, seconds: QUARTER_HOUR };
/** Wrong codes of a whole installation in an hour, from which on one address has one try on one link. */
const EVERYWHERE: Budget = { points: 5000, seconds: 3600 };
/** The code is compared with something even where no link was found. */
const NOBODY = 'x'.repeat(43);

/**
 * Milliseconds before nobody is refused: a link that is known takes some microseconds more than one that is not, which a
 * thousand calls would tell. Longer than any of the statements takes on a database that is not overrun.
 */
const REFUSED_AFTER = 60;

/** The specimen of a link and a code, or the one refusal, whose time says nothing either. */
export async function openSpecimen(
  services: Services,
  call: OutsideCall,
  opening: { token: string; code: string },
): Promise<SpecimenRow | Refusal> {
  const answered = new AbortController();
  const patience = sleep(REFUSED_AFTER, undefined, { signal: answered.signal }).catch(() => {});
  const found = await judgeOpening(services, call, opening);
  if (isRefusal(found)) await patience;
  answered.abort();
  return found;
}

/**
 * Judges a link and a code. Every way of failing runs the same statements and gives the same refusal. A try costs
 * points before it is judged, in one atomic statement each; the right code gives back those of its link and person, so
 * that whoever has it is not kept out by their own mistakes. Who is kept out by others signs in or goes to the site.
 */
async function judgeOpening(
  services: Services,
  call: OutsideCall,
  { token, code }: { token: string; code: string },
): Promise<SpecimenRow | Refusal> {
  const { database, secrets, settings } = services;
  const tokenHash = hashOfToken(token);
  const link = await database.db
    .selectFrom('resultLink')
    .innerJoin('specimen', 'specimen.id', 'resultLink.specimen')
    .innerJoin('tube', 'tube.id', 'specimen.tube')
    .select(['resultLink.madeAt', 'specimen.id', 'specimen.codeHash', 'specimen.person'])
    .select(['tube.area', 'tube.province'])
    .where('tokenHash', '=', tokenHash)
    .where('tube.state', '<>', 'discarded')
    .executeTakeFirst();
  const { area, defaultArea } = settings.province;
  const where = link ?? { area: defaultArea, province: area };
  const policy = await testingPolicy(database.db, where, call.today);
  const hash = (text: string) => secrets.hash('result-try', text);
  const crowded = await takePoint(database.db, 'result-open', EVERYWHERE, call.now);
  const perAddress = crowded === undefined ? (policy?.triesPerAddress ?? 1) : 1;
  const perLink = { points: policy?.triesPerLink ?? 10, seconds: DAY };
  const given = [
    `link-address:${tokenHash}:${call.address}`,
    `link:${tokenHash}`,
    `person:${link?.person ?? tokenHash}`,
  ];
  const keys = given.map((one) => `result-open:${hash(one)}`);
  const budgets = [{ points: perAddress, seconds: QUARTER_HOUR }, perLink, perLink];
  let locked = false;
  for (const [place, key] of keys.entries())
    locked = (await spend(services, key, budgets[place] ?? perLink, call.now)) || locked;
  const address = `result-open:${hash(`address:${call.address}`)}`;
  locked = (await spend(services, address, PER_ADDRESS, call.now)) || locked;

  const right = equal(hashOfCode(secrets, readSpokenCode(code) ?? ''), link?.codeHash ?? NOBODY);
  const tooOld =
    link !== undefined && instantPlus(link.madeAt.toISOString(), (policy?.linkDays ?? 0) * 24) < call.now;
  if (link === undefined || !right || tooOld || locked) return refuse('result_not_opened');

  await database.db.deleteFrom('rateLimit').where('key', 'in', keys).execute();
  return database.db.transaction().execute(async (trx) => {
    await trx
      .updateTable('resultLink')
      .set({ openedAt: call.now })
      .where('tokenHash', '=', tokenHash)
      .execute();
    const row = await specimenRows(trx).where('specimen.id', '=', link.id).executeTakeFirstOrThrow();
    await writeAudit(trx, call, {
      action: 'results.open',
      effect: 'read',
      subjects: [link.person],
      area: link.area,
      province: link.province,
    });
    return row;
  });
}

async function spend(services: Services, key: string, budget: Budget, now: Instant): Promise<boolean> {
  return (await takePoint(services.database.db, key, budget, now)) !== undefined;
}

function equal(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
