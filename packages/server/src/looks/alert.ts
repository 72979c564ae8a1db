import { COUNTRY } from '@binhan/domain/area';
import { actorId } from '../access/actor';
import type { AreaOfRecord } from '../access/within';
import type { CallFacts } from '../http/call';
import { writeAudit } from '../audit/write';
import type { Services } from '../services';

/** Tells the administrators of an account's area that it was stopped, and leaves a row in the audit. */
export function alertStopped(services: Services, facts: CallFacts, user: string): Promise<void> {
  return alert(services, facts, user, {
    action: 'looks.stopped',
    subject: 'Tạm dừng tra cứu / Look-ups stopped',
    page: 'people/stops',
    vi: 'một tài khoản cán bộ bị tạm dừng tra cứu vì mở nhiều hồ sơ ngoài công việc đang chờ. Việc thường ngày vẫn làm được. Xem lại và cho tiếp tục',
    en: 'the account of a member of staff was stopped, which opened many records beside its own work. Its daily work goes on. Review it and let it go on',
  });
}

/** Tells them that an account is used from two places in turn. */
export function alertShared(services: Services, facts: CallFacts, user: string): Promise<void> {
  return alert(services, facts, user, {
    action: 'looks.shared-login',
    subject: 'Tài khoản dùng chung / Shared login',
    page: 'audit',
    vi: 'một tài khoản cán bộ đang được dùng xen kẽ từ hai nơi. Mỗi người cần tài khoản riêng. Xem nhật ký',
    en: 'the account of a member of staff is used from two places in turn. Everybody needs an account of their own. See the audit',
  });
}

/** Tells them that somebody took a list of people away as a file. */
export function alertExport(services: Services, facts: CallFacts): Promise<void> {
  return alert(services, facts, actorId(facts.actor) ?? null, {
    action: 'looks.export',
    subject: 'Đã xuất danh sách / List exported',
    page: 'audit',
    vi: 'có cán bộ vừa xuất danh sách người vào một địa điểm. Ai, ở đâu và vì sao: xem nhật ký',
    en: 'a member of staff exported the visitors of a place. Who, where and why: see the audit',
  });
}

/** What is said; never a name: messages leave the system. */
interface Alert {
  action: string;
  subject: string;
  /** The page of the admin app that shows it. */
  page: string;
  vi: string;
  en: string;
}

async function alert(
  services: Services,
  facts: CallFacts,
  user: string | null,
  { action, subject, page, vi, en }: Alert,
): Promise<void> {
  const { outbox, settings, log } = services;
  const { db } = services.database;
  const { actor, now, requestId, today } = facts;
  const where = await areaOf(services, facts);
  log({ level: 'warn', event: action.replaceAll(/[.-]/g, '_'), requestId });
  await db.transaction().execute(async (trx) => {
    await writeAudit(trx, { actor, now, requestId }, { action, effect: 'write', subjects: [user], ...where });
    let accounts = trx
      .selectFrom('accessGrant')
      .innerJoin('loginUser', 'loginUser.id', 'accessGrant.userId')
      .select('loginUser.email')
      .distinct()
      .where('accessGrant.role', '=', 'administrator')
      .where('accessGrant.area', 'in', [COUNTRY, ...Object.values(where).filter((code) => code !== null)])
      .where('accessGrant.validFrom', '<=', today)
      .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', today)]));
    // Nobody is told about themselves.
    if (user !== null) accounts = accounts.where('accessGrant.userId', '<>', user);
    const told = await accounts.execute();
    const link = `${settings.origin}/admin/${page}`;
    const text = `${settings.sender}: ${vi}: ${link}\n\n${settings.sender}: ${en}: ${link}`;
    await outbox.put(
      trx,
      told.map(({ email }) => ({ channel: 'email', recipient: email, subject, text })),
      now,
    );
  });
  await outbox.deliver(now);
}

/** The area of the grant under which somebody looked. */
async function areaOf(
  { areas, database: { db } }: Services,
  { grants, today }: Pick<CallFacts, 'grants' | 'today'>,
): Promise<AreaOfRecord> {
  const nowhere = { area: null, province: null };
  const scope = grants[0]?.scope;
  if (scope === undefined) return nowhere;
  if (scope.kind === 'area') {
    const unit = await areas.find(scope.area, today);
    if (unit === undefined) return nowhere;
    return { area: unit.level === 'commune' ? unit.code : null, province: unit.province };
  }
  const place = await db
    .selectFrom('place')
    .select(['area', 'province'])
    .where('id', '=', scope.place)
    .executeTakeFirst();
  return place ?? nowhere;
}
