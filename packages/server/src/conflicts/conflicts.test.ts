import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok } from '../../test/laboratory';
import { type RecordSite, given, keyed, openRecordSite, ownRecord, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let first: RecordSite;
let second: RecordSite;
beforeAll(async () => {
  world = await startServer();
  [first, second] = [await openRecordSite(world), await openRecordSite(world)];
});
afterAll(() => world.close());

/** Both sites record dose 2 at the same moment. */
async function recordedTwice() {
  const one = await vaccinee(world);
  await keyed(world, first, one.person);
  const [here, there] = await Promise.all([
    keyed(world, first, one.person, given({ ordinal: 2, givenOn: '2026-10-01', lot: 'L1' })),
    keyed(world, second, one.person, given({ ordinal: 2, givenOn: '2026-10-20', lot: 'L2' })),
  ]);
  return { ...one, here: here.line.id, there: there.line.id };
}

const waiting = async (token: string) => ok(await world.call('conflicts', 'search', {}, { token })).items;
const certificate = (token: string, dose: string) =>
  world.call('certificates', 'ofDose', { dose }, { token });

describe('case 18: two sites record dose 2 at once', () => {
  test('both lines are kept and flagged, neither is certified, and both sites and the area see it at once', async () => {
    const one = await recordedTwice();
    const { lines } = await ownRecord(world, one.token);
    expect(lines.map(({ notCertified }) => notCertified)).toEqual([undefined, 'conflict', 'conflict']);
    expect(lines[1]?.conflicts).toMatchObject([{ kind: 'same-number', with: lines[2]?.id }]);
    for (const dose of [one.here, one.there])
      expect((await certificate(one.token, dose)).code).toBe('no_certificate');
    const official = await world.staff('official', { area: '11239' });
    const elsewhere = await world.staff('official', { area: '11953' });
    const ofThird = (await openRecordSite(world)).registrar;
    for (const token of [first.registrar, second.registrar, official.token])
      expect((await waiting(token)).map((row) => [row.first.id, row.second.id])).toContainEqual([
        one.here,
        one.there,
      ]);
    for (const token of [elsewhere.token, ofThird]) expect(await waiting(token)).toEqual([]);
  });

  test('one line is kept, the other withdrawn, and the certificate waits until then', async () => {
    const one = await recordedTwice();
    const [row] = (await waiting(second.registrar)).filter(({ first: line }) => line.id === one.here);
    const decide = (token: string) =>
      world.call(
        'conflicts',
        'decide',
        { conflict: row?.id ?? '', keep: 'first', note: 'Phiếu tiêm gốc ngày 1/10' },
        { token },
      );
    expect((await decide((await openRecordSite(world)).registrar)).code).toBe('not_found');
    ok(await decide(second.registrar));
    const { lines, ended } = await ownRecord(world, one.token);
    expect(lines.map(({ id, conflicts }) => [id, conflicts])).toEqual([
      [lines[0]?.id, []],
      [one.here, []],
    ]);
    expect(ended).toMatchObject([{ id: one.there, state: 'withdrawn', note: 'Phiếu tiêm gốc ngày 1/10' }]);
    ok(await certificate(one.token, one.here));
    expect((await decide(first.registrar)).code).toBe('wrong_state');
  });

  test('both may be right: then they are told apart and not asked about again', async () => {
    const one = await vaccinee(world);
    await keyed(world, first, one.person);
    await keyed(world, first, one.person, given({ ordinal: 2, givenOn: '2026-10-01' }));
    await keyed(world, second, one.person, given({ ordinal: 2, givenOn: '2026-10-20' }));
    const [row] = (await waiting(first.registrar)).filter(({ name }) => name === one.details.name);
    expect(row).toBeDefined();
    const rows = (await waiting(first.registrar)).length;
    ok(
      await world.call(
        'conflicts',
        'decide',
        { conflict: row?.id ?? '', keep: 'both', note: 'Đã hỏi người tiêm' },
        { token: first.registrar },
      ),
    );
    await keyed(world, first, one.person, given({ program: 'open-prog', vaccine: 'vax-c' }));
    expect(await waiting(first.registrar)).toHaveLength(rows - 1);
  });

  test('what an offline device brings later is found like anything else; a line that ends contradicts nothing', async () => {
    const one = await vaccinee(world);
    await keyed(world, first, one.person);
    const { line } = await keyed(world, second, one.person, given({ givenOn: '2026-09-02', lot: 'AB123' }));
    expect(line.conflicts).toMatchObject([{ kind: 'duplicate' }]);
    ok(
      await world.call(
        'doses',
        'withdraw',
        { place: second.place, dose: line.id, note: 'Đồng bộ hai lần' },
        { token: second.registrar },
      ),
    );
    expect((await ownRecord(world, one.token)).lines).toMatchObject([{ conflicts: [] }]);
  });
});
