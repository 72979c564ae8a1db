import { readQr } from '@binhan/qr';
import { importQrKey, signQr, verifyQr } from '@binhan/qr/signed';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  collect,
  messagesTo,
  newTicket,
  ok,
  openLaboratory,
  releaseResult,
  somebody,
  tokenIn,
} from '../../test/laboratory';
import { type Got, type TestServer, startServer } from '../../test/server';

let world: TestServer;
beforeAll(async () => {
  world = await startServer();
});
afterAll(() => world.close());

let phones = 0;
const newPhone = () => `+8494${String(1_000_000 + (phones += 1))}`;
const from = () => ({ address: crypto.randomUUID() });
const open = (token: string, code: string, as = from()) => world.call('results', 'open', { token, code }, as);

/** The words of a PDF, page by page, as a reader sees them. */
async function wordsOf({ response }: Got): Promise<string> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(await response.arrayBuffer()) }).promise;
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return items.flatMap((item) => ('str' in item ? item.str : [])).join(' ');
}

describe('a result in the right hands', () => {
  test('opens by the link of the message and the code kept on paper, from the specimen to the result', async () => {
    const scene = await openLaboratory(world);
    const phone = newPhone();
    const person = somebody('Phạm Thị Liên', { phone });
    const { code } = ok(await collect(world, scene, [person]));
    const printed = ok(await open(person.ticket.token, person.ticket.code.toLowerCase()));
    expect(printed).toMatchObject({ stage: 'collected', name: 'Phạm Thị Liên' });
    await releaseResult(world, scene, code);
    const [message] = await messagesTo(world, phone);
    const shown = ok(await open(tokenIn(message), person.ticket.code));
    expect(shown).toMatchObject({
      stage: 'ready',
      result: { outcome: { id: 'negative', means: 'not-detected', advice: { vi: 'Lời khuyên: Âm tính' } } },
      timeline: [{ stage: 'collected' }, { stage: 'at-laboratory' }, { stage: 'ready' }],
    });
    const slip = await world.call(
      'results',
      'openSlip',
      { token: tokenIn(message), code: person.ticket.code },
      from(),
    );
    const words = await wordsOf(slip);
    for (const part of ['Phiếu kết quả xét nghiệm', 'PHẠM THỊ LIÊN', 'Kết quả: Âm tính', code])
      expect(words).toContain(part);
  });

  test('a household sees its members’ and nobody else’s, and a proxy that ended sees nothing', async () => {
    const scene = await openLaboratory(world);
    const parent = await world.citizen();
    const child = ok(
      await world.call(
        'people',
        'add',
        { details: somebodyDetails('Lê Thị Con'), relationship: 'child' },
        { token: parent.token },
      ),
    );
    const { card } = ok(await world.call('people', 'code', { person: child.id }, { token: parent.token }));
    const { code } = ok(await collect(world, scene, [somebody('', { who: { by: 'code', text: card } })]));
    await releaseResult(world, scene, code);
    const told = (await messagesTo(world, parent.phone)).filter((text) => text.includes('/xem-ket-qua#'));
    expect(told.length, 'the parent’s phone is told').toBe(1);
    const { items } = ok(await world.call('results', 'mine', {}, { token: parent.token }));
    expect(items).toMatchObject([{ name: 'Lê Thị Con', stage: 'ready' }]);
    const stranger = await world.citizen();
    const specimen = items[0]?.id ?? '';
    for (const action of ['show', 'slip'] as const)
      expect((await world.call('results', action, { specimen }, { token: stranger.token })).code).toBe(
        'not_found',
      );
  });
});

