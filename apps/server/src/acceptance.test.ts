import { catalogEntries } from '@binhan/catalog';
import { type Certificate, readCertificate } from '@binhan/certificates';
import {
  createUvci,
  createVnRecovery,
  createVnTest,
  createVnVaccination,
  issueHcert,
} from '@binhan/certificates/issue';
import { chooseCertificate } from '@binhan/certificates/rules';
import { valueSets } from '@binhan/certificates/value-sets';
import type { Acceptance } from '@binhan/domain/certificate';
import { beforeAll, expect, test } from 'vitest';
import { acceptanceRule } from '@binhan/server';

const sets = new Map<string, Acceptance>(
  catalogEntries.flatMap((entry) => (entry.kind === 'acceptance' ? [[entry.id, entry.body]] : [])),
);
const at = new Date('2022-06-01T05:00:00Z');
const days = (count: number) => new Date(at.getTime() + count * 86_400_000);
const day = (count: number) => days(count).toISOString().slice(0, 10);
const name = 'Đặng Thị Ngọc Ươm';
const by = { name, bornOn: '1995-05-06', issuer: 'Sở Y tế Hải Phòng' };
const uvci = createUvci({ country: 'VN', issuer: '31', id: '7K2M9P4XQ1' });

let key: CryptoKey;
beforeAll(async () => {
  const way = { name: 'ECDSA', namedCurve: 'P-256' };
  ({ privateKey: key } = await crypto.subtle.generateKey(way, false, ['sign', 'verify']));
});

async function certificate(payload: Parameters<typeof issueHcert>[0]): Promise<Certificate> {
  const text = await issueHcert(payload, {
    key,
    kid: 'AAECAwQFBgc=',
    issuer: 'VN',
    issuedAt: days(-1),
    expiresAt: days(300),
  });
  const read = readCertificate(text);
  if (!('value' in read)) throw new TypeError('certificate: it cannot be read');
  return read.value;
}

const dose = (number: number, ago: number) =>
  certificate(
    createVnVaccination({ ...by, product: 'Vero Cell', doseNumber: number, vaccinatedOn: day(-ago), uvci }),
  );
const tested = (result: '260415000' | '260373001', hoursAgo: number, type = 'LP6464-4') =>
  certificate(
    createVnTest({
      ...by,
      target: '840539006',
      type,
      result,
      sampledAt: days(-hoursAgo / 24),
      centre: 'Trạm y tế',
      uvci,
      ...(type === 'LP6464-4' ? { testName: 'PCR' } : { device: '1232' }),
    }),
  );
const recovered = (foundAgo: number) =>
  certificate(
    createVnRecovery({
      ...by,
      target: '840539006',
      foundOn: day(-foundAgo),
      from: day(11 - foundAgo),
      until: day(179 - foundAgo),
      uvci,
    }),
  );

/** What is asked and not so, by the ids of the rules; nothing where the certificate does. */
function asked(set: string, one: Certificate): string[] {
  const { asks = [] } = sets.get(set) ?? {};
  const { findings, standings } = chooseCertificate([one], {
    rules: asks.map(acceptanceRule),
    at,
    valueSets,
  });
  const ids = (findings[0] ?? []).flatMap(({ rule }) => rule ?? []);
  expect(standings[0]).toBe(ids.length === 0 ? 'chosen' : 'refused');
  return ids;
}

test.each<[string, () => Promise<Certificate>, Record<string, string[]>]>([
  ['two doses', () => dose(2, 100), { 'large-event': [], 'hospital-visit': [], 'eu-travel': [] }],
  [
    'one of two',
    () => dose(1, 100),
    { 'large-event': ['series-done'], 'hospital-visit': ['series-done'], 'eu-travel': ['series-done'] },
  ],
  ['the second fourteen days ago', () => dose(2, 14), { 'large-event': [], 'eu-travel': [] }],
  [
    'the second thirteen days ago',
    () => dose(2, 13),
    { 'large-event': ['since-dose'], 'eu-travel': ['since-dose'] },
  ],
  ['the second 271 days ago', () => dose(2, 271), { 'large-event': [], 'eu-travel': ['until-dose'] }],
  ['the second 366 days ago', () => dose(2, 366), { 'large-event': [], 'hospital-visit': ['until-dose'] }],
  ['a booster yesterday', () => dose(3, 1), { 'large-event': [], 'eu-travel': [] }],
  [
    'nothing found, 30 hours ago',
    () => tested('260415000', 30),
    { 'large-event': [], 'hospital-visit': ['test-within'], 'eu-travel': [] },
  ],
  [
    'nothing found by antigen, 30 hours ago',
    () => tested('260415000', 30, 'LP217198-3'),
    { 'large-event': [], 'eu-travel': ['test-within'] },
  ],
  [
    'found, an hour ago',
    () => tested('260373001', 1),
    { 'large-event': ['nothing-found'], 'eu-travel': ['nothing-found'] },
  ],
  ['recovered', () => recovered(60), { 'large-event': [], 'eu-travel': [] }],
  ['found ten days ago', () => recovered(10), { 'large-event': ['recovered'] }],
  ['found 200 days ago', () => recovered(200), { 'large-event': ['recovered'] }],
])('%s', async (_, make, expected) => {
  const one = await make();
  for (const [set, ids] of Object.entries(expected)) expect([set, asked(set, one)]).toEqual([set, ids]);
});
