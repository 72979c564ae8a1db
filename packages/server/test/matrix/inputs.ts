import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { totp } from '../authenticator';
import { details, given } from '../given';
import { challengeOf } from '../owners';
import { type Caller, type Scene, freshPhone } from './scene';
import { areaOf } from './marks';
import { bookingInputs } from './booking-inputs';
import { levelEntry } from './office-seeds';
import { personDetails } from './people-seeds';
import { exchangeInputs } from './exchange-inputs';
import { fileInputs } from './file-inputs';
import { placeInputs } from './place-inputs';
import { registrationInputs } from './registration-inputs';
import { phoneInputs } from './phone-inputs';
import { recordInputs } from './record-inputs';
import { reportInputs } from './report-inputs';
import { shiftInputs } from './shift-inputs';
import { tracingInputs } from './tracing-inputs';
import { tubeInputs } from './tube-inputs';
import { visitInputs } from './visit-inputs';
import { type Ask, type Whose, person, self, sideOf } from './whose';

export type { Whose };

async function freshDeclaration(scene: Scene, caller: Caller, whose: Whose) {
  return (await scene.seeds.declaration(sideOf(whose), person(scene, caller, whose).id)).id;
}

/** The challenge of an account that somebody opens on a new device. */
async function freshChallenge({ world }: Scene): Promise<string> {
  const { phone, token, person: id } = await world.citizen(freshPhone());
  const saved = await world.call('people', 'save', { person: id, details: details() }, { token });
  if (saved.status !== 200) throw new Error(`freshChallenge: ${saved.text}`);
  return challengeOf(world, phone);
}

/** One first password for all of them: making one takes as long as an attacker should need. */
const passwords = new WeakMap<Scene, ReturnType<Scene['world']['server']['createAdministrator']>>();

async function freshAdministrator(scene: Scene) {
  const { db } = scene.world.database;
  const email = () => `${randomUUID()}@staff.example`;
  const making =
    passwords.get(scene) ??
    scene.world.server.createAdministrator({ name: 'Quản trị', email: email(), area: '33' });
  passwords.set(scene, making);
  const { userId, password } = await making;
  const [id, own] = [randomUUID(), email()];
  await sql`insert into login_user (id, name, email, email_verified)
    values (${id}::uuid, 'Quản trị', ${own}, true)`.execute(db);
  await sql`insert into login_account (account_id, provider_id, user_id, password, updated_at)
    select ${id}, provider_id, ${id}::uuid, password, updated_at from login_account where user_id = ${userId}`.execute(
    db,
  );
  await scene.seeds.grant('own', id, 'administrator', { area: '33' });
  return { email: own, password };
}

const area = (whose: Whose) => areaOf[sideOf(whose)].area;
const period = { from: '2026-11-23' };
const photo = () => new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], { type: 'image/jpeg' });

