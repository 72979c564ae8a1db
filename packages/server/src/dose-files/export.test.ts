import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { doseFilesOf, line, newNumber } from '../../test/dose-files';
import { type RecordSite, given, keyed, openRecordSite, vaccinee } from '../../test/records';
import { type TestServer, startServer } from '../../test/server';

let world: TestServer;
let site: RecordSite;
let files: ReturnType<typeof doseFilesOf>;
beforeAll(async () => {
  world = await startServer();
  site = await openRecordSite(world);
  files = doseFilesOf(world);
});
afterAll(() => world.close());

describe('what a site recorded', () => {
  test('goes out with who took it and why, and every row of it is there already when it comes back', async () => {
    const at = await openRecordSite(world);
    const { place, registrar: token } = at;
    const one = await vaccinee(world);
    await keyed(world, at, one.person, given({ bodySite: 'left-arm', lotExpiresOn: '2027-01-31' }));
    await files.commit(
      at,
      (
        await files.send(at, [
          line({ name: 'Lê Văn Không', number: '', commune: 'Thanh Miện', born: '1990' }),
          line({ type: 'Nhắc lại', on: '02/09/2026' }),
        ])
      ).id,
      2,
    );
    const asked = { place, from: '2026-09-01', until: '2026-10-01', reason: 'Báo cáo tháng chín' };
    const taken = async (as: 'csv' | 'xlsx' | 'fhir') => {
      const got = await world.call('doseFiles', 'export', { ...asked, as }, { token });
      expect(got.status).toBe(200);
      return new Uint8Array(await got.response.arrayBuffer());
    };
    const csv = await taken('csv');
    const [header = '', ...lines] = new TextDecoder().decode(csv).trim().split('\r\n');
    expect(header).toMatch(/Người lấy: .*Số dòng: 3; Lý do: Báo cáo tháng chín/);
    expect(lines).toHaveLength(3);
    for (const data of [csv, await taken('xlsx'), await taken('fhir')]) {
      const back = await files.send(at, data, undefined);
      const wrong = (await files.rowsOf(at, back.id)).filter(({ state }) => state === 'invalid');
      expect([back.state, back.faults, wrong, back.counts]).toEqual([
        'read',
        [],
        [],
        { new: 0, duplicate: 3, invalid: 0, done: 0, failed: 0 },
      ]);
    }
    const audit = await world.database.db
      .selectFrom('auditRow')
      .select('note')
      .where('action', '=', 'doseFiles.export')
      .where('subject', '=', one.person)
      .execute();
    expect(audit.map(({ note }) => note)).toContain('Báo cáo tháng chín');
    const none = await world.call(
      'doseFiles',
      'export',
      { ...asked, until: '2026-09-01', as: 'csv' },
      { token },
    );
    expect((await none.response.text()).trim().split('\r\n')).toHaveLength(1);
  });
});

test('case 12: no cell that goes out starts a formula, and what it said comes back as it was', async () => {
  const at = await openRecordSite(world);
  const names = ['=cmd|A0', '+Lê Thị Cộng', '-Lê Thị Trừ', '@Lê Thị A', '＝Lê Thị Rộng', '"=Lê Thị Nháy"'];
  const file = await files.send(
    at,
    names.map((name) => line({ name: `"${name.replaceAll('"', '""')}"` })),
  );
  await files.commit(at, file.id, names.length);
  const span = { from: '2026-09-01', until: '2026-10-01', reason: 'Báo cáo tháng chín' };
  for (const as of ['csv', 'xlsx'] as const) {
    const { registrar: token, place } = at;
    const got = await world.call('doseFiles', 'export', { place, ...span, as }, { token });
    const data = new Uint8Array(await got.response.arrayBuffer());
    if (as === 'csv')
      for (const row of new TextDecoder().decode(data).split('\r\n'))
        expect(row).not.toMatch(/(^|,)"[\s"]*[=+\-@＝]/u);
    expect((await files.send(at, data)).counts).toMatchObject({
      new: 0,
      duplicate: names.length,
      invalid: 0,
    });
  }
});

test('case 14: the same rows in any encoding are the same people, and fonts before Unicode are refused', async () => {
  const at = await openRecordSite(world);
  const lines = ['Đặng Thị Ngọc Ươm', 'Nguyễn Hoà Thuỷ', 'Trần Quỳnh Phượng'].map((name) => line({ name }));
  const first = await files.send(at, lines);
  await files.commit(at, first.id, 3);
  const text = files.textOf(lines);
  const sent: [string, Uint8Array][] = [
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['decomposed', Buffer.from(text.normalize('NFD'))],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
  ];
  for (const [encoding, data] of sent) {
    const { counts } = await files.send(at, new Uint8Array(data));
    expect([encoding, counts.new, counts.duplicate, counts.invalid]).toEqual([encoding, 0, 3, 0]);
  }
  const old = files.textOf([line({ name: 'NguyÔn ThÞ Hång V©n' }), line({ name: 'TrÇn §øc Th¾ng' })]);
  expect(await files.send(at, Buffer.from(old))).toMatchObject({
    state: 'refused',
    faults: [{ code: 'legacy_font' }],
  });
});

describe('a FHIR bundle of doses', () => {
  const bundle = (changes: Record<string, unknown> = {}) =>
    new TextEncoder().encode(
      JSON.stringify({
        resourceType: 'Bundle',
        type: 'collection',
        entry: [
          {
            fullUrl: 'urn:uuid:1',
            resource: {
              resourceType: 'Patient',
              name: [
                {
                  family: 'Trần',
                  given: [
                    'Văn',
                    randomUUID()
                      .replaceAll(/[^a-f]/g, 'b')
                      .slice(0, 6),
                  ],
                },
              ],
              gender: 'male',
              birthDate: '1990-01-02',
              identifier: [{ system: 'http://fhir.hl7.org.vn/core/sid/cccd', value: newNumber() }],
            },
          },
          {
            resource: {
              resourceType: 'Immunization',
              status: 'completed',
              vaccineCode: { coding: [{ system: 'https://id.gs1.org/01', code: '08930000000019' }] },
              patient: { reference: 'urn:uuid:1' },
              occurrenceDateTime: '2026-09-01',
              lotNumber: 'FK0112',
              protocolApplied: [{ doseNumberPositiveInt: 1 }],
              ...changes,
            },
          },
        ],
      }),
    );

  test('becomes rows that are judged and recorded like those of a sheet', async () => {
    const file = await files.send(site, bundle());
    expect(file).toMatchObject({ state: 'read', counts: { new: 1, invalid: 0 } });
    await files.commit(site, file.id, 1);
    expect(await files.doses(file.id)).toMatchObject([
      { vaccine: 'vax-a', program: 'prog', lot: 'FK0112', grade: 'imported' },
    ]);
  });

  test('that cannot be read whole is refused whole; what was entered in error is left out and named', async () => {
    const refused = await files.send(site, bundle({ status: 'soon' }));
    expect(refused).toMatchObject({ state: 'refused', faults: [{ code: 'not_readable_in_bundle' }] });
    expect(await files.send(site, new TextEncoder().encode('{"resourceType":"Patient"}'))).toMatchObject({
      state: 'refused',
      faults: [{ code: 'not_fhir' }],
    });
    expect(await files.send(site, bundle({ status: 'entered-in-error' }))).toMatchObject({
      rows: 0,
      unknownColumns: ['entered-in-error: 1'],
    });
  });
});
