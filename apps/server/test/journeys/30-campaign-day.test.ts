/** A campaign day: registered, invited, booked, screened, given, certified, and verified by a stranger's page; then the lot's issuer is stopped. */
import { decodeQr } from '@binhan/qr/decode';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { sessionOf } from './laboratory';
import { wrongWith } from './look';
import { pixelsOf } from './pixels';
import { citizen } from './results';
import { signInCitizen, signInStaff } from './sign-in';
import { strangersPage } from './stranger';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
const ending: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ending) await end();
});

const details = {
  name: 'Trần Văn An',
  bornOn: '1985-03-02',
  sex: 'male' as const,
  identifiers: [],
  address: { area: { code: '11239', edition: '2026-04-30' as const } },
};

/** Somebody who registered, was invited, chose a time and came; gives their visit. */
const arrived = world.once(async () => {
  const { client, person } = await citizen(world, world.phoneOf('citizen'));
  await client.people.save({ person, details });
  const [manager, coordinator, registrar] = [
    await world.staffClient('diem-tiem'),
    await world.staffClient('dieu-phoi'),
    await world.staffClient('tiep-don-tiem'),
  ];
  const at = await sessionOf(manager, 'covid-19', { walkInShare: 0 });
  const { programs } = await client.programs.find({ area: '11239' });
  const program = programs.find(({ id }) => id === 'covid-19');
  const questions = (program?.history ?? []).flatMap((section) => section.questions);
  await client.registrations.register({
    person,
    program: 'covid-19',
    group: 'group-1',
    history: Object.fromEntries(questions.map(({ id }) => [id, 'no'])),
    consents: (program?.consents ?? []).map(({ purpose, version }) => ({ purpose, version, given: true })),
  });
  await coordinator.registrations.invite({ ...at, count: 20 });
  const { slots } = await client.sessions.show({ session: at.session });
  const held = await client.bookings.hold({ slot: slots[0]?.id ?? '', person });
  const { id: booking } = await client.bookings.book({ booking: held.id });
  await registrar.bookings.arrive({ ...at, booking });
  return { ...at, booking };
});

/** The dose of the visit, after the doctor's screening. */
const vaccinated = world.once(async () => {
  const { place, session, booking } = await arrived();
  const [screener, vaccinator] = [await world.staffClient('kham-sang-loc'), await world.staffClient('tiem')];
  const choices = await vaccinator.visits.choices({ place, session });
  const vaccine = choices.vaccines.find(({ lots }) => lots.length > 0);
  const questions = [...choices.screening.history, ...choices.screening.atSite].flatMap(
    (section) => section.questions,
  );
  const measured: Record<string, number> = {
    temperature: 36.7,
    pulse: 76,
    systolic: 120,
    diastolic: 78,
    breathing: 16,
  };
  const answers = Object.fromEntries(
    questions.map(({ id, kind }) => [id, kind === 'number' ? (measured[id] ?? 1) : 'no']),
  );
  const product = vaccine?.id ?? '';
  await screener.visits.screen({ place, booking, vaccine: product, answers });
  await vaccinator.visits.give({
    place,
    booking,
    vaccine: product,
    lot: vaccine?.lots[0]?.id ?? '',
    bodySite: 'left-arm',
  });
  return vaccine?.name ?? '';
});

/** The page of what was seen after the dose, filled in as somebody would who is worried. */
async function tell(page: Page): Promise<void> {
  await page.getByLabel('Sốt', { exact: false }).first().check();
  await page.getByLabel('Hôm nay', { exact: true }).check();
  await page.getByLabel('Đang đỡ').check();
  await page.getByText('Kể thêm cho cán bộ y tế').click();
  expect(await page.locator('input[name="pregnancy"]:checked').count(), 'nothing is chosen before').toBe(0);
  await page.getByLabel('Bắt đầu lúc mấy giờ').fill('21:15');
  await page.getByLabel(/^Bệnh đang có/).fill('Dị ứng hải sản');
  await page.getByLabel(/^Đã làm gì/).fill('Uống paracetamol');
}

