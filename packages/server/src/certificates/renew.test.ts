import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../test/laboratory';
import { type RecordSite, given, judged, keyed, openRecordSite, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let site: RecordSite;
beforeEach(async () => {
  world = await startServer();
  site = await openRecordSite(world);
});
afterEach(() => world.close());

/** Somebody with a dose and its certificate, who never comes back. */
async function certified() {
  const one = await vaccinee(world);
  const { line } = await keyed(world, site, one.person);
  const issued = ok(await world.call('certificates', 'ofDose', { dose: line.id }, { token: one.token }));
  return { ...one, dose: line.id, issued };
}

const run = () => world.server.run('renewals');
const kept = (dose: string) =>
  world.database.db
    .selectFrom('certificate')
    .selectAll()
    .where('dose', '=', dose)
    .orderBy('issuedAt')
    .execute();
const told = async (phone: string) =>
  (
    await world.database.db
      .selectFrom('outboxMessage')
      .select('text')
      .where('recipient', '=', phone)
      .where('text', 'like', '%/chung-nhan')
      .execute()
  ).map(({ text }) => text);
/** Near the end by the rule of the program: twelve months, the last thirty days. */
const nearEnd = () => world.wait(24 * 340);

describe('renewal without a visit', () => {
  test('a certificate that ends soon is renewed once, the former holds until its end, and the holder is told', async () => {
    const one = await certified();
    expect(await run(), 'not before its days').toEqual({ renewed: 0 });
    nearEnd();
    expect(await run()).toEqual({ renewed: 1 });
    expect(await run(), 'run twice').toEqual({ renewed: 0 });
    const [former, next] = await kept(one.dose);
    expect(await kept(one.dose)).toHaveLength(2);
    expect(next).toMatchObject({ previous: former?.identifier, renewedAt: null, revokedAt: null });
    expect(await told(one.phone)).toEqual([expect.stringMatching(/đã được gia hạn.*\n.*was renewed/s)]);
    expect(JSON.stringify(await told(one.phone))).not.toMatch(/Ươm|VAX/);

    // Both hold; the former until its own end.
    const { token } = await world.citizen(one.phone);
    const shown = ok(await world.call('certificates', 'ofDose', { dose: one.dose }, { token }));
    expect(shown.identifier).toBe(next?.identifier);
    for (const text of [one.issued.text, shown.text])
      expect((await judged(world, text)).verdict).toBe('valid');
    world.wait(24 * 30);
    expect((await judged(world, one.issued.text)).findings.map(({ code }) => code)).toEqual(['expired']);
    expect((await judged(world, shown.text)).verdict).toBe('valid');
    const rows = await world.database.db
      .selectFrom('auditRow')
      .select(['actor', 'actorId', 'subject', 'effect'])
      .where('action', '=', 'certificates.renew')
      .execute();
    expect(rows).toEqual([{ actor: 'system', actorId: null, subject: one.person, effect: 'write' }]);
  });

  test('several doses of one person are one message, and two runs at once renew each once', async () => {
    const one = await certified();
    const { line } = await keyed(world, site, one.person, given({ ordinal: 2, givenOn: '2026-10-01' }));
    ok(await world.call('certificates', 'ofDose', { dose: line.id }, { token: one.token }));
    nearEnd();
    const runs = await Promise.all([run(), run()]);
    expect(runs.reduce((sum, { renewed = 0 }) => sum + renewed, 0)).toBe(2);
    for (const dose of [one.dose, line.id]) expect(await kept(dose)).toHaveLength(2);
    expect(await told(one.phone)).toHaveLength(1);
  });

  test('not for a line that was withdrawn, a person whose details changed, or somebody who died', async () => {
    const [withdrawn, renamed, dead] = [await certified(), await certified(), await certified()];
    ok(
      await world.call(
        'doses',
        'withdraw',
        { place: site.place, dose: withdrawn.dose, note: 'Ghi cho người khác' },
        { token: site.registrar },
      ),
    );
    ok(
      await world.call(
        'people',
        'save',
        { person: renamed.person, details: { ...renamed.details, name: 'Lê Văn Bạn' } },
        { token: renamed.token },
      ),
    );
    await world.database.db.insertInto('adverseEvent').values(death(dead.dose, dead.person)).execute();
    nearEnd();
    expect(await run()).toEqual({ renewed: 0 });
    for (const { dose, phone } of [withdrawn, renamed, dead]) {
      expect(await kept(dose)).toHaveLength(1);
      expect(await told(phone)).toEqual([]);
    }
  });

  test('an issuer that is held renews nothing until it is freed, and what a stopped one signed is nobody’s to renew', async () => {
    const one = await certified();
    const { db } = world.database;
    await db.updateTable('certificateIssuer').set({ state: 'held' }).execute();
    nearEnd();
    expect(await run()).toEqual({ renewed: 0 });
    expect(await kept(one.dose)).toMatchObject([{ renewedAt: null }]);
    await db.updateTable('certificateIssuer').set({ state: 'active' }).execute();
    expect(await run()).toEqual({ renewed: 1 });
    const administrator = await world.staff('administrator', { area: '31' });
    const as = { token: administrator.token };
    const [issuer] = ok(await world.call('issuers', 'search', {}, as)).items;
    ok(await world.call('issuers', 'stop', { issuer: issuer?.id ?? '', note: 'Khoá bị lộ' }, as));
    nearEnd();
    expect(await run()).toEqual({ renewed: 0 });
    expect(await told(one.phone)).toHaveLength(1);
  });

  test('it leaves half of the ceiling to people who ask, never holds the issuer, and goes on in the next hour', async () => {
    const many = [];
    for (let number = 0; number < 27; number += 1) many.push(await certified());
    nearEnd();
    expect(await run()).toEqual({ renewed: 25 });
    expect(await run()).toEqual({ renewed: 0 });
    const [issuer] = await world.database.db.selectFrom('certificateIssuer').selectAll().execute();
    expect(issuer).toMatchObject({ state: 'active', counted: 25 });
    world.wait(1);
    expect(await run()).toEqual({ renewed: 2 });
    for (const { dose, phone } of many) {
      expect(await kept(dose)).toHaveLength(2);
      expect(await told(phone)).toHaveLength(1);
    }
  });

  test('what fails in between leaves no trace of that person, and the next run takes it up', async () => {
    const people = [await certified(), await certified()].toSorted((a, b) =>
      a.person.localeCompare(b.person),
    );
    nearEnd();
    const [first, second] = people;
    const { outbox } = world.server.services;
    const put = outbox.put.bind(outbox);
    outbox.put = async (db, messages, now) => {
      if ([messages].flat().some(({ recipient }) => recipient === second?.phone))
        throw new Error('the power went');
      return put(db, messages, now);
    };
    await expect(run()).rejects.toThrow('the power went');
    expect(await kept(first?.dose ?? '')).toHaveLength(2);
    expect(await kept(second?.dose ?? '')).toMatchObject([{ renewedAt: null }]);
    outbox.put = put;
    expect(await run()).toEqual({ renewed: 1 });
    for (const { dose, phone } of people) {
      expect(await kept(dose)).toHaveLength(2);
      expect(await told(phone)).toHaveLength(1);
    }
  });
});

/** An event in which somebody died. */
function death(dose: string, person: string) {
  return {
    id: crypto.randomUUID(),
    dose,
    person,
    place: site.place,
    program: 'prog',
    vaccine: 'vax-a',
    lot: null,
    startedOn: '2026-11-01',
    reactions: '[]',
    other: null,
    seriousness: '[]',
    outcome: 'died' as const,
    state: 'received' as const,
    serious: true,
    reportedByPerson: false,
    reportedAt: world.now(),
    reference: null,
    facts: null,
    area: null,
    province: '31',
  };
}