describe('a tube that several share', () => {
  test('a positive one is nobody’s result: each is called in, and no answer, slip or message says more', async () => {
    const scene = await openLaboratory(world);
    const [phone, other] = [newPhone(), newPhone()];
    const people = [somebody('A', { phone }), somebody('B', { phone: other })];
    const { code } = ok(await collect(world, scene, people, { pool: 'household' }));
    await releaseResult(world, scene, code, 'positive');
    for (const [place, to] of [phone, other].entries()) {
      const [message] = await messagesTo(world, to);
      expect(message).toMatch(/cần được lấy lại/);
      const ticket = people[place]?.ticket;
      const got = await open(tokenIn(message), ticket?.code ?? '');
      expect(ok(got)).toMatchObject({ stage: 'take-again', cause: 'pool-detected', people: 2 });
      expect(got.value).not.toHaveProperty('result');
      expect(got.text).not.toMatch(/positive|Dương tính/);
      const slip = { token: tokenIn(message), code: ticket?.code ?? '' };
      expect((await world.call('results', 'openSlip', slip, from())).code).toBe('wrong_state');
    }
  });

  test('one that was negative, and is corrected to positive, keeps its first step and calls everybody in', async () => {
    const scene = await openLaboratory(world);
    const people = [somebody('A'), somebody('B')];
    const { code } = ok(await collect(world, scene, people, { pool: 'household' }));
    const { result } = await releaseResult(world, scene, code);
    await releaseResult(world, scene, code, 'positive', { replaces: result, note: 'Nhầm giếng' });
    const { token, code: kept } = people[0]?.ticket ?? newTicket();
    const shown = ok(await open(token, kept));
    expect(shown).toMatchObject({ stage: 'take-again', cause: 'pool-detected' });
    expect(shown.timeline.map(({ stage }) => stage)).toEqual([
      'collected',
      'at-laboratory',
      'ready',
      'corrected',
    ]);
  });

  test('a negative one is a result of each, and says how many shared', async () => {
    const scene = await openLaboratory(world);
    const people = [somebody('A'), somebody('B')];
    const { code } = ok(await collect(world, scene, people, { pool: 'household' }));
    await releaseResult(world, scene, code);
    for (const { ticket } of people)
      expect(ok(await open(ticket.token, ticket.code))).toMatchObject({ stage: 'ready', people: 2 });
  });
});

describe('case 8 and 5: what opens nothing', () => {
  test('unknown, wrong, too old, undone and locked are one answer, byte for byte', async () => {
    const scene = await openLaboratory(world);
    const [good, undone, locked] = [somebody(), somebody(), somebody()];
    ok(await collect(world, scene, [good]));
    const tube = ok(await collect(world, scene, [undone]));
    ok(await world.call('tubes', 'undo', { place: scene.site, tube: tube.id }, { token: scene.sampler }));
    ok(await collect(world, scene, [locked]));
    const attacker = from();
    for (let tries = 0; tries < 6; tries += 1) await open(locked.ticket.token, newTicket().code, attacker);
    const tries = [
      await open(newTicket().token, newTicket().code),
      await open('', 'x').then((got) => (got.code === 'invalid_input' ? open('x', 'x') : got)),
      await open(good.ticket.token, newTicket().code),
      await open(good.ticket.token, 'not a code'),
      await open(newTicket().token, good.ticket.code),
      await open(undone.ticket.token, undone.ticket.code),
      await open(locked.ticket.token, locked.ticket.code, attacker),
    ];
    world.wait(31 * 24);
    tries.push(await open(good.ticket.token, good.ticket.code));
    world.wait(-31 * 24);
    const seen = tries.map(({ status, text, response }) => ({
      status,
      headers: [...response.headers].filter(([name]) => name !== 'x-request-id'),
      body: text.replace(/"requestId":"[^"]{36}"/, ''),
      size: text.length,
    }));
    for (const one of seen) expect(one).toEqual(seen[0]);
    expect(tries[0]?.code).toBe('result_not_opened');
  });

  test('a thousand other codes open nothing, and the link still opens for its owner from elsewhere', async () => {
    const scene = await openLaboratory(world);
    const person = somebody();
    ok(await collect(world, scene, [person]));
    let opened = 0;
    for (let tries = 0; tries < 1000; tries += 20) {
      const batch = Array.from({ length: 20 }, () => open(newTicket().token, newTicket().code));
      for (const got of await Promise.all(batch)) if (got.status === 200) opened += 1;
    }
    expect(opened).toBe(0);
    expect((await open(person.ticket.token, person.ticket.code)).status).toBe(200);
  });
});

