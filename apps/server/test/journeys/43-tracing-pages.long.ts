/** Every page of those who trace, on a phone and at a desk, in both languages, with what access asks of it. */
import { expect, test } from 'vitest';
import { wrongWith } from './look';
import { outbreakIn } from './outbreak';
import { signInStaff } from './sign-in';
import { desk, phone, shot, useWorld } from './world';

const world = useWorld();

test('pages of cases, contacts, quarantines, warnings and levels', { timeout: 400_000 }, async () => {
  const { case: id, city } = await outbreakIn(world);
  await city.cases.trace({ case: id });
  const { items } = await city.contacts.search({ case: id });
  const contact = items.find(({ degree }) => degree === 1)?.id ?? '';
  await city.contacts.decide({ contact, event: 'follow' });
  await city.contacts.say({ contact, answers: { signs: ['fever'] } });
  const { items: quarantines } = await city.quarantines.search({});
  const warning = await city.warnings.draft({ case: id });
  const paths = {
    cases: '/admin/cases',
    columns:
      '/admin/cases?cols=name.disease.class.state.reportedOn.area.contacts.waiting.onsetOn.bornOn.openedAt',
    new: '/admin/cases/new',
    case: `/admin/cases/${id}`,
    change: `/admin/cases/${id}/change`,
    close: `/admin/cases/${id}/decide?do=close`,
    withdraw: `/admin/cases/${id}/decide?do=withdraw`,
    name: `/admin/cases/${id}/name`,
    chain: `/admin/cases/${id}/chain`,
    warn: `/admin/cases/${id}/warn`,
    curve: '/admin/cases/curve',
    contacts: '/admin/contacts',
    late: '/admin/contacts?late=yes',
    contact: `/admin/contacts/${contact}`,
    diary: `/admin/contacts/${contact}/diary`,
    quarantines: '/admin/quarantines',
    quarantine: `/admin/quarantines/${quarantines[0]?.id ?? ''}`,
    warnings: '/admin/warnings',
    warning: `/admin/warnings/${warning.id}`,
    decline: `/admin/warnings/${warning.id}/decide?do=decline`,
    levels: '/admin/levels?show=missing',
    level: '/admin/levels/11239',
    'what-if': '/admin/levels/what-if',
  };
  const page = await world.page('/', { viewport: desk });
  await signInStaff(page, world.staff('thanh-pho'), '/admin/cases');
  const wrong: string[] = [];
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(path);
    for (const viewport of [phone, desk]) {
      await page.setViewportSize(viewport);
      await shot(page, `trace-${name}-${String(viewport.width)}`);
    }
    wrong.push(...(await wrongWith(page)).map((one) => `${name} ${one}`));
  }
  await page
    .getByRole('link', { name: 'English' })
    .or(page.getByRole('button', { name: 'English' }))
    .click();
  await page.getByText('Try other thresholds').first().waitFor();
  await page.setViewportSize(desk);
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(path);
    await shot(page, `trace-${name}-en`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  }
  expect(wrong).toEqual([]);
});
