import { type Contestant, figure, interleaved, table } from '@binhan/config/bench';
import { drawers } from '@binhan/config/bench/qr-peers';
import { drawQr, qrMatrix, readQr } from '@binhan/qr';
import { generateQrKey, importQrKey, signQr, verifyQr } from '@binhan/qr/signed';
import { random } from '../test/raster';

const next = random(7);
const certificate = `HC1:${Array.from({ length: 596 }, () => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'[Math.floor(next() * 45)]).join('')}`;

/** Text to modules, against the libraries people draw with. */
export async function drawing(): Promise<void> {
  const texts = { '600 characters': certificate, '28 characters': 'https://binhan.example/p/abc' };
  for (const [name, text] of Object.entries(texts)) {
    const many = (run: () => unknown) => () => {
      for (let i = 0; i < 10; i++) run();
      return 10;
    };
    const contestants: Contestant[] = [
      { name: 'ours, matrix', run: many(() => qrMatrix(text)) },
      { name: 'ours, SVG', run: many(() => drawQr(text)) },
      ...Object.entries(drawers).map(([peer, draw]) => ({
        name: `${peer}, matrix`,
        run: many(() => draw(text)),
      })),
    ];
    const measured = await interleaved(contestants);
    const own = measured[0]?.perSecond ?? Number.NaN;
    console.log(`\nDrawing ${name}.\n`);
    console.log(
      table(
        ['', 'a second', 'ours is faster by'],
        measured.map((one) => [one.name, figure(one.perSecond), `${figure(own / one.perSecond)} ×`]),
      ),
    );
  }
}

/** What a scanned text is: every kind by its own example. */
export async function reading(): Promise<void> {
  const pair = generateQrKey();
  const key = await importQrKey((await pair).privateJwk);
  const issuedAt = new Date('2026-11-23T08:00:00Z');
  const expiresAt = new Date('2026-11-23T09:00:00Z');
  const texts = {
    'vn-cccd':
      '030095000001|142000001|Nguyễn Văn An|02011995|Nam|Thôn 1, Lam Sơn, Thanh Miện, Hải Dương|15042021',
    'vn-personal': '******000001|DANG THI NGOC THUY|1960-**-**|0|7K2M9P4XQ1|',
    'vn-bhyt':
      'GD4300000000001|4e677579e1bb856e2056c4836e20416e|02/01/1995|1|4c616d2053c6a16e|30 - 001|01/01/2021|-|15/01/2021|30000000000001|-|4|01/01/2026|15e1e1e1e1e1e1e1-7102|$',
    hcert: certificate,
    shc: `shc:/${'5676290952432060346029243740446031222959532654603460292540772804336028'.repeat(8)}`,
    'own-person': await signQr({ kind: 'own-person', person: '7K2M9P4XQ1', issuedAt, expiresAt }, key),
    'own-place': await signQr(
      { kind: 'own-place', place: 'pl_01', gate: 'g2', name: 'Chợ Lam Sơn', issuedAt },
      { ...key, origin: 'https://binhan.example' },
    ),
    url: 'https://example.org/some/page?with=parts',
    number: '030095000001',
    unknown: 'xin chào, đây không phải là một mã nào cả',
  };
  const measured = await interleaved(
    Object.entries(texts).map(([expected, text]) => {
      const { kind } = readQr(text);
      return {
        name: kind === expected ? kind : `${kind} (meant ${expected})`,
        run: () => {
          for (let i = 0; i < 1000; i++) readQr(text);
          return 1000;
        },
      };
    }),
    { rounds: 5, milliseconds: 60 },
  );
  const keys = [await importQrKey((await pair).publicJwk)];
  const own = texts['own-person'];
  measured.push(
    ...(await interleaved(
      [
        {
          name: 'verifyQr of an own-person (ES256)',
          run: async () => {
            await Promise.all(Array.from({ length: 16 }, () => verifyQr(own, { keys, at: issuedAt })));
            return 16;
          },
        },
      ],
      { rounds: 5, milliseconds: 100 },
    )),
  );
  console.log('\nReading a scanned text.\n');
  console.log(
    table(
      ['kind', 'a second', 'µs'],
      measured.map(({ name, perSecond }) => [name, figure(perSecond), figure(1e6 / perSecond)]),
    ),
  );
}