describe('case 4: guessing costs, and locks nobody out of every way', () => {
  test('one address has five tries on a link in a quarter of an hour; its owner elsewhere is not kept out', async () => {
    const scene = await openLaboratory(world);
    const person = somebody();
    ok(await collect(world, scene, [person]));
    const { token, code } = person.ticket;
    const attacker = from();
    for (let tries = 0; tries < 5; tries += 1) await open(token, newTicket().code, attacker);
    expect((await open(token, code, attacker)).code).toBe('result_not_opened');
    expect((await open(token, code)).status).toBe(200);
    world.wait(0.26);
    expect((await open(token, code, attacker)).status).toBe(200);
  });

  test('the guesses of 100 addresses on one link stop at its day’s budget; the account opens it all the same', async () => {
    const scene = await openLaboratory(world);
    const { token: account, person } = await world.citizen();
    const { card } = ok(await world.call('people', 'code', { person }, { token: account }));
    const visitor = somebody('', { who: { by: 'code', text: card } });
    ok(await collect(world, scene, [visitor]));
    const { token, code } = visitor.ticket;
    await Promise.all(Array.from({ length: 100 }, () => open(token, newTicket().code)));
    expect((await open(token, code)).code).toBe('result_not_opened');
    const { items } = ok(await world.call('results', 'mine', {}, { token: account }));
    expect(items).toHaveLength(1);
    world.wait(24.1);
    expect((await open(token, code)).status).toBe(200);
    world.wait(-24.1);
  });

  test('the owner’s own mistakes are forgotten with the right code', async () => {
    const scene = await openLaboratory(world);
    const person = somebody();
    ok(await collect(world, scene, [person]));
    const { token, code } = person.ticket;
    const owner = from();
    for (let round = 0; round < 4; round += 1) {
      for (let tries = 0; tries < 4; tries += 1) await open(token, newTicket().code, owner);
      expect((await open(token, code, owner)).status).toBe(200);
    }
  });
});

describe('case 3: links', () => {
  test('hold 128 bits and more, are kept as hashes only, and answers are not stored', async () => {
    const scene = await openLaboratory(world);
    const phone = newPhone();
    const person = somebody('C', { phone });
    const { code } = ok(await collect(world, scene, [person]));
    await releaseResult(world, scene, code);
    const [message] = await messagesTo(world, phone);
    expect(Buffer.from(tokenIn(message), 'base64url').length).toBeGreaterThanOrEqual(16);
    const rows = await world.database.db.selectFrom('resultLink').selectAll().execute();
    const kept = JSON.stringify(rows);
    for (const secret of [tokenIn(message), person.ticket.token, person.ticket.code])
      expect(kept).not.toContain(secret);
    const { response } = await open(tokenIn(message), person.ticket.code);
    expect(response.headers.get('cache-control')).toContain('no-store');
  });
});

describe('a slip', () => {
  test('says in its signed code what stands on it, and shows online that another took its place', async () => {
    const scene = await openLaboratory(world);
    const person = somebody('Đặng Thị Ơn');
    const { code } = ok(await collect(world, scene, [person]));
    const { result } = await releaseResult(world, scene, code, 'positive');
    const text = await slipCode(result, 'positive');
    expect(readQr(text).kind).toBe('slip');
    // With the keys everybody may fetch: no network is needed at the moment of the scan.
    const { keys: open } = ok(await world.call('site', 'keys', {}));
    expect(JSON.stringify(open)).not.toContain('"d"');
    const verified = await verifyQr(text, {
      keys: await Promise.all(open.map((jwk) => importQrKey(jwk))),
      at: new Date(world.now()),
      kinds: ['slip'],
    });
    expect(verified).toMatchObject({ value: { says: { outcome: 'positive', name: 'ĐẶNG THỊ ƠN' } } });
    const check = () => world.call('results', 'check', { text });
    expect(ok(await check())).toMatchObject({ state: 'current', outcome: { name: { vi: 'Dương tính' } } });
    const next = await releaseResult(world, scene, code, 'negative', {
      replaces: result,
      note: 'Nhầm giếng',
    });
    expect(ok(await check())).toMatchObject({ state: 'replaced', outcome: { id: 'positive' } });
    const { token } = { token: scene.verifier };
    const input = { place: scene.laboratory, result: next.result, note: 'Nhầm ống' };
    ok(await world.call('laboratory', 'withdraw', input, { token }));
    const withdrawn = await slipCode(next.result, 'negative');
    expect(ok(await world.call('results', 'check', { text: withdrawn })).state).toBe('withdrawn');
    const changed = `${text.slice(0, -4)}AAAA`;
    expect((await world.call('results', 'check', { text: changed })).code).toBe('qr_not_accepted');
  });
});

