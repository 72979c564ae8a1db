import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everythingIn } from '../../test/everything';
import { messagesTo, ok } from '../../test/laboratory';
import {
  type RecordSite,
  given,
  judged,
  keyed,
  openRecordSite,
  ownRecord,
  vaccinee,
} from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let site: RecordSite;
let official: string;
let coordinator: string;
beforeAll(async () => {
  world = await startServer();
  site = await openRecordSite(world);
  official = (await world.staff('official', { area: '31' })).token;
  coordinator = (await world.staff('coordinator', { area: '11239' })).token;
});
afterAll(() => world.close());

const make = (
  { token, person }: { token: string; person: string },
  more: Omit<Parameters<typeof world.call<'claims', 'make'>>[2], 'person'>,
) => world.call('claims', 'make', { person, ...more }, { token });
const decide = (
  token: string,
  claim: string,
  decision: Parameters<typeof world.call<'claims', 'decide'>>[2]['decision'],
) => world.call('claims', 'decide', { claim, decision, reply: 'Đã đối chiếu sổ tiêm gốc.' }, { token });
const waits = async (token: string) =>
  ok(await world.call('claims', 'search', { state: 'received', limit: 100 }, { token })).items.map(
    ({ id }) => id,
  );
const photo = () => new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])], { type: 'image/jpeg' });

/** Somebody with a dose and its certificate. */
async function certified() {
  const one = await vaccinee(world);
  const { line } = await keyed(world, site, one.person);
  const { text } = ok(await world.call('certificates', 'ofDose', { dose: line.id }, { token: one.token }));
  return { ...one, dose: line.id, text };
}

describe('a claim', () => {
  test('goes to the site of its dose with a clock, and nobody outside of site and area finds it', async () => {
    const one = await certified();
    const claim = ok(await make(one, { kind: 'wrong-dose', dose: one.dose, text: 'Sai ngày' }));
    expect(claim).toMatchObject({
      state: 'received',
      dueAt: '2026-12-03T02:00:00.000Z',
      siteName: expect.any(String),
    });
    for (const token of [site.registrar, official, coordinator])
      expect(await waits(token)).toContain(claim.id);
    const elsewhere = await world.staff('coordinator', { area: '11953' });
    const other = await openRecordSite(world);
    for (const token of [elsewhere.token, other.registrar]) {
      expect(await waits(token)).not.toContain(claim.id);
      const input = { claim: claim.id };
      expect((await world.call('claims', 'show', input, { token })).code).toBe('not_found');
      expect((await world.call('claims', 'evidence', input, { token })).code).toBe('not_found');
      expect((await decide(token, claim.id, { kind: 'decline' })).code).toBe('not_found');
      const route = { claim: claim.id, place: other.place };
      expect((await world.call('claims', 'route', route, { token })).code).toBe('not_found');
    }
    expect(
      ok(await world.call('claims', 'show', { claim: claim.id }, { token: site.registrar })).record.lines,
    ).toMatchObject([{ id: one.dose }]);
  });

  test('without a line it is the commune’s, which hands it on to a site; its clock goes on', async () => {
    const one = await vaccinee(world);
    const claim = ok(await make(one, { kind: 'missing-dose', text: 'Tiêm ngày 1/9 ở trạm y tế' }));
    expect(claim).not.toHaveProperty('siteName');
    expect(await waits(site.registrar)).not.toContain(claim.id);
    const routed = ok(
      await world.call('claims', 'route', { claim: claim.id, place: site.place }, { token: coordinator }),
    );
    expect([routed.dueAt, routed.state]).toEqual([claim.dueAt, 'received']);
    expect(await waits(site.registrar)).toContain(claim.id);
    world.wait(24 * 11);
    const { items } = ok(
      await world.call(
        'claims',
        'search',
        { limit: 100 },
        { token: (await world.staff('official', { area: '31' })).token },
      ),
    );
    expect(items.find(({ id }) => id === claim.id)?.late).toBe(true);
    world.wait(-24 * 11);
  });

  test.each([
    ['a claim about a line without the line', { kind: 'not-mine' as const }],
    ['a claim that says nothing', { kind: 'missing-dose' as const }],
  ])('%s is asked for it', async (_, more) => {
    expect((await make(await vaccinee(world), more)).code).toBe('invalid_input');
  });

  test('is about a line of one’s own, and of the household', async () => {
    const [one, other] = [await certified(), await vaccinee(world)];
    expect((await make(other, { kind: 'not-mine', dose: one.dose })).code).toBe('not_found');
    expect((await make({ ...other, person: one.person }, { kind: 'missing-dose', text: 'x' })).code).toBe(
      'not_found',
    );
  });

  test('carries a picture of the paper until it is decided, whose bytes are looked at', async () => {
    const one = await certified();
    const claim = ok(await make(one, { kind: 'wrong-dose', dose: one.dose })).id;
    const attach = (file: Blob) => world.call('claims', 'attach', { claim, file }, { token: one.token });
    expect((await attach(new Blob(['<script>'], { type: 'image/jpeg' }))).code).toBe(
      'unsupported_media_type',
    );
    ok(await attach(photo()));
    const evidence = () => world.call('claims', 'evidence', { claim }, { token: site.registrar });
    expect(new Uint8Array(await (await evidence()).response.arrayBuffer())).toHaveLength(4);
    ok(await decide(site.registrar, claim, { kind: 'decline' }));
    expect((await evidence()).code).toBe('not_found');
    const row = await world.database.db
      .selectFrom('claim')
      .select(['evidence', 'evidenceType'])
      .where('id', '=', claim)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ evidence: null, evidenceType: null });
    expect((await attach(photo())).code).toBe('wrong_state');
  });

  test('withdrawn, it is nobody’s work any more', async () => {
    const one = await certified();
    const claim = ok(await make(one, { kind: 'wrong-dose', dose: one.dose })).id;
    expect(ok(await world.call('claims', 'withdraw', { claim }, { token: one.token })).state).toBe(
      'withdrawn',
    );
    expect(await waits(site.registrar)).not.toContain(claim);
    expect((await decide(site.registrar, claim, { kind: 'decline' })).code).toBe('wrong_state');
  });
});