test('a reaction is told with what the person knows, without scripts, and staff see it as it was told', async () => {
  await vaccinated();
  const session = await world.page('/', { viewport: phone });
  await signInCitizen(world, session, world.phoneOf('citizen'), '/sau-tiem');
  const page = await world.page('/', {
    viewport: phone,
    javaScriptEnabled: false,
    storageState: await session.context().storageState(),
  });
  await page.goto('/sau-tiem');
  await page.getByRole('link', { name: 'Báo phản ứng sau tiêm' }).first().click();
  await shot(page, 'told-empty-360');
  await tell(page);
  await shot(page, 'told-360');
  // A day of death of somebody who lives is asked about, and nothing that was written is lost.
  await page.getByLabel(/^Nếu người đó đã mất/).fill('2026-01-01');
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.getByRole('alert').waitFor();
  await shot(page, 'told-wrong-360');
  expect(await page.getByLabel(/^Bệnh đang có/).inputValue()).toBe('Dị ứng hải sản');
  expect(await page.getByLabel('Hôm nay', { exact: true }).isChecked()).toBe(true);
  await page.getByLabel(/^Nếu người đó đã mất/).fill('');
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await page.getByRole('heading', { name: 'Đã gửi báo cáo' }).waitFor();

  const dose = new URL(page.url()).pathname;
  await session.goto(`${dose}?lang=en`);
  await session.getByText('Tell health staff more').click();
  expect(await wrongWith(session)).toEqual([]);
  await shot(session, 'told-en-360');
  await session.setViewportSize(desk);
  await shot(session, 'told-en-1280');

  const official = await world.staffClient('thanh-pho');
  const { items } = await official.reactions.search({});
  const own = items.find(({ byPerson }) => byPerson);
  const shown = await official.reactions.show({ reaction: own?.id ?? '' });
  expect(shown.told).toEqual({
    startedTime: '21:15',
    history: 'Dị ứng hải sản',
    treatment: 'Uống paracetamol',
  });
  await official.reactions.complete({
    reaction: shown.id,
    seriousness: [],
    outcome: 'recovering',
    facts: { startedTime: '20:00' },
  });
  const admin = await world.page('/admin', { viewport: desk });
  await signInStaff(admin, world.staff('can-bo'), `/admin/reactions/${shown.id}`);
  await admin.getByRole('heading', { name: 'Người tiêm hoặc người thân kể khi báo' }).waitFor();
  await shot(admin, 'told-staff-1280');
  expect(await admin.locator('main').innerText()).toMatch(/21:15[^]*Cán bộ ghi[^]*20:00/);
});

test('from the registration to a certificate that a page of somebody else verifies, until its issuer is stopped', async () => {
  const product = await vaccinated();
  const page = await world.page('/', { viewport: phone });
  await signInCitizen(world, page, world.phoneOf('citizen'), '/chung-nhan');
  await page
    .getByRole('button', { name: new RegExp(`Lấy chứng nhận.*${product}`) })
    .first()
    .click();
  const picture = page.getByRole('img', { name: 'Mã QR chứng nhận, có chữ ký' });
  await picture.scrollIntoViewIfNeeded();
  const [text = ''] = await decodeQr(await pixelsOf(page), { effort: 'picture' });
  expect(text).toMatch(/^HC1:/);

  const administrator = await world.staffClient('quan-tri');
  const anchor = await administrator.certificates.anchor();
  const html = () => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Chợ Neo</title>
    <meta name="viewport" content="width=device-width"><script type="module" src="/widgets/auto.js"></script></head>
    <body><main><h1>Chợ Neo</h1><binhan-certificate-verifier origin="${world.origin}"
    trust-anchors='${JSON.stringify([anchor])}'></binhan-certificate-verifier></main></body></html>`;
  const stranger = await strangersPage(html, world.origin);
  ending.push(stranger.close);
  await administrator.staff.addIntegrator({
    name: 'Chợ Neo',
    area: '31',
    period: { from: '2026-01-01' },
    origins: [stranger.origin],
  });

  const gate = await page.context().browser()?.newContext({ viewport: phone });
  if (gate === undefined) throw new TypeError('a browser');
  ending.push(() => gate.close());
  const market = await gate.newPage();
  const asked: string[] = [];
  market.on('request', (request) => asked.push(new URL(request.url()).origin));
  await market.goto(stranger.origin);
  const verifier = market.locator('binhan-certificate-verifier');
  // What the element shows stands in its shadow.
  const shown = () => verifier.locator('[part~="base"]').innerText();
  const scan = async () => {
    await verifier.locator('input[type="text"]').fill(text);
    await verifier.locator('input[type="text"]').press('Enter');
  };
  await scan();
  await expect.poll(() => shown()).toContain('Trần Văn An');
  const said = await shown();
  expect(said).toContain('1985');
  expect(said, 'the year is enough').not.toContain('02/03');
  await shot(market, 'stranger-valid-360');
  expect(new Set(asked)).toEqual(new Set([stranger.origin, world.origin]));

  // The province's own issuer is stopped: whoever asks from now on hears so.
  const { items } = await administrator.issuers.search({});
  const [issuer] = items.filter(({ state }) => state === 'active');
  await administrator.issuers.stop({ issuer: issuer?.id ?? '', note: 'Diễn tập: khoá bị lộ' });
  await market.reload();
  await scan();
  await expect.poll(() => shown()).not.toContain('Trần Văn An');
  await expect.poll(() => shown()).toMatch(/Không hợp lệ/i);
  await shot(market, 'stranger-stopped-360');
});