describe('case 10: a wrong or recycled phone', () => {
  test('a document and two officers move the result; the old phone opens nothing, and both are told', async () => {
    const scene = await openLaboratory(world);
    const { site: place } = scene;
    const [former, next] = [newPhone(), newPhone()];
    const person = somebody('Vũ Thị Đổi Số', { phone: former });
    const { code } = ok(await collect(world, scene, [person]));
    await releaseResult(world, scene, code);
    const [old] = await messagesTo(world, former);
    const { token: first } = await world.staff('registrar', { place });
    const { token: second } = await world.staff('registrar', { place });
    const found = ok(await world.call('results', 'atDesk', { place, text: 'doi so vu' }, { token: first }));
    expect(found.items).toMatchObject([{ name: 'Vũ Thị Đổi Số', phoneEnds: former.slice(-3) }]);
    expect(JSON.stringify(found)).not.toMatch(/negative|Âm tính/);
    const specimen = found.items[0]?.id ?? '';
    const ticket = newTicket();
    const asked = ok(
      await world.call('results', 'askRebind', { place, specimen, phone: next, ticket }, { token: first }),
    );
    const again = { place, specimen, phone: next, ticket: newTicket() };
    expect((await world.call('results', 'askRebind', again, { token: second })).code).toBe('wrong_state');
    const decide = (approve: boolean, token: string) =>
      world.call('results', 'decideRebind', { place, rebind: asked.rebind, approve }, { token });
    expect((await decide(true, first)).code).toBe('second_person_needed');
    expect((await open(tokenIn(old), person.ticket.code)).status, 'not yet').toBe(200);
    ok(await decide(true, second));
    expect((await decide(true, second)).code).toBe('wrong_state');
    expect((await open(tokenIn(old), person.ticket.code)).code).toBe('result_not_opened');
    expect((await open(tokenIn(old), ticket.code)).code).toBe('result_not_opened');
    const [fresh] = await messagesTo(world, next);
    expect((await open(tokenIn(fresh), person.ticket.code)).code).toBe('result_not_opened');
    expect((await open(tokenIn(fresh), ticket.code)).status).toBe(200);
    expect((await messagesTo(world, former)).at(-1)).toMatch(/không còn nhận tin/);
  });
});

test('an erasure takes the specimens, links and tubes of a person, and leaves a shared tube to the others', async () => {
  const scene = await openLaboratory(world);
  const { token, person } = await world.citizen();
  const { card } = ok(await world.call('people', 'code', { person }, { token }));
  const me = () => somebody('', { who: { by: 'code', text: card } });
  const alone = ok(await collect(world, scene, [me()]));
  const other = somebody('Người Khác');
  const shared = ok(await collect(world, scene, [me(), other], { pool: 'household' }));
  const official = await world.staff('official', { area: '31' });
  const { id } = ok(await world.call('records', 'ask', { kind: 'erase' }, { token }));
  ok(await world.call('records', 'decide', { request: id, decision: 'complete' }, { token: official.token }));
  const left = await world.database.db
    .selectFrom('tube')
    .select('id')
    .where('id', 'in', [alone.id, shared.id])
    .execute();
  expect(left).toEqual([{ id: shared.id }]);
  expect((await open(other.ticket.token, other.ticket.code)).status).toBe(200);
});

async function slipCode(result: string, outcome: string): Promise<string> {
  const at = new Date(world.now());
  const says = { test: 'pcr', outcome, collectedAt: at, name: 'ĐẶNG THỊ ƠN' };
  return signQr({ kind: 'slip', slip: result, issuedAt: at, says }, world.server.services.qrKeys.signing);
}

function somebodyDetails(name: string) {
  const { who } = somebody(name);
  if (who.by !== 'details') throw new TypeError('somebody: no details');
  return who.details;
}
