/** W07: our elements on the page of a hospital, each in a frame of the portal: the hospital's page cannot read them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wrongWith } from './look';
import { marketPoster } from './poster';
import { type Tested, received, released, taken, teamOf } from './results';
import { strangersPage } from './stranger';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();
let poster: string;
let hospital: Awaited<ReturnType<typeof strangersPage>>;
let integrator: string;
let an: Tested;

beforeAll(async () => {
  const team = await teamOf(world);
  const [first] = await taken(world, team, {
    tube: 'KQ-0050',
    people: [{ name: 'Nguyễn Thị Ân', phone: '0936100050' }],
  });
  if (first === undefined) throw new Error('nobody was sampled');
  an = first;
  await received(team, 'KQ-0050');
  await released(team, 'KQ-0050', 'negative');
  poster = await marketPoster(world);
  hospital = await strangersPage(
    () => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Bệnh viện</title>
      <script type="module" src="/widgets/isolated-auto.js"></script></head><body><main><h1>Bệnh viện</h1>
      <h2>Kết quả</h2><binhan-result-lookup origin="${world.origin}" hotline="1900 9095"><a
      href="${world.origin}/xem-ket-qua">Xem kết quả xét nghiệm</a></binhan-result-lookup>
      <h2>Ra vào</h2><binhan-check-in origin="${world.origin}" poster="${poster}"></binhan-check-in>
      </main></body></html>`,
    world.origin,
    'frames',
  );
  const admin = await world.staffClient('quan-tri');
  const from = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const made = await admin.staff.addIntegrator({
    name: 'Trang của bệnh viện',
    area: '31',
    period: { from },
    origins: [hospital.origin],
  });
  integrator = made.id;
});
afterAll(() => hospital.close());

/** Nobody watches for foreign requests here: this page is one. */
async function visit(viewport: typeof phone) {
  const own = await world.context();
  const context = await own.browser()?.newContext({ viewport });
  if (context === undefined) throw new TypeError('a browser');
  const page = await context.newPage();
  await page.goto(hospital.origin);
  const close = async () => {
    await context.close();
    await own.close();
  };
  return { page, close };
}

test.each([
  ['on a phone', phone, 'vi'],
  ['on a desktop', desk, 'en'],
] as const)(
  '%s: a result is looked at, and the page around knows no more than its stage',
  async (_where, viewport, language) => {
    const { page, close } = await visit(viewport);
    await page.evaluate((lang) => {
      document.documentElement.lang = lang;
      document.addEventListener('binhan-result-opened', (event) => {
        document.title = JSON.stringify(event instanceof CustomEvent ? event.detail : null);
      });
    }, language);
    const lookup = page.frameLocator('binhan-result-lookup iframe');
    const [link, code] = [lookup.locator('input').first(), lookup.locator('input').last()];
    await link.fill(`${world.origin}/xem-ket-qua#${an.token}`);
    await code.fill(an.code);
    await lookup.getByRole('button').first().click();
    await lookup
      .getByText(language === 'vi' ? /âm tính/i : /negative/i)
      .first()
      .waitFor();
    await expect.poll(() => page.title()).toBe('{"stage":"ready"}');
    expect(await page.content()).not.toContain(an.token);
    const place = page.frameLocator('binhan-check-in iframe');
    await place.getByText('Chợ Thanh Miện').waitFor();
    await shot(page, `isolated-${String(viewport.width)}`);
    expect(await wrongWith(page)).toEqual([]);
    const scrolls = async () => {
      const left: number[] = [];
      for (const frame of page.frames().slice(1)) {
        // A browser lays out what is seen.
        await (await frame.frameElement()).scrollIntoViewIfNeeded();
        left.push(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight));
      }
      return left;
    };
    await expect.poll(scrolls).toEqual([0, 0]);
    const [opened] = await Promise.all([
      page.context().waitForEvent('page'),
      place.getByRole('link').click(),
    ]);
    await opened.waitForLoadState();
    expect(opened.url()).toBe(poster);
    await opened.getByRole('heading', { name: 'Chợ Thanh Miện' }).waitFor();
    expect(await page.context().cookies(hospital.origin)).toEqual([]);
    await close();
  },
);

test('once the key has ended, nothing is shown; what the page put inside is', async () => {
  const admin = await world.staffClient('quan-tri');
  await admin.staff.endIntegrator({ integrator });
  const { page, close } = await visit(phone);
  await page.getByRole('link', { name: 'Xem kết quả xét nghiệm' }).waitFor();
  expect(await page.getByRole('alert').first().innerText()).toContain('1900 9095');
  await shot(page, 'isolated-refused');
  expect(await page.locator('iframe').count()).toBe(0);
  await close();
});