/** A valid call of every endpoint, on a record of whoever is asked for. What a write changes is made for the call. */
export const inputs: Record<string, Ask> = {
  'logins.askCode': () => ({ phone: freshPhone() }),
  async 'logins.signIn'({ world }) {
    const phone = freshPhone();
    const issued = await world.server.services.codes.issue(phone, phone, world.now());
    return { phone, code: 'code' in issued ? issued.code : '' };
  },
  'logins.confirmOwner': async (scene) => ({
    challenge: await freshChallenge(scene),
    owner: { bornOn: details().bornOn, name: details().name },
  }),
  'logins.beginAnew': async (scene) => ({ challenge: await freshChallenge(scene) }),
  'logins.signInStaff': (scene) => freshAdministrator(scene),
  async 'logins.secondFactor'(scene) {
    const begun = await scene.world.call('logins', 'signInStaff', await freshAdministrator(scene), {
      address: randomUUID(),
    });
    return { challenge: begun.value.challenge, code: totp(begun.value.totpUri ?? '') };
  },
  'logins.current': () => ({}),
  'logins.signOut': () => ({}),

  'people.mine': () => ({}),
  'people.save': (scene, caller, whose) => ({
    person: person(scene, caller, whose).id,
    details: personDetails('Lê Thị Thử', sideOf(whose)),
  }),
  'people.add': () => ({
    details: personDetails('Lê Thị Con', 'own'),
    relationship: 'child',
  }),
  async 'people.endProxy'(scene, caller, whose) {
    const child = await scene.seeds.person(sideOf(whose));
    return { proxy: await scene.seeds.proxy(self(scene, caller, whose).id, child.id) };
  },
  'people.code': (scene, caller, whose) => ({ person: person(scene, caller, whose).id }),
  'people.organisations': (_scene, _caller, whose) => ({ text: 'truong', area: area(whose) }),
  'people.stateOrganisation': (scene, _caller, whose) => ({
    organisation: scene.organisations[sideOf(whose)],
  }),

  'declarations.make': (scene, caller, whose) => ({
    ...given(),
    ...(whose === 'own' && caller.acts.length === 0 ? {} : { person: person(scene, caller, whose).id }),
  }),
  'declarations.makeForOther': () => given(),
  'declarations.change': async (scene, caller, whose) => ({
    ...given(),
    declaration: await freshDeclaration(scene, caller, whose),
  }),
  'declarations.withdraw': async (scene, caller, whose) => ({
    declaration: await freshDeclaration(scene, caller, whose),
  }),
  'declarations.receipt': ({ receipt }) => ({ token: receipt }),
  'declarations.mine': () => ({ limit: 100 }),
  'declarations.search': (_scene, _caller, whose) => ({
    limit: 100,
    ...(whose === 'own' ? {} : { area: area(whose) }),
  }),
  'declarations.show': ({ declarations }, _caller, whose) => ({ declaration: declarations[sideOf(whose)] }),
  'declarations.entries': () => ({ limit: 100 }),

  'drafts.save': () => ({ content: { name: 'Lê Thị Nháp' } }),
  async 'drafts.open'({ world }) {
    const kept = await world.call('drafts', 'save', { content: { name: 'Lê Thị Nháp' } });
    return { code: kept.value.code };
  },
  'site.show': () => ({}),
  'site.keys': () => ({}),
  'site.form': () => ({ form: 'test-form' }),
  'areas.provinces': () => ({}),
  'areas.below': () => ({ area: '31' }),
  'areas.search': () => ({ text: 'Thanh' }),
  'areas.convert': () => ({ code: '11239', edition: '2026-04-30' }),

  ...placeInputs,
  ...bookingInputs,
  ...tracingInputs,
  ...tubeInputs,
  ...visitInputs,
  ...shiftInputs,
  ...registrationInputs,
  ...recordInputs,
  ...phoneInputs,
  ...fileInputs,
  ...reportInputs,
  ...exchangeInputs,

  'records.looks': () => ({ limit: 100 }),
  'records.consents': () => ({ limit: 100 }),
  'records.ask': () => ({ kind: 'see' }),
  'records.attach': async (scene, caller, whose) => ({
    request: await scene.seeds.request(sideOf(whose), self(scene, caller, whose).id),
    file: photo(),
  }),
  'records.asked': () => ({ limit: 100 }),
  'records.copy': () => ({}),
  'records.search': () => ({ limit: 100 }),
  'records.evidence': async (scene, caller, whose) => ({
    request: await scene.seeds.request(sideOf(whose), person(scene, caller, whose).id, photo()),
  }),
  'records.decide': async (scene, caller, whose) => ({
    request: await scene.seeds.request(sideOf(whose), person(scene, caller, whose).id),
    decision: 'acknowledge',
  }),

  'staff.work': () => ({}),
  'staff.search': () => ({ limit: 100 }),
  'staff.show': ({ members }, _caller, whose) => ({ member: members[sideOf(whose)].id }),
  'staff.create': (_scene, _caller, whose) => ({
    name: 'Lê Thị Mới',
    email: `${randomUUID()}@staff.example`,
    role: 'helper',
    scope: { kind: 'area', area: area(whose) },
    period,
  }),
  'staff.reset': async ({ seeds }, _caller, whose) => ({ member: (await seeds.member(sideOf(whose))).id }),
  'staff.give': ({ members }, _caller, whose) => ({
    user: members[sideOf(whose)].id,
    role: 'helper',
    scope: { kind: 'area', area: area(whose) },
    period,
  }),
  'staff.end': async ({ seeds }, _caller, whose) => ({ grant: (await seeds.member(sideOf(whose))).grant }),
  'staff.stops': () => ({ limit: 100 }),
  'staff.liftStop': async ({ seeds }, _caller, whose) => ({
    stop: await seeds.stop(sideOf(whose), (await seeds.member(sideOf(whose))).id),
    note: 'Đang rà soát danh sách F1',
  }),
  'staff.audit': () => ({ limit: 100 }),
  'staff.adoption': () => ({}),
  'staff.addOrganisation': (_scene, _caller, whose) => ({
    name: 'Trường mới',
    kind: 'school',
    area: area(whose),
  }),
  'staff.integrators': () => ({ limit: 100 }),
  'staff.addIntegrator': (_scene, _caller, whose) => ({ name: 'Hệ thống mới', area: area(whose), period }),
  'staff.endIntegrator': async ({ seeds }, _caller, whose) => ({
    integrator: (await seeds.integrator(sideOf(whose))).id,
  }),

  'catalog.entries': () => ({ limit: 100 }),
  'catalog.propose': (_scene, _caller, whose) => ({ entry: levelEntry(sideOf(whose)) }),
  'catalog.proposals': () => ({ limit: 100 }),
  'catalog.decide': async ({ seeds, members }, _caller, whose) => ({
    proposal: await seeds.proposal(sideOf(whose), members[sideOf(whose)].id),
    decision: 'reject',
  }),
};

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The same call about things nobody has ever heard of: every id by chance, every area that there is none of. */
export function aboutUnknown(value: unknown): unknown {
  if (typeof value === 'string')
    return ID.test(value) ? randomUUID() : value === areaOf.far.area ? '99999' : value;
  if (Array.isArray(value)) return value.map(aboutUnknown);
  if (typeof value !== 'object' || value === null || value instanceof Blob) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, aboutUnknown(part)]));
}