describe('a decision', () => {
  test('accepted: the old certificate is revoked and the new one valid in the same minute, and the person is told', async () => {
    const one = await certified();
    const claim = ok(
      await make(one, {
        kind: 'wrong-dose',
        dose: one.dose,
        facts: given({ givenOn: '2026-09-03' }),
      }),
    );
    expect((await judged(world, one.text)).verdict).toBe('valid');
    const facts = given({ givenOn: '2026-09-03' });
    const decided = ok(await decide(site.registrar, claim.id, { kind: 'replace', facts }));
    expect(decided.state).toBe('accepted');
    expect(await judged(world, one.text)).toMatchObject({
      verdict: 'invalid',
      findings: [{ code: 'revoked' }],
    });
    const dose = decided.outcome ?? '';
    const { items } = ok(await world.call('certificates', 'mine', {}, { token: one.token }));
    expect(items).toMatchObject([{ of: dose, certificate: { issuedAt: world.now() } }]);
    const { text } = ok(await world.call('certificates', 'ofDose', { dose }, { token: one.token }));
    expect((await judged(world, text)).verdict).toBe('valid');
    const told = (await messagesTo(world, one.phone)).at(-1) ?? '';
    expect(told).toContain('phản ánh ngày 23/11');
    expect(told).not.toMatch(/Ươm|Đã đối chiếu|VAX|AB123/);
    const [mine] = ok(await world.call('claims', 'mine', {}, { token: one.token })).items;
    expect(mine).toMatchObject({ state: 'accepted', reply: 'Đã đối chiếu sổ tiêm gốc.', outcome: dose });
  });

  test('a missing dose is written down; one that is not theirs is withdrawn with its certificate', async () => {
    const one = await vaccinee(world);
    const missing = ok(await make(one, { kind: 'missing-dose', facts: given() }));
    ok(await decide(coordinator, missing.id, { kind: 'record', facts: given() }));
    const { lines } = await ownRecord(world, one.token);
    expect(lines).toMatchObject([{ grade: 'keyed' }]);
    const two = await certified();
    const wrong = ok(await make(two, { kind: 'not-mine', dose: two.dose }));
    ok(await decide(site.registrar, wrong.id, { kind: 'withdraw' }));
    expect((await ownRecord(world, two.token)).lines).toEqual([]);
    expect((await judged(world, two.text)).verdict).toBe('invalid');
  });

  test('what the site itself writes down it signs, also when it corrects it; the commune only reads a paper', async () => {
    const one = await vaccinee(world);
    const claim = ok(await make(one, { kind: 'missing-dose', facts: given() }));
    ok(await world.call('claims', 'route', { claim: claim.id, place: site.place }, { token: coordinator }));
    const made = ok(await decide(site.registrar, claim.id, { kind: 'record', facts: given() }));
    expect((await ownRecord(world, one.token)).lines).toMatchObject([{ id: made.outcome, grade: 'signed' }]);
    const wrong = ok(await make(one, { kind: 'wrong-dose', dose: made.outcome ?? '' }));
    const facts = given({ lot: 'CD456' });
    const after = ok(await decide(official, wrong.id, { kind: 'replace', facts }));
    const { lines, ended } = await ownRecord(world, one.token);
    expect([lines, ended]).toMatchObject([
      [{ id: after.outcome, grade: 'signed', lot: 'CD456' }],
      [{ id: made.outcome, state: 'replaced' }],
    ]);
    const { signature } = await world.database.db
      .selectFrom('dose')
      .select('signature')
      .where('id', '=', after.outcome ?? '')
      .executeTakeFirstOrThrow();
    const [, body = ''] = (signature ?? '').split('.');
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toMatchObject({
      lot: 'CD456',
      site: site.place,
    });
  });

  test('wrong details of the person are set right by whoever decides: the certificate then says the new ones', async () => {
    const one = await certified();
    const claim = ok(await make(one, { kind: 'wrong-person-details', text: 'Sai năm sinh' }));
    const details = { name: 'Đặng Thị Ngọc Ươm', bornOn: '1994-05-06' };
    ok(await decide(official, claim.id, { kind: 'details', details }));
    expect((await judged(world, one.text)).verdict).toBe('invalid');
    const { text } = ok(await world.call('certificates', 'ofDose', { dose: one.dose }, { token: one.token }));
    expect((await judged(world, text)).certificate).toMatchObject({ payload: { dob: '1994-05-06' } });
  });

  test('a correction that cannot be written leaves everything as it was', async () => {
    const one = await certified();
    const claim = ok(await make(one, { kind: 'wrong-dose', dose: one.dose })).id;
    const got = await decide(site.registrar, claim, {
      kind: 'replace',
      facts: given({ vaccine: 'nothing' }),
    });
    expect(got.code).toBe('invalid_input');
    expect((await ownRecord(world, one.token)).lines).toMatchObject([{ id: one.dose, state: 'recorded' }]);
    expect((await judged(world, one.text)).verdict).toBe('valid');
    expect(await waits(site.registrar)).toContain(claim);
  });

  test('two who decide at once: one does', async () => {
    const one = await certified();
    const claim = ok(await make(one, { kind: 'wrong-dose', dose: one.dose })).id;
    const got = await Promise.all([
      decide(site.registrar, claim, { kind: 'withdraw' }),
      decide(official, claim, { kind: 'decline' }),
    ]);
    expect(got.map(({ code }) => code).toSorted()).toEqual(['wrong_state', undefined]);
  });
});

test('whoever is erased takes record, claims and pictures with them', async () => {
  const one = await vaccinee(world, { name: 'Phan Thị Biến Mất' });
  await keyed(world, site, one.person, given({ lot: 'LOTXOA' }));
  ok(await make(one, { kind: 'missing-dose', text: 'Xin xem lại mũi biến mất' }));
  const request = ok(await world.call('records', 'ask', { kind: 'erase' }, { token: one.token }));
  const copy = ok(await world.call('records', 'copy', {}, { token: one.token }));
  expect(copy.tables).toMatchObject({ dose: [{ lot: 'LOTXOA' }], claim: [{ kind: 'missing-dose' }] });
  const decision = { request: request.id, decision: 'complete' as const };
  const done = ok(await world.call('records', 'decide', decision, { token: official }));
  expect(done.proof).toMatchObject({ dose: 1, claim: 1 });
  const left = await everythingIn(world.database);
  for (const gone of ['LOTXOA', 'Biến Mất', 'biến mất']) expect(left).not.toContain(gone);
});
