import { verifyCertificate } from '@binhan/certificates';
import { valueSets } from '@binhan/certificates/value-sets';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { details } from '../../test/given';
import {
  type LaboratoryScene,
  collect,
  newTubeCode,
  ok,
  openLaboratory,
  releaseResult,
  somebody,
} from '../../test/laboratory';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let scene: LaboratoryScene;
beforeAll(async () => {
  world = await startServer();
  scene = await openLaboratory(world);
});
afterAll(() => world.close());

/** A citizen with a specimen in a tube, alone or with others. */
async function sampled(name = 'Đặng Thị Ngọc Ươm', others = 0) {
  const { token, person } = await world.citizen();
  ok(
    await world.call(
      'people',
      'save',
      { person, details: details({ name, bornOn: '1960-05-06' }) },
      { token },
    ),
  );
  const { card } = ok(await world.call('people', 'code', { person }, { token }));
  const one = somebody('', { who: { by: 'code', text: card } });
  const people = [one, ...Array.from({ length: others }, () => somebody())];
  const pool = others === 0 ? {} : { pool: 'household' };
  const { code } = ok(await collect(world, scene, people, { code: newTubeCode(), ...pool }));
  const { items } = ok(await world.call('results', 'mine', {}, { token }));
  return { token, code, specimen: items[0]?.id ?? '', ticket: one.ticket };
}
type Sampled = Awaited<ReturnType<typeof sampled>>;

const certificate = ({ token, specimen }: Sampled) =>
  world.call('results', 'certificate', { specimen }, { token });
const shown = async ({ token, specimen }: Sampled) =>
  ok(await world.call('results', 'show', { specimen }, { token }));

/** As somebody elsewhere judges it, with the lists everybody may have. */
async function judged(text: string) {
  const dated = (list: { issuedAt: string; expiresAt: string }) => ({
    issuedAt: new Date(list.issuedAt),
    expiresAt: new Date(list.expiresAt),
  });
  const trust = ok(await world.call('certificates', 'trust', {}));
  const revoked = ok(await world.call('certificates', 'revocations', {}));
  return verifyCertificate(text, {
    trust: { keys: trust.keys, ...dated(trust) },
    at: new Date(world.now()),
    valueSets,
    revocations: { lists: revoked.lists, ...dated(revoked) },
  });
}

test('a released result of one person is a certificate that anybody can verify without us', async () => {
  const one = await sampled();
  expect((await certificate(one)).code).toBe('no_certificate');
  await releaseResult(world, scene, one.code, 'negative');
  const issued = ok(await certificate(one));
  expect((await shown(one)).certificateUntil).toBe(issued.expiresAt);
  const report = await judged(issued.text);
  expect(report).toMatchObject({ verdict: 'valid', findings: [] });
  expect(report.certificate).toMatchObject({
    issuer: 'VN',
    payload: {
      nam: { fn: 'Đặng', fnt: 'DANG', gn: 'Thị Ngọc Ươm', gnt: 'THI<NGOC<UOM' },
      dob: '1960-05-06',
      t: [{ tg: '840539006', tt: 'LP6464-4', tr: '260415000', co: 'VN', ci: issued.identifier }],
    },
  });
});

test('what was found is said, too', async () => {
  const one = await sampled();
  await releaseResult(world, scene, one.code, 'positive');
  const report = await judged(ok(await certificate(one)).text);
  expect(report.certificate).toMatchObject({ payload: { t: [{ tr: '260373001' }] } });
});

test('asked for again it has the same identifier and end, and nothing of the person is kept for it', async () => {
  const one = await sampled('Vũ Thị Riêng Tư');
  await releaseResult(world, scene, one.code);
  const [first, second] = [ok(await certificate(one)), ok(await certificate(one))];
  expect(second).toMatchObject({ identifier: first.identifier, expiresAt: first.expiresAt });
  const rows = await world.database.db.selectFrom('certificate').selectAll().execute();
  expect(rows.filter(({ specimen }) => specimen === one.specimen)).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/Riêng|RIENG|1960/);
});

test.each([
  ['a tube of several people', 1, 'negative'],
  ['an outcome that decides nothing', 0, 'unclear'],
  ['a test that did not work', 0, 'invalid'],
] as const)('%s is none', async (_, others, outcome) => {
  const one = await sampled('Lê Thị Mẫu', others);
  await releaseResult(world, scene, one.code, outcome);
  expect((await certificate(one)).code).toBe('no_certificate');
  expect(await shown(one)).not.toHaveProperty('certificateUntil');
});

test('by link and code, as the result itself; with a wrong code it is nobody’s', async () => {
  const one = await sampled();
  await releaseResult(world, scene, one.code);
  const { ticket } = one;
  const got = ok(await world.call('results', 'openCertificate', ticket));
  expect((await judged(got.text)).verdict).toBe('valid');
  const other = await world.call('results', 'openCertificate', { ...ticket, code: newTubeCode() });
  expect(other.code).toBe('result_not_opened');
});

test('a result that is corrected or withdrawn revokes its certificate for everybody who looks at the list', async () => {
  const one = await sampled();
  const { result } = await releaseResult(world, scene, one.code, 'positive');
  const wrong = ok(await certificate(one));
  await releaseResult(world, scene, one.code, 'negative', { replaces: result, note: 'Nhầm giếng' });
  expect(await judged(wrong.text)).toMatchObject({ verdict: 'invalid', findings: [{ step: 'revocation' }] });
  const right = ok(await certificate(one));
  expect(right.identifier).not.toBe(wrong.identifier);
  expect((await judged(right.text)).verdict).toBe('valid');

  const other = await sampled();
  const released = await releaseResult(world, scene, other.code);
  const gone = ok(await certificate(other));
  const { laboratory: place, verifier: token } = scene;
  ok(
    await world.call(
      'laboratory',
      'withdraw',
      { place, result: released.result, note: 'Nhầm ống' },
      { token },
    ),
  );
  expect((await judged(gone.text)).verdict).toBe('invalid');
  expect((await certificate(other)).code).toBe('no_certificate');
  // Nothing in the list tells whose they are, or in which order they came.
  const { lists } = ok(await world.call('certificates', 'revocations', {}));
  expect(JSON.stringify(lists)).not.toContain(gone.identifier);
  expect(lists[0]?.entries).toEqual(lists[0]?.entries.toSorted());
});

test('it runs out by its hours, and a revoked one then leaves the list', async () => {
  const one = await sampled();
  await releaseResult(world, scene, one.code);
  const { text, expiresAt } = ok(await certificate(one));
  world.wait(73);
  expect(world.now() > expiresAt).toBe(true);
  expect((await certificate(one)).code).toBe('no_certificate');
  expect((await judged(text)).findings.map(({ step }) => step)).toEqual(['time']);
  expect(ok(await world.call('certificates', 'revocations', {})).lists).toEqual([]);
});
