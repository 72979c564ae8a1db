/** A declaration typed page by page, as a person does. */
import type { Page } from 'playwright-core';

/** What is typed; whatever is left out stays as the page has it. */
export interface Typed {
  name?: string;
  /** One, two or three boxes. */
  born?: { day?: string; month?: string; year?: string };
  identifier?: string;
  phone?: string;
  line?: string;
  symptoms?: 'fever' | 'none';
}

/** Somebody invented who knows only the year of her birth. */
export const hoa: Required<Typed> = {
  name: 'Nguyễn Thị Hoa Mơ',
  born: { year: '1941' },
  identifier: '',
  phone: '0912 345 678',
  line: 'Thôn Phượng Hoàng',
  symptoms: 'none',
};

/** The pages of the national declaration, in their order, as their addresses name them. */
export const steps = [
  'ban-than',
  'giay-to',
  'lien-he',
  'noi-o',
  'cau-hoi-signs',
  'cau-hoi-travel',
  'cau-hoi-contacts',
  'dong-y',
  'kiem-tra',
] as const;
export type StepId = (typeof steps)[number];

/** The page shown: without scripts the address stays behind, so the page itself says it. */
export async function shownStep(page: Page): Promise<string> {
  return await page.locator('#declaration input[name="step"]').inputValue();
}

const choose = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check();

/** Fills the page that is shown. */
export async function fillStep(page: Page, typed: Typed): Promise<void> {
  switch (await shownStep(page)) {
    case 'ban-than':
      if (typed.name !== undefined) await page.getByLabel('Họ và tên').fill(typed.name);
      for (const [part, value] of Object.entries(typed.born ?? {}))
        await page.locator(`input[name="bornOn.${part}"]`).fill(value);
      return choose(page, 'sex', 'female');
    case 'giay-to':
      return page.locator('input[name="identifier"]').fill(typed.identifier ?? '');
    case 'lien-he':
      if (typed.phone !== undefined) await page.locator('input[name="phone"]').fill(typed.phone);
      return;
    case 'noi-o':
      await page.locator('[name="address.commune"]').first().waitFor();
      return fillCommune(page, typed.line ?? '');
    case 'cau-hoi-signs':
      return choose(page, 'answers.symptoms', typed.symptoms ?? 'none');
    case 'cau-hoi-travel':
      return choose(page, 'answers.travelled', 'no');
    case 'cau-hoi-contacts':
      for (const id of ['contact-patient', 'contact-affected-country', 'contact-symptoms'])
        await choose(page, `answers.${id}`, 'no');
      return;
    case 'dong-y':
      await choose(page, 'consents.epidemic-control', 'yes');
      return choose(page, 'consents.reminders', 'no');
  }
}

async function fillCommune(page: Page, line: string): Promise<void> {
  const commune = page.locator('select[name="address.commune"]');
  await commune.selectOption('11239');
  await page.locator('input[name="address.line"]').fill(line);
}

/** Presses "Tiếp tục" and waits for the next page. */
export async function goOn(page: Page): Promise<void> {
  const before = await shownStep(page);
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await page
    .locator(`#declaration input[name="step"]:not([value="${before}"])`)
    .waitFor({ state: 'attached' });
}

/** Fills and goes on until a page is shown. */
export async function walkTo(page: Page, last: StepId, typed: Typed = hoa): Promise<void> {
  while ((await shownStep(page)) !== last) {
    await fillStep(page, typed);
    await goOn(page);
  }
}

/** Sends from the last page and waits for the receipt. */
export async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Gửi tờ khai' }).click();
  await page.waitForURL(/\/bien-nhan\//);
  return page.url();
}
