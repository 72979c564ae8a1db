/** Signing in through the real pages. */
import { createClient } from '@binhan/client';
import { totpCode } from '@binhan/testkit';
import type { Page } from 'playwright-core';
import type { StaffAccount, World } from './world';

/** The code in the latest message to a phone, as the outbox of the demonstration shows it. */
export async function codeSentTo(world: World, phone: string): Promise<string> {
  const message = await world.lastMessage(phone.replace(/\D/g, '').replace(/^0/, '+84'));
  const code = /\b\d{6}\b/.exec(message)?.[0];
  if (code === undefined) throw new Error('codeSentTo: no code was sent');
  return code;
}

/** A number as the API writes it. */
const full = (phone: string) => phone.replace(/\D/g, '').replace(/^0/, '+84');
/** The cookie by which a browser is known. */
const DEVICE = 'binhan.device';

/** Signs a citizen in by the API, as from the device they always use. */
export async function signedInClient(world: World, phone: string): Promise<ReturnType<typeof createClient>> {
  const anyone = createClient({ baseUrl: world.origin });
  const number = full(phone);
  await anyone.logins.askCode({ phone: number });
  const code = await codeSentTo(world, phone);
  const known = world.devices.get(number) ?? '';
  const { token, device } = await anyone.logins.signIn({ phone: number, code, device: known });
  world.devices.set(number, device);
  return createClient({ baseUrl: world.origin, token });
}

/** Signs a citizen in on the page of the device they always use; ends where the page leads then. */
export async function signInCitizen(world: World, page: Page, phone: string, back = ''): Promise<void> {
  const known = world.devices.get(full(phone));
  if (known !== undefined)
    await page.context().addCookies([{ name: DEVICE, value: known, url: world.origin, httpOnly: true }]);
  await page.goto(`/dang-nhap${back === '' ? '' : `?ve=${encodeURIComponent(back)}`}`);
  await page.getByLabel('Số điện thoại').fill(phone);
  await page.getByRole('button', { name: 'Gửi mã cho tôi' }).click();
  const code = page.getByLabel('Mã 6 số');
  await code.waitFor();
  await code.fill(await codeSentTo(world, phone));
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'));
  const mark = (await page.context().cookies()).find(({ name }) => name === DEVICE);
  if (mark !== undefined) world.devices.set(full(phone), mark.value);
}

/** Signs staff in with password and authenticator; where a code was used already, with another that is taken now, else with the one after. */
export async function signInStaff(page: Page, account: StaffAccount, back = '/admin'): Promise<void> {
  await page.goto(`/admin/sign-in?back=${encodeURIComponent(back)}`);
  await page.getByLabel('Thư điện tử').fill(account.email);
  await page.getByLabel('Mật khẩu').fill(account.password);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  const code = page.getByLabel('Mã 6 số');
  for (const attempt of [0, 1, 2, 'later'] as const) {
    await code.waitFor();
    if (attempt === 'later') await page.waitForTimeout(untilNextCode());
    await code.fill(acceptedCodes(account)[attempt === 'later' ? 1 : attempt] ?? '');
    await Promise.all([
      page.waitForEvent('framenavigated'),
      page.getByRole('button', { name: 'Đăng nhập' }).click(),
    ]);
    const inside = page.locator('header').getByRole('link', { name: /Đăng xuất/ });
    const refused = page.getByRole('alert');
    await inside.or(refused).first().waitFor();
    if (!(await refused.isVisible())) return;
  }
  throw new Error(`signInStaff: ${await page.getByRole('alert').innerText()}`);
}

/** The codes a server takes now: this one, the next and the last, for clocks that are fast or slow. Each works once. */
export function acceptedCodes({ totpUri }: Pick<StaffAccount, 'totpUri'>): string[] {
  return [0, 1, -1].map((steps) => totpCode(totpUri, Date.now() + steps * 30_000));
}

/** Milliseconds until an authenticator shows another code. */
export function untilNextCode(): number {
  return 30_000 - (Date.now() % 30_000) + 500;
}
